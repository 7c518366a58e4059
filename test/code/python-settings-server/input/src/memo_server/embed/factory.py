from memo_server.settings import EmbedSettings


def create_embedder(settings: EmbedSettings):
    if settings.kind == "fast":
        from memo_server.embed.fastembed import FastEmbedder

        return FastEmbedder(settings.model_name)
    raise ValueError(settings.kind)
