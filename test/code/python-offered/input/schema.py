import asyncpg

TABLES = """
CREATE EXTENSION IF NOT EXISTS vector;
CREATE TABLE notes (id int, body vector(1536));
"""


async def create(url: str):
    connection = await asyncpg.connect(url)
    await connection.execute(TABLES)
