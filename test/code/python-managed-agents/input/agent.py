import os

from langchain_core.tools import tool
from langgraph.graph import Graph
from langsmith import Client
from managed_deepagents import define_deep_agent
from managed_deepagents.connectors import define_mcp_servers

WORDING = "harbour-wording:staging" if os.getenv("STAGE") else "harbour-wording:production"
BY_GRAPH = {"tides": "harbour-tides", "berths": "harbour-berths"}


@tool
def next_tide(port: str) -> str:
    """When the tide turns."""
    return port


def pulled(graph_id):
    return Client().pull_prompt(BY_GRAPH[graph_id])


wording = Client().pull_prompt(WORDING)
pilot = define_deep_agent(name="pilot", model="anthropic:claude-haiku-4-5", tools=[next_tide])
connector = define_mcp_servers(mcp_servers={"charts": {"transport": "http", "url": "https://charts.example/mcp"}})

flow = Graph()
flow.add_node("pilot", pilot)
chain = flow.compile()
