module harbour.example/settings

go 1.24

require (
	github.com/caarlos0/env/v11 v11.3.1
	github.com/openai/openai-go/v3 v3.8.1
	github.com/anthropics/anthropic-sdk-go v1.19.0
)
