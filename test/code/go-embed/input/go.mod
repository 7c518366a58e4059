module harbour.example/embed

go 1.24

require (
	github.com/mark3labs/mcp-go v0.43.0
	github.com/sashabaranov/go-openai v1.41.2
)
