from typing import Any

SentenceTransformer: Any = None
_model = None
_client = None


def _load():
    global SentenceTransformer
    from sentence_transformers import SentenceTransformer as model_class

    SentenceTransformer = model_class


def _embedder():
    global _model
    _load()
    if _model is None:
        _model = SentenceTransformer("acme/tiny-embed-v2")
    return _model


def connect():
    global _client
    from openai import OpenAI

    _client = OpenAI()


def ask(text: str):
    return _client.responses.create(model="gpt-4o-mini", input=text)
