from textwrap import dedent

from langchain.chat_models import init_chat_model
from langchain_core.messages import SystemMessage
from openai import OpenAI

import wording

provider, plain_id = "openai:gpt-4.1-mini".split(":", 1)
client = OpenAI()
client.chat.completions.create(model=plain_id, messages=[])
client.chat.completions.create(model=wording.ROUTED.removeprefix("openai/").lower(), messages=[])
client.chat.completions.create(model=wording.ROUTED.replace("OPENAI/", ""), messages=[])
client.chat.completions.create(model=wording.SIZED.format(size="x"), messages=[])


def answer(topic):
    wishes = wording.wader_instructions.format(topic=topic)
    return init_chat_model("anthropic:claude-haiku-4-5").invoke([SystemMessage(content=wishes)])


def tidy():
    return [SystemMessage(content=dedent("""
        You sort shore birds by the length of their bills.
    """))]
