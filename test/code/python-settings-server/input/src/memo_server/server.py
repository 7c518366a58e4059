from typing import Any, Optional

from fastmcp import FastMCP

from memo_server.embed.factory import create_embedder
from memo_server.settings import EmbedSettings, ToolSettings


class MemoServer(FastMCP):
    def __init__(
        self,
        tools: ToolSettings,
        embed: Optional[EmbedSettings] = None,
        name: str = "memo-server",
        instructions: str | None = None,
        **options: Any,
    ):
        self.tools = tools
        self.embedder = create_embedder(embed)
        super().__init__(name=name, instructions=instructions, **options)
        self.setup()

    def setup(self):
        async def find(query: str) -> list[str]:
            return []

        async def store(text: str) -> None: ...

        found = find
        self.tool(found, name="memo-find", description=self.tools.find_description)
        self.tool(store)


mcp = MemoServer(tools=ToolSettings(), embed=EmbedSettings(), instructions="Use memos to remember.")
