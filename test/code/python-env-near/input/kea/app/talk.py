import os
from openai import OpenAI

client = OpenAI()
client.responses.create(model=os.environ["BIRD_MODEL"], input="hi")
client.responses.create(model=os.getenv("OTHER_MODEL"), input="hi")
