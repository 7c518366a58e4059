import argparse
from typing import TypedDict

from langchain_google_genai import ChatGoogleGenerativeAI
from langgraph.graph import StateGraph

query_instructions = """Your goal is to write a query for the register of ships, from the question: {question} Write nothing but the query."""


class State(TypedDict):
    question: str
    model: str


def ask(state: State):
    llm = ChatGoogleGenerativeAI(model=state.get("model", "gemini-2.5-flash"))
    text = query_instructions.format(question=state["question"])
    return llm.with_structured_output(State).invoke(text)


builder = StateGraph(State)
builder.add_node("ask", ask)
graph = builder.compile(name="harbour")

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--answer-model", default="gemini-2.5-pro")
    parser.add_argument("--car-model", default="harbour-van")
    graph.invoke(vars(parser.parse_args()))


class Answer(TypedDict):
    """What the pilot is told."""

    text: str


pilot = ChatGoogleGenerativeAI(model="gemini-2.5-flash").bind_tools([Answer, ask])
