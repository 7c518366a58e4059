import asyncio

from claude_agent_sdk import ClaudeAgentOptions, query


def watch(text):
    async def _go():
        async for message in query(prompt=text):
            print(message)

    asyncio.run(_go())


def _dim(text):
    async def _go():
        async for message in query(prompt=text):
            print(message)

    asyncio.run(_go())


def _keep(keeper, text):
    return ClaudeAgentOptions(system_prompt=keeper, max_turns=len(text))


_keep("You keep the light burning through every night.", "fog")
_keep({"type": "preset", "preset": "claude_code", "append": "Speak as quietly as the fog does."}, "calm")


def foghorn():
    opts = ClaudeAgentOptions(system_prompt="You sound the horn once for each ship in the fog.")
    return opts
