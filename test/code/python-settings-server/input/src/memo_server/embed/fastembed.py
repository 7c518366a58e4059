from fastembed import TextEmbedding
from fastembed.rerank.cross_encoder import TextCrossEncoder

from memo_server.settings import RerankSettings


class FastEmbedder:
    def __init__(self, model_name: str):
        self.model_name = model_name
        self.model = TextEmbedding(model_name)


def rerankers(settings: RerankSettings | None = None):
    settings = settings or RerankSettings()
    return [TextCrossEncoder(settings.model_name), TextCrossEncoder(settings.other)]
