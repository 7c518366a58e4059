package main

import (
	"context"

	"harbour.example/tower/catalog"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

const advice = "Ask for the berth before you ask for the tide, and never guess a vessel's name."

var version = "0.4.0"

func serve(version, name string) *mcp.Server {
	if name == "" {
		name = "tower-mcp"
	}
	return mcp.NewServer(&mcp.Implementation{Name: name, Version: version}, &mcp.ServerOptions{
		Instructions: advice,
	})
}

func main() {
	server := serve(version, "")
	entry := catalog.Moor()
	server.AddTool(&entry.Tool, nil)
	mcp.AddTool(server, &mcp.Tool{Name: "open_lock"}, nil)
	for _, tide := range catalog.Tides {
		server.AddTool(tide, nil)
	}
	server.Run(context.Background(), &mcp.StdioTransport{})
}
