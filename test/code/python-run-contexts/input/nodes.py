from langchain.chat_models import init_chat_model
from langgraph.runtime import Runtime, get_runtime
from openai import OpenAI
from pydantic_ai import RunContext

from context import Context, Deps


def load_model(full_name: str):
    provider, name = full_name.split("/", maxsplit=1)
    return init_chat_model(name, model_provider=provider)


def load_later(full_name: str):
    return load_model(full_name)


async def answer(state, runtime: Runtime[Context]):
    return load_model(runtime.context.model).invoke(state)


async def shorten(state):
    runtime = get_runtime(Context)
    return load_later(runtime.context.small_model).invoke(state)


async def look_up(ctx: RunContext[Deps], question: str):
    # `state` holds nothing of the program's own.
    OpenAI().chat.completions.create(model=ctx.state.model, messages=[])
    return OpenAI().chat.completions.create(model=ctx.deps.model, messages=[])
