package main

import (
	"context"
	"flag"
	"os"

	"github.com/sashabaranov/go-openai"
)

var draftModel string

func init() {
	flag.StringVar(&draftModel, "draft-model", "gpt-4o-mini", "model for drafts")
}

func main() {
	model := flag.String("model", "gpt-4o", "model to ask")
	flag.Parse()
	client := openai.NewClient(os.Getenv("OPENAI_API_KEY"))
	client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{Model: *model})
	client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{Model: draftModel})
}
