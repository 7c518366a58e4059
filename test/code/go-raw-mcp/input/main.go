package main

const serverName = "harbour-raw"

type Tool interface {
	Name() string
	Description() string
	InputSchema() map[string]any
}

type openLock struct{}

func (t *openLock) Name() string        { return "open_lock" }
func (t *openLock) Description() string { return "Opens a lock." }
func (t *openLock) InputSchema() map[string]any {
	return map[string]any{"type": "object"}
}

// A name and a description alone are nothing.
type berth struct{}

func (b *berth) Name() string        { return "berth_seven" }
func (b *berth) Description() string { return "A berth." }

func initialize() map[string]any {
	return map[string]any{
		"protocolVersion": "2025-06-18",
		"capabilities":    map[string]any{"tools": map[string]any{}},
		"serverInfo":      map[string]any{"name": serverName, "version": "0.3.0"},
	}
}
