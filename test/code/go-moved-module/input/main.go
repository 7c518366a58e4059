package main

import (
	"context"

	ollama "github.com/jmorganca/ollama/api"

	"example.com/harbour/tide"
)

func main() {
	client, _ := ollama.ClientFromEnvironment()
	_ = tide.New(client).Ask(context.Background(), "When is low water?")
}
