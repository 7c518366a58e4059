import argparse
import os

from openai import OpenAI

from . import names
from .names import MODELS, Tier
from .settings import settings

client = OpenAI()

parser = argparse.ArgumentParser()
parser.add_argument("--judge-model", default="gpt-4o-mini")
args = parser.parse_args()


def ask(model):
    return client.responses.create(model=model, input="hello there")


def choose(size="small"):
    return MODELS[size]


ask(MODELS["large"])
ask(os.getenv("CHAT_MODEL"))
ask(os.getenv("FALLBACK_MODEL", "gpt-3.5-turbo"))
ask(settings.title_model)
ask(args.judge_model)
ask(Tier.BEST)
ask(choose())
client.embeddings.create(model=f"{names.PREFIX}-large", input="x")
client.responses.create(model=f"ft:{os.environ['TUNED']}", input="x")
client.responses.create(model=os.environ["UNSET_MODEL"], input="x")
