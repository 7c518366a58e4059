from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    title_model: str = "gpt-5-nano"


settings = Settings()
