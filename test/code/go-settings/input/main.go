package main

import (
	"context"
	"cmp"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"

	"harbour.example/settings/config"
)

type pilot struct {
	cfg    *config.Config
	openai openai.Client
	claude *anthropic.Client
	second string
	spec   config.PilotSpec
}

func newPilot(cfg *config.Config) *pilot {
	return &pilot{
		cfg:    cfg,
		openai: openai.NewClient(option.WithBaseURL("https://api.deepseek.com/v1")),
		second: cmp.Or(os.Getenv("SECOND_MODEL"), "gpt-4.1-mini"),
	}
}

func (p *pilot) answer(ctx context.Context) {
	params := openai.ChatCompletionNewParams{
		Messages: []openai.ChatCompletionMessageParamUnion{openai.SystemMessage(p.cfg.Chat.Prompt)},
	}
	params.Model = p.cfg.Chat.Model
	p.openai.Chat.Completions.New(ctx, params)
	p.with(ctx, "claude-opus-4-1")
	p.with(ctx, p.cfg.Review.Model)
	p.with(ctx, p.cfg.Summary)
}

func (p *pilot) with(ctx context.Context, model string) {
	p.claude.Messages.New(ctx, anthropic.MessageNewParams{Model: anthropic.Model(model)})
}

func (p *pilot) fallback(ctx context.Context) {
	client := openai.NewClient()
	client.Embeddings.New(ctx, openai.EmbeddingNewParams{Model: p.cfg.Index.Model})
	client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{Model: p.spec.Model})
	client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{Model: config.Fallback()})
	client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{Model: p.second})
}

func main() {
	cfg, err := config.Load()
	if err != nil {
		panic(err)
	}
	newPilot(cfg).answer(context.Background())
}
