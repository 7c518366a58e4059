import copy
import os

from crewai import Agent, Task
from openai import OpenAI
from RealtimeSTT import AudioToTextRecorder
from transformers import GPT2LMHeadModel

MODE = "resume"
CONFIG = {"model": "base.en", "spinner": False}


class Net:
    @classmethod
    def from_pretrained(cls, size):
        assert size in {"gpt2", "gpt2-xl"}
        return GPT2LMHeadModel.from_pretrained(size)


def start(client: OpenAI, model: str):
    return client.chat.completions.create(model=model, messages=[])


Net.from_pretrained(MODE)
start(OpenAI(), "llama3.2:1b")
recorder = AudioToTextRecorder(**copy.deepcopy(CONFIG))
pilot = Agent(
    role="""
        Harbour pilot
        """,
    goal="Bring every ship to its quay without touching any other ship.",
)
moor = Task(description="Moor the ship at the quay that the harbour master has named.", agent=pilot)
SCRAPE_PROMPT = os.getenv("SCRAPE_PROMPT", "Write down everything that the page says of ships, and nothing else.")


def read(client: OpenAI, page: str):
    parts = [
        {"type": "text", "text": f"{page}\nList each ship with its quay, its captain, and the hour at which it came to the harbour."},
        {"type": "image_url", "image_url": {"url": page}},
    ]
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": parts}])
