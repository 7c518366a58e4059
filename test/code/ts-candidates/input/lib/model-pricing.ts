export const FAST_TRACK_MODELS = ['openai/gpt-5-pro']
