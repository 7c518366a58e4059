package main

import (
	"github.com/strowk/foxy-contexts/pkg/app"
	"github.com/strowk/foxy-contexts/pkg/fxctx"
	"github.com/strowk/foxy-contexts/pkg/mcp"
)

// The variable hides the package from the next statement on; the chain is longer than most.
func desk() *app.Builder {
	app := app.
		NewBuilder().
		WithTool(nil).
		WithTool(nil).
		WithTool(nil).
		WithTool(nil).
		WithTool(nil).
		WithTool(nil).
		WithTool(nil).
		WithTool(nil).
		WithTool(nil).
		WithTool(nil).
		WithTool(nil).
		WithTool(nil).
		WithPrompt(nil).
		WithName("harbour-desk")
	return app
}

func tide() fxctx.Tool {
	return fxctx.NewTool(&mcp.Tool{Name: "next-tide"}, nil)
}
