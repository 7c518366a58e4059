package main

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"harbour.example/buoys/official/build"
)

type Input struct {
	ID string `json:"id" jsonschema:"id of the buoy"`
}

func main() {
	server := mcp.NewServer(&mcp.Implementation{Name: "fog-desk", Version: build.Version}, &mcp.ServerOptions{
		Instructions: "Say how thick the fog is.",
	})
	register(server, "fog_now", "Fog at a buoy.")
	register(server, "fog_ahead", "Fog to come.")
	mcp.AddTool(server, newTool("fog_horn", "Sounds the horn."), nil)
	server.AddPrompt(&mcp.Prompt{Name: "fog-report", Description: "Reports the fog."}, nil)
	server.Run(context.Background(), &mcp.StdioTransport{})
}

func register(server *mcp.Server, name, description string) {
	mcp.AddTool(server, &mcp.Tool{Name: name, Description: description}, func(ctx context.Context, req *mcp.CallToolRequest, in Input) (*mcp.CallToolResult, any, error) {
		return nil, nil, nil
	})
}

func newTool(name, description string) *mcp.Tool {
	return &mcp.Tool{Name: name, Description: description}
}
