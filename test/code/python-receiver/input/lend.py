from anthropic import Anthropic, APIConnectionError
from fastmcp import FastMCP


class Keeper:
    errors = (APIConnectionError,)

    def __init__(self, client):
        self.client = client

    def tell(self):
        return self.client.messages.create(model="claude-haiku-4-5", max_tokens=9, system="You keep the light of a tower.", messages=[])


def register(server):
    @server.tool()
    def lights_on(tower: str) -> str:
        """Turns the light on."""
        return tower


def unrelated(client):
    client.responses.create(model="nothing-1", input="")


tower = FastMCP("Lighthouse")
register(tower)
Keeper(Anthropic()).tell()
