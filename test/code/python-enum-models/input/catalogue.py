from enum import Enum, StrEnum


class GroqModelName(StrEnum):
    QUICK = "llama-3.1-8b-instant"
    OPEN = "openai/gpt-oss-20b"


class AnthropicModels(str, Enum):
    SMALL = "claude-haiku-4-5"


class AWSModelName(StrEnum):
    REGIONAL = "eu.anthropic.claude-haiku-4-5-20251001-v1:0"


class TrainModel(StrEnum):
    """Rolling stock."""

    EXPRESS = "ice-3"


class Gauge(StrEnum):
    NARROW = "claude-gauge-3"
