package tide

import (
	"context"
	_ "embed"

	ollama "github.com/jmorganca/ollama/api"
)

//go:embed TEXT
var text string

type Tide struct {
	client *ollama.Client
	system string
	model  string
}

func New(client *ollama.Client) *Tide {
	model := "qwen2.5-coder:3b"
	return &Tide{client: client, system: text, model: model}
}

func (t *Tide) Ask(ctx context.Context, question string) error {
	request := &ollama.GenerateRequest{Model: t.model, System: t.system, Prompt: question}
	return t.client.Generate(ctx, request, func(ollama.GenerateResponse) error { return nil })
}

func (t *Tide) Greeting() []ollama.Message {
	return []ollama.Message{{Role: "system", Content: "You greet every skipper by name."}}
}
