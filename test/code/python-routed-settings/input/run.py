import defaults
from langchain.chat_models import init_chat_model
from pydantic import BaseModel, Field


class Options(BaseModel):
    research_model: str = Field(default="anthropic:claude-opus-4-5", description="thinks")


def start(config):
    for key, value in defaults.DEFAULTS.items():
        setattr(config, key.lower(), value)
    return init_chat_model(**config.kwargs)
