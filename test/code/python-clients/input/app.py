import os
from anthropic import Anthropic
from openai import AsyncOpenAI, OpenAI as Client

client = Client()
deep = Client(base_url="https://api.deepseek.com/v1", api_key=os.environ["DEEPSEEK_API_KEY"])
own = AsyncOpenAI(base_url="http://inference.internal.example:8000/v1")


def answer(question):
    return client.chat.completions.create(
        model="gpt-4.1-mini",
        messages=[
            {"role": "system", "content": "You answer questions about tides and currents."},
            {"role": "user", "content": question},
        ],
    )


def think(question):
    return deep.chat.completions.create(model="deepseek-reasoner", messages=[{"role": "user", "content": question}])


async def local(question):
    return await own.responses.create(model="tidewater-7b", input=question)


class Summariser:
    def __init__(self):
        self.claude = Anthropic()

    def run(self, text):
        return self.claude.messages.create(
            model="claude-sonnet-4-20250514",
            system="Summarise the harbour log in three sentences.",
            max_tokens=300,
            messages=[{"role": "user", "content": text}],
        )
