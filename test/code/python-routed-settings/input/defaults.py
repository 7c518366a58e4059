DEFAULTS = {
    "QUICK_LLM": "openai:gpt-5-mini",
    "EMBEDDING": "mistralai:mistral-embed",
    "REPLY_LLM": "azure_openai:gpt-4.1",
    "GREETING": "openai:gpt-4o",
    "PLACE_MODEL": "house:oak-4",
    "TIME_MODEL": "anthropic:gpt-4o",
}
PRICES = {"openai:gpt-4o": 5}
