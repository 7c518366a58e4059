"""Call client.chat.completions.create(model="gpt-4o") to talk to OpenAI at https://api.openai.com/v1."""
import requests
from agents.base import Agent

# model = AutoModel.from_pretrained("bert-base-uncased")
car = Agent(name="Dealer", model="Model S")
pipeline = lambda name: name
pipeline("sentiment-analysis")
requests.post("http://localhost:11434/reload", json={"model": "sedan"})
DOCS = "https://docs.anthropic.com/en/prompt-library"
LINK = "https://chatgpt.com/?q=hello"


def load_model(model: str = "mustang-gt"):
    return model


load_model("gpt-4")
