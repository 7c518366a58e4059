from agents import Agent, ModelSettings
from crewai import Agent as Member
from langchain_core.tools import tool
from pydantic import BaseModel


class Verdict(BaseModel):
    """The final word."""
    text: str


listed = [tool(Verdict)]
judge = Agent(name="Judge", instructions="You judge a debate with care.", model_settings=ModelSettings(model="gpt-4.1"))
member = Member(role="You are a member of a jury of seven people who all like long sentences very much")
