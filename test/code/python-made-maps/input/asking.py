import openai


def complete(prompts, model_name="text-davinci-002", **more):
    shared = dict(model=model_name, **more)
    return openai.Completion.create(prompt=prompts, **shared)


def embed(text):
    base = dict(model="text-embedding-3-small")
    base = dict(base, input=text)
    return openai.embeddings.create(**base)


def loop(options):
    options = dict(options, **options)
    return openai.chat.completions.create(**options)
