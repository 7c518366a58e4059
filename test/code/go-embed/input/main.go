package main

import (
	"context"
	"embed"
	_ "embed"
	"strings"

	"github.com/mark3labs/mcp-go/server"
	"github.com/sashabaranov/go-openai"
)

//go:embed VERSION
var version string

//go:embed texts/pilot.txt
var pilotPrompt []byte

//go:embed model.txt
var modelName string

//go:embed texts
var texts embed.FS

func main() {
	server.NewMCPServer("tide-desk", strings.TrimSpace(version))
	client := openai.NewClient("")
	tides, _ := texts.ReadFile("texts/tides.md")
	client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{
		Model: strings.TrimSpace(modelName),
		Messages: []openai.ChatCompletionMessage{
			{Role: "system", Content: string(pilotPrompt)},
			{Role: "system", Content: string(tides)},
		},
	})
}
