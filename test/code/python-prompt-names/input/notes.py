from anthropic import Anthropic

client = Anthropic()
page_text = "A long page about the life of the heron, its nests, and what it eats in winter and summer."
wish = f"Read the page <page>{page_text}</page> and tell in three sentences what the bird eats through the year."
client.messages.create(model="claude-haiku-4-5", max_tokens=9, messages=[{"role": "user", "content": wish}])
