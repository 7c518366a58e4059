import httpx


def ask(model="claude-haiku-4-5"):
    return httpx.post(
        "https://api.anthropic.com/v1/messages",
        json={"model": model, "system": "You judge the beauty of stamps.", "messages": [], "max_tokens": 5},
    )


ask()
