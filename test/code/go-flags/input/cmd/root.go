package cmd

import (
	"github.com/spf13/cobra"
	"github.com/spf13/viper"

	"harbour.example/flags/ask"
)

type options struct {
	Model  string
	System string
}

var rootCmd = &cobra.Command{Use: "pilot"}

var promptCmd = &cobra.Command{
	Use:  "prompt",
	Long: "Shows the prompts that the pilot sends, one after another, and asks before it overwrites them with those it was shipped with.",
}

func init() {
	rootCmd.AddCommand(newAskCmd())
	rootCmd.PersistentFlags().String("embed-model", "text-embedding-3-small", "model for the index")
	viper.BindPFlag("index.model", rootCmd.PersistentFlags().Lookup("embed-model"))
	viper.SetDefault("speech.model", "tts-1-hd")
}

func newAskCmd() *cobra.Command {
	opts := &options{}
	cmd := &cobra.Command{
		Use: "ask",
		RunE: func(cmd *cobra.Command, args []string) error {
			fallback, _ := cmd.Flags().GetString("fallback")
			return ask.Run(opts.Model, opts.System, fallback)
		},
	}
	cmd.Flags().StringVarP(&opts.Model, "model", "m", "gpt-4.1", "model to ask")
	cmd.Flags().StringVar(&opts.System, "system", "You answer questions about tides.", "system prompt")
	cmd.Flags().StringP("fallback", "f", "gpt-4.1-nano", "model to fall back to")
	return cmd
}
