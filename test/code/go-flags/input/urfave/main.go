package main

import (
	"context"
	"os"

	"github.com/sashabaranov/go-openai"
	"github.com/urfave/cli/v2"
)

func main() {
	var reviewer string
	app := &cli.App{
		Name: "review",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "writer", Value: "gpt-5-mini", EnvVars: []string{"WRITER"}},
			&cli.StringFlag{Name: "reviewer", Value: "gpt-5", Destination: &reviewer},
		},
		Action: func(c *cli.Context) error {
			client := openai.NewClient(os.Getenv("OPENAI_API_KEY"))
			client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{Model: c.String("writer")})
			client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{Model: reviewer})
			return nil
		},
	}
	app.Run(os.Args)
}
