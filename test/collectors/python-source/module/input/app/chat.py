"""Answers questions. Model names such as "doc-model" in here mean nothing."""
from __future__ import annotations

import os

from openai import AsyncOpenAI as Client
from .settings import MODEL

PROMPT = (
    "You are a ship's cook. "
    f"Answer as {os.getenv('COOK_NAME', 'Ahab')}."
)
# model = "comment-model"


class Cook:
    """Cooks answers."""

    def __init__(self, client: Client | None = None):
        self.client = client or Client(base_url="https://galley.example/v1")

    async def ask(self, question: str, model=MODEL):
        reply = await self.client.chat.completions.create(
            model=model,
            messages=[{"role": "system", "content": PROMPT}, {"role": "user", "content": question}],
        )
        return reply.choices[0].message.content
