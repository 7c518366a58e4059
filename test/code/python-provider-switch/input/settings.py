CHOICES = {
    "openai": "gpt-4.1-mini",
    "hub": "bright-lab/plain-embedder",
    "own": "special",
}


def model_for(provider):
    return CHOICES[provider]
