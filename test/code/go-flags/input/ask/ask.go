package ask

import (
	"context"

	"github.com/sashabaranov/go-openai"
	"github.com/spf13/viper"
)

func Run(model, system, fallback string) error {
	client := openai.NewClient(viper.GetString("key"))
	for _, each := range []string{model, fallback} {
		req := openai.ChatCompletionRequest{
			Model: each,
			Messages: []openai.ChatCompletionMessage{
				{Role: openai.ChatMessageRoleSystem, Content: system},
			},
		}
		if _, err := client.CreateChatCompletion(context.Background(), req); err == nil {
			return nil
		}
	}
	client.CreateEmbeddings(context.Background(), openai.EmbeddingRequest{Model: openai.EmbeddingModel(viper.GetString("index.model"))})
	client.CreateSpeech(context.Background(), openai.CreateSpeechRequest{Model: openai.SpeechModel(viper.GetString("speech.model"))})
	return nil
}
