from langchain_anthropic import ChatAnthropic
from langchain_cohere import CohereEmbeddings
from langchain_huggingface import HuggingFaceEmbeddings
from langchain_mistralai import MistralAIEmbeddings
from langchain_openai import ChatOpenAI, OpenAIEmbeddings

from settings import model_for


def embedder(provider):
    name = model_for(provider)
    if provider == "openai":
        return OpenAIEmbeddings(model=name)
    if provider == "cohere":
        return CohereEmbeddings(model=name)
    if provider == "mistral":
        return MistralAIEmbeddings(model=name)
    return HuggingFaceEmbeddings(model_name=name)


NAMES = ["gpt-4o", "claude-sonnet-4-5"]


def chat(name):
    return ChatAnthropic(model=name) if name.startswith("claude") else ChatOpenAI(model=name)


for each in NAMES:
    chat(each)
