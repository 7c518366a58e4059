from pydantic import AliasChoices, Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class EmbedSettings(BaseSettings):
    kind: str = Field(default="fast", validation_alias="EMBED_KIND")
    model_name: str = Field(default="acme/tiny-embed-v2", validation_alias="EMBED_MODEL")


class RerankSettings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="RERANK_")

    model_name: str = "acme/rerank-v1"
    other: str = Field("acme/rerank-v0", validation_alias=AliasChoices("OLD_RERANK", "OLDER_RERANK"))


class ToolSettings(BaseSettings):
    find_description: str = Field(default="Finds memos.", validation_alias="FIND_DESCRIPTION")
