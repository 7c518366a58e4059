// Command main asks a model.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/openai/openai-go/v2"
	"github.com/openai/openai-go/v2/option"
)

const Model = "gpt-" +
	"4.1-mini"

type Assistant struct {
	client *openai.Client `json:"client"`
}

func NewAssistant(base string) (*Assistant, error) {
	client := openai.NewClient(option.WithBaseURL(base), option.WithAPIKey(os.Getenv("ACME_KEY")))
	return &Assistant{client: &client}, nil
}

// Ask answers one question.
func (a *Assistant) Ask(ctx context.Context, question string, hints ...string) (string, error) {
	answer, err := a.client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{
		Model: Model,
		Messages: []openai.ChatCompletionMessageParamUnion{
			openai.SystemMessage(`You are "brief".`),
			openai.UserMessage(fmt.Sprintf("%d hints: %s", len(hints), question)),
		},
	})
	if err != nil {
		return "", fmt.Errorf("ask: %w", err)
	}
	return answer.Choices[0].Message.Content, nil
}

var tool = mcp.NewTool("ask", mcp.WithDescription("Asks the assistant."))
