from langchain_core.messages import HumanMessage
from langgraph.graph import END, START, StateGraph


class Wording:
    STYLE = "x"

    @staticmethod
    def summary_prompt(topic):
        return f"""Write down in five sentences what matters about {topic}, for readers who are new to it."""


def write(state):
    return [HumanMessage(content="Describe the harbour as it looks in the early morning, with its ships, cranes, gulls and people.")]


builder = StateGraph(dict)
builder.add_node("write", write)
builder.add_edge(START, "write")
harbour_writer = builder.compile()
