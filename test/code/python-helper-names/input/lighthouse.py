import asyncio

from claude_agent_sdk import query


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
