package tools

import (
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

const (
	prefix   = "buoy_"
	moveName = prefix + "move"
)

type builder func() (mcp.Tool, server.ToolHandlerFunc)

var All = []builder{listBuoys, moveBuoy}

var Table = []struct {
	name  string
	about string
}{
	{name: "buoy_light_on", about: "Switches the light of a buoy on."},
	{"buoy_light_off", "Switches the light of a buoy off."},
}

func listBuoys() (mcp.Tool, server.ToolHandlerFunc) {
	return mcp.NewTool(prefix+"list", mcp.WithDescription("Lists all buoys.")), nil
}

func moveBuoy() (mcp.Tool, server.ToolHandlerFunc) {
	tool := mcp.NewTool(moveName, mcp.WithDescription("Moves a buoy."), mcp.WithString("id"))
	return tool, nil
}
