package main

import (
	mcp "github.com/metoro-io/mcp-golang"
	"github.com/metoro-io/mcp-golang/transport/stdio"
)

type entry struct {
	Name        string
	Description string
	Handler     any
}

var entries = []entry{
	{Name: "wind_now", Description: "Wind at a buoy."},
	{Name: "wind_ahead", Description: "Wind to come."},
}

func main() {
	server := mcp.NewServer(stdio.NewStdioServerTransport(), mcp.WithName("wind-desk"), mcp.WithVersion("0.2.0"))
	for _, each := range entries {
		if err := server.RegisterTool(each.Name, each.Description, each.Handler); err != nil {
			panic(err)
		}
	}
	server.RegisterPrompt("wind-report", "Reports the wind.", nil)
}
