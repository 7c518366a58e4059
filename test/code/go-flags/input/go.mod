module harbour.example/flags

go 1.24

require (
	github.com/sashabaranov/go-openai v1.41.2
	github.com/spf13/cobra v1.10.1
	github.com/spf13/viper v1.21.0
	github.com/urfave/cli/v2 v2.27.7
)
