package main

import "testing"

func TestServe(t *testing.T) {
	serve("9.9.9", "name-of-a-test")
}
