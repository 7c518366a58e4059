from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from langchain_anthropic import ChatAnthropic

def make_llm(**kwargs):
    return ChatOpenAI(**kwargs)

def make_other(**kwargs):
    return ChatAnthropic(**kwargs)

emb = OpenAIEmbeddings()

class Holder:
    def __init__(self):
        from huggingface_hub import snapshot_download
        self.snapshot_download = snapshot_download
    def fetch(self, repo):
        return self.snapshot_download(repo_id=repo)
