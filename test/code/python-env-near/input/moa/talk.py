import os
from openai import OpenAI

OpenAI().responses.create(model=os.environ["BIRD_MODEL"], input="hi")
