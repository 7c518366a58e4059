package main

import (
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"harbour.example/pilot/prompts"
)

const toolName = "list_berths"

func main() {
	s := server.NewMCPServer("harbour-pilot", "0.9.1")
	s.AddTool(mcp.NewTool(toolName, mcp.WithDescription("Lists free berths")), nil)
	for _, p := range prompts.All {
		s.AddPrompt(p.ToPrompt(), nil)
	}
}
