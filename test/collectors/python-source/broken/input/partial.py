from anthropic import Anthropic

client = Anthropic(
    timeout=3 4,
)
reply = client.messages.create(model="claude-made-up-1")
