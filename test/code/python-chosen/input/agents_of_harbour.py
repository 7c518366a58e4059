from agents import Agent, RunContextWrapper
from llama_index.core.tools import FunctionTool


def pilot_instructions(context: RunContextWrapper, agent: Agent) -> str:
    ship = context.context.ship
    return f"You are the pilot of {ship}. Bring it to its quay without touching any other ship."


pilot = Agent(name="Pilot", instructions=pilot_instructions)

PROMPT_DICT = {
    "with_ship": "Below is a question about a ship.\n### Question:\n{question}\n### Ship:\n{ship}\n### Answer:",
    "short": "Say it.",
}


class Builder:
    def moor(self): ...

    def leave(self): ...

    def turn(self): ...


def tools(builder: Builder, quiet: bool):
    if quiet:
        functions = [builder.moor, builder.leave]
    else:
        functions = [builder.moor, builder.turn]
    return [FunctionTool.from_defaults(fn=each) for each in functions]
