from langchain.chat_models import init_chat_model
from langchain_core.tools import tool


@tool
def berth(ship: str) -> str:
    """Finds the berth of a ship."""
    return ""


llm = init_chat_model("anthropic:claude-3-5-haiku-latest")
