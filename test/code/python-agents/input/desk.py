from agents import Agent, function_tool


@function_tool
def tide_table(port: str) -> str:
    """Tides of a port for today."""
    return ""


pilot = Agent(name="Pilot", instructions="Guide ships into the harbour safely.", model="gpt-4.1", tools=[tide_table])
