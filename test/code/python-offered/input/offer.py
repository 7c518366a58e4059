import os

from crewai import LLM
from crewai_tools import RagTool
from langchain_openai import ChatOpenAI


class LogSearch(RagTool):
    name: str = "Search the log"

    def __init__(self, log=None, **kwargs):
        super().__init__(**kwargs)


def make(model):
    return LLM(model=model)


def make_local():
    # The default of the library is another server's model.
    return ChatOpenAI(openai_api_base=os.getenv("LOCAL_BASE"), openai_api_key="none")


OFFERED = {
    "OpenAI": {"models": os.getenv("MODELS", "").split(",") if os.getenv("MODELS") else ["gpt-4.1-mini"], "make": make},
    "Groq": {"models": ["groq/llama3-8b-8192"], "make": make},
    "Harbour": {"models": ["ship-1"], "make": make},
}
BY_PROVIDER = {"anthropic": ["claude-3-7-sonnet-20250219"], "ports": ["port-7"]}


def create(name: str):
    provider, model = name.split(": ", 1)
    return OFFERED[provider]["make"](model)
