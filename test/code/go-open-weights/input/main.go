package main

import (
	"context"
	"os"

	"github.com/ollama/ollama/api"
	"github.com/sashabaranov/go-openai"
)

const watch = "llama-3.3-70b-instruct"

// The address is given from outside: who serves open weights is not known.
func ask(ctx context.Context) {
	config := openai.DefaultConfig(os.Getenv("KEY"))
	config.BaseURL = os.Getenv("BASE_URL")
	client := openai.NewClientWithConfig(config)
	client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: watch})
	client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: "gpt-4o"})
	client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: "granite-3.3-8b-instruct"})
}

func local(ctx context.Context) {
	client, _ := api.ClientFromEnvironment()
	client.Chat(ctx, &api.ChatRequest{Model: "qwen2.5-coder:7b"}, nil)
}

func hosted(ctx context.Context) {
	config := openai.DefaultConfig(os.Getenv("KEY"))
	config.BaseURL = "https://api.groq.com/openai/v1"
	openai.NewClientWithConfig(config).CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: "llama-3.1-8b-instant"})
}
