package main

import (
	"context"

	"github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai"
	"github.com/openai/openai-go/v3"
)

// What is added to a text that the caller gives is one prompt.
func ask(ctx context.Context, client openai.Client, prompt string) {
	full := prompt
	if len(prompt) > 100 {
		full += "\nAnswer in one line, and name the berth.\n"
		full += "Never guess the name of a vessel.\n"
		full += "Say when the tide turns."
	}
	client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{
		Model:    "gpt-4o",
		Messages: []openai.ChatCompletionMessageParamUnion{openai.SystemMessage(full)},
	})
}

func azure(ctx context.Context) {
	client, _ := azopenai.NewClient("https://harbour.openai.azure.com", nil, nil)
	name := "gpt-4o-mini"
	client.GetChatCompletions(ctx, azopenai.ChatCompletionsOptions{DeploymentName: &name}, nil)
}
