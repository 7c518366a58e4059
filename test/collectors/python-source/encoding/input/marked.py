import openai
PROMPT = "a"
