import sentence_transformers

OPTIONS = {
    "harbour-lab/knot-embed-small": {"trust_remote_code": True},
    "harbour-lab/knot-embed-large": {"trust_remote_code": True},
}


class Embedder:
    def __init__(self, model_name: str = "harbour-lab/plain-embed", **kwargs):
        extra = OPTIONS.get(model_name)
        self.client = sentence_transformers.SentenceTransformer(model_name_or_path=model_name, **kwargs)
