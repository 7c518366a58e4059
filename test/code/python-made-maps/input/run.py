import asking
import openai
from langchain.tools import DuckDuckGoSearchRun
from langchain_community.tools import WikipediaQueryRun


def generate(model_name="text-davinci-003"):
    return asking.complete(["…"], model_name=model_name)


def describe(boat):
    return openai.Completion.create(model="babbage-002", prompt=f"Describe the {boat} for a visitor of the museum:")


search = DuckDuckGoSearchRun(name="search_the_web")
encyclopedia = WikipediaQueryRun(api_wrapper=None)
