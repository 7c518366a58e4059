from langchain_anthropic import ChatAnthropic
from langchain_aws import ChatBedrock
from langchain_groq import ChatGroq

from catalogue import AnthropicModels, AWSModelName, GroqModelName

NAMES = {m: m.value for m in GroqModelName} | {m: m.value for m in AnthropicModels} | {m: m.value for m in AWSModelName}


def client(wanted):
    name = NAMES.get(wanted)
    if wanted in GroqModelName:
        return ChatGroq(model=name)
    if wanted in AWSModelName:
        return ChatBedrock(model=name)
    return ChatAnthropic(model_name=name)
