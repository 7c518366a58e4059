from pydantic_ai import RunContext


async def find_berth(ctx: RunContext[None], vessel: str) -> str:
    """Finds the berth of a vessel."""
    return vessel


def list_vessels() -> list[str]:
    """Lists all vessels in the harbour."""
    return []
