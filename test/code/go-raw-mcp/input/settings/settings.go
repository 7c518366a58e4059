package settings

const (
	chatModel = "gpt-4o"
	chatURL   = "https://api.openai.com"
)

type Config struct {
	Model string
	URL   string
	Other string
}

func Defaults() Config {
	return Config{Model: chatModel, URL: chatURL}
}

func Broken() Config {
	return Config{Model: "claude-3-opus-20240229", URL: chatURL}
}

func Unknown() Config {
	return Config{Model: "gpt-4", URL: "https://llm.harbour.example"}
}
