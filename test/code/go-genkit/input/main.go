package main

import (
	"context"

	"github.com/firebase/genkit/go/ai"
	"github.com/firebase/genkit/go/genkit"
	"github.com/firebase/genkit/go/plugins/googlegenai"
	"github.com/firebase/genkit/go/plugins/ollama"
)

type request struct{ City string }

func main() {
	ctx := context.Background()
	local := &ollama.Ollama{ServerAddress: "http://lamp.harbour.example:11434"}
	g := genkit.Init(ctx,
		genkit.WithPlugins(&googlegenai.GoogleAI{}, local),
		genkit.WithDefaultModel("googleai/gemini-2.5-flash"),
	)
	local.DefineModel(g, ollama.ModelDefinition{Name: "llama3.2", Type: "chat"}, nil)
	tide := genkit.DefineTool(g, "next_tide", "When the tide turns.", func(ctx *ai.ToolContext, in request) (string, error) {
		return "", nil
	})
	genkit.Generate(ctx, g,
		ai.WithModelName("vertexai/gemini-2.5-pro"),
		ai.WithSystem("You tell sailors when the tide turns."),
		ai.WithTools(tide),
	)
	genkit.Generate(ctx, g, ai.WithModel(googlegenai.GoogleAIModelRef("gemini-2.0-flash-lite", nil)))
}
