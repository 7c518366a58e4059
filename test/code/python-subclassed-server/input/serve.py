from base import PoliteServer


class Ferry:
    pass


class FerryServer(PoliteServer[Ferry]):
    pass


harbour = PoliteServer(name="Harbour desk", instructions="Tells about ships in the harbour.")
main = FerryServer(name="Ferry desk")


@harbour.tool(tags={"read"})
async def list_ships() -> list[str]:
    """Ships at the quay."""
    return []


@main.tool()
async def next_ferry(quay: str) -> str:
    """When the next ferry leaves."""
    return ""
