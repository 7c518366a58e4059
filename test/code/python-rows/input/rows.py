from langchain_mcp_adapters.client import MultiServerMCPClient
from langchain_mcp_adapters.sessions import StreamableHttpConnection
from langgraph.func import entrypoint
from llama_index.core.prompts.prompts import RefinePrompt


@entrypoint()
async def porter(inputs):
    return inputs


def tides():
    link = {"tides": StreamableHttpConnection(transport="streamable_http", url="https://tides.example/mcp")}
    return MultiServerMCPClient(link)


def refine(titles):
    template = f"""
    The reader chose these documents: {titles}
    Improve the answer below with the context, or repeat it.
    """.strip()
    return RefinePrompt(template=template)
