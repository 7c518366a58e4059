import asyncio
import functools
from concurrent.futures import ThreadPoolExecutor

from google import genai
from openai import OpenAI


class Painter:
    DEFAULT = "models/gemini-2.5-flash-image"

    def __init__(self, name=None):
        self.name = name or self.DEFAULT
        self._client = None

    def _ensure(self):
        if self._client is None:
            self._client = genai.Client()

    async def paint(self, wish):
        return await asyncio.to_thread(self._client.models.generate_content, model=self.name, contents=wish)


client = OpenAI()


def ask(model, text):
    return client.responses.create(model=model, input=text)


with ThreadPoolExecutor() as pool:
    pool.submit(ask, "gpt-5-mini", "hello")
quick = functools.partial(client.responses.create, model="gpt-5-nano")
quick(input="hi")
