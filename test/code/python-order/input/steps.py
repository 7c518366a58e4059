from anthropic import Anthropic
from openai import OpenAI

client = OpenAI()
name = "gpt-4o"
client.responses.create(model=name, input="one")

name = "gpt-5-mini"
client.responses.create(model=name, input="two")
client = Anthropic()
client.messages.create(model="claude-haiku-4-5", max_tokens=9, messages=[])


def branches(is_fast, model=None):
    model = model or "o3"
    if is_fast:
        chosen = "gpt-4.1-nano"
    else:
        chosen = "gpt-4.1"
    OpenAI().responses.create(model=chosen, input="three")
    return OpenAI().responses.create(model=model, input="four")


def looped():
    which = "gpt-4o-mini"
    for _ in range(3):
        OpenAI().responses.create(model=which, input="five")
        which = "gpt-4-turbo"


branches(True, "o1")
