from pydantic_ai import Agent

from ledger import find_berth, list_vessels

desk = Agent("openai:gpt-4.1-mini", system_prompt="Answer questions about the harbour.")

desk.tool(find_berth)
desk.tool_plain(list_vessels, retries=2)
