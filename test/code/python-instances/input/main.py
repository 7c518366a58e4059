import os
from dataclasses import dataclass, field
from openai import OpenAI
from pydantic import BaseModel
from helpers import ask
from factory import make_llm, Holder
from llama_index.readers.github import GithubRepositoryReader
from llama_index.core import Settings

os.environ["EMBED_MODEL"] = "text-embedding-3-large"

@dataclass
class Config:
    model: str = "gpt-4o-mini"
    embed: str = field(default_factory=lambda: os.getenv("EMBED_MODEL", "text-embedding-3-small"))

class Params(BaseModel):
    model: str
    client: OpenAI

    def run(self):
        return self.client.responses.create(model=self.model, input="x")

cfg = Config(model="gpt-4.1")
client = OpenAI()
client.chat.completions.create(model=cfg.model, messages=[])
client.embeddings.create(model=cfg.embed, input="x")
Params(model="o3-mini", client=client).run()
ask(client, "hi")

class Bot:
    def __init__(self, model="gpt-3.5-turbo"):
        self.model = model
        self.client = OpenAI()
    def go(self):
        return self.client.responses.create(model=self.model, input="x")
Bot("gpt-5-nano").go()

if os.getenv("X"):
    m = "gpt-5"
else:
    m = "gpt-5-mini"
client.responses.create(model=m, input="x")

llm = make_llm(model="gpt-4-turbo", temperature=0)
h = Holder()
h.fetch("acme/model-one")
PROFILE = {
    "chat_provider": "anthropic",
    "chat_model": "claude-3-5-haiku-latest",
    # Of another stem, and of no family that the provider serves.
    "voice_provider": "anthropic",
    "speech_model": "gpt-4o-mini-tts",
    "voice_model": "gpt-4o-audio",
}
