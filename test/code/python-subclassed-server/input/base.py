from typing import Generic, TypeVar

from fastmcp import FastMCP

State = TypeVar("State")


class PoliteServer(FastMCP[State], Generic[State]):
    """Says sorry when a tool fails."""

    def tool(self, name_or_fn=None, **kwargs):
        def decorator(fn):
            return super().tool(fn, **kwargs)

        return decorator
