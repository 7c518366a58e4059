package prompts

import "github.com/mark3labs/mcp-go/mcp"

type Def struct {
	Name string
	Text string
}

func (d Def) ToPrompt() mcp.Prompt {
	return mcp.NewPrompt(d.Name)
}
