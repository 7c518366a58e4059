from mcp.server.fastmcp import FastMCP

mcp = FastMCP("tide-mcp")


@mcp.tool()
def high_water(port: str) -> str:
    """Next high water at a port."""
    return ""


@mcp.prompt()
def passage_plan(port: str) -> str:
    return f"Plan a passage to {port}."
