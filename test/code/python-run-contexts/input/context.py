from dataclasses import dataclass, field
from typing import Annotated


@dataclass(kw_only=True)
class Context:
    model: Annotated[str, {"kind": "llm"}] = field(default="anthropic/claude-sonnet-4-5")
    small_model: str = "mistralai/mistral-small-latest"
    # Not used by any node.
    spare_model: str = "openai/gpt-4o"


@dataclass
class Deps:
    model: str = "gpt-4.1-mini"
