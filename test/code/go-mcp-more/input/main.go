package main

import (
	"context"
	"os/exec"

	"github.com/mark3labs/mcp-go/client"
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"harbour.example/buoys/tools"
)

// Set by the linker.
var (
	version = "dev"
	commit  = "none"
)

const serverName = "buoy-keeper"

func main() {
	s := server.NewMCPServer(serverName, version,
		server.WithToolCapabilities(true),
		server.WithInstructions("Ask the keeper before you move a buoy."),
	)
	for _, build := range tools.All {
		tool, handler := build()
		s.AddTool(tool, handler)
	}
	for _, each := range tools.Table {
		s.AddTool(mcp.NewTool(each.name, mcp.WithDescription(each.about)), nil)
	}
	s.AddPrompt(mcp.NewPrompt("storm-warning", mcp.WithPromptDescription("Warns of a storm.")), nil)
	server.ServeStdio(s)
}

func connect(ctx context.Context) {
	client.NewStdioMCPClient("npx", nil, "-y", "@harbour/tide-server@1.4.0")
	client.NewStreamableHttpClient("https://mcp.lighthouse.example/mcp")
	c := sdk.NewClient(&sdk.Implementation{Name: "keeper", Version: "v1.0.0"}, nil)
	c.Connect(ctx, &sdk.CommandTransport{Command: exec.Command("uvx", "fog-server==0.3.1")}, nil)
	c.Connect(ctx, &sdk.StreamableClientTransport{Endpoint: "https://fog.lighthouse.example/mcp"}, nil)
}
