package config

import (
	"os"

	"github.com/caarlos0/env/v11"
	"github.com/spf13/viper"
)

type Config struct {
	Chat   ChatConfig
	Review struct {
		Model string `kong:"help='Model that reviews.'" default:"claude-sonnet-4-5"`
	}
	Summary string `mapstructure:"summary"`
	Port    int    `env:"PORT" envDefault:"8080"`
	Index   Index  `mapstructure:"index"`
}

type Index struct {
	Model string `mapstructure:"model"`
}

// PilotSpec is a custom resource.
type PilotSpec struct {
	// Model that the pilot thinks with.
	// +kubebuilder:default:="gpt-4.1-nano"
	// +optional
	Model string `json:"thinker,omitempty"`
}

type ChatConfig struct {
	Model  string `env:"CHAT_MODEL" envDefault:"deepseek-chat"`
	Prompt string `yaml:"prompt"`
}

const defaultSummary = "claude-haiku-4-5"

func Load() (*Config, error) {
	cfg := &Config{}
	viper.SetDefault("index.model", "text-embedding-3-large")
	viper.Unmarshal(cfg)
	if err := env.Parse(cfg); err != nil {
		return nil, err
	}
	cfg.setDefaults()
	return cfg, nil
}

func (c *Config) setDefaults() {
	if c.Summary == "" {
		c.Summary = defaultSummary
	}
	if c.Chat.Prompt == "" {
		c.Chat.Prompt = "You are the pilot of a quiet harbour."
	}
}

func Fallback() string { return getEnv("FALLBACK_MODEL", "gpt-4o-mini") }

func getEnv(key, fallback string) string {
	if value, ok := os.LookupEnv(key); ok {
		return value
	}
	return fallback
}
