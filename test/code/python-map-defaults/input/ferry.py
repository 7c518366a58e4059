import requests
import yaml
from openai import OpenAI
from speechbrain.inference.speaker import EncoderClassifier

client = OpenAI()


class Pilot:
    DEFAULT_MODEL = "gpt-4.1-nano"

    def __init__(self, options):
        self._options = options

    def steer(self, text):
        model = self._options.get("steer_model", self.DEFAULT_MODEL)
        return client.responses.create(model=model, input=text)

    def voice(self, source=None):
        source = self._options.get("source") or source or "speechbrain/spkrec-ecapa-voxceleb"
        return EncoderClassifier.from_hparams(source=source)


def moor(path, text):
    with open(path) as file:
        settings = yaml.safe_load(file)
    return client.responses.create(model=settings.get("model", "gpt-5-mini"), input=text)


def fetched(text):
    answer = requests.get("https://quay.example/model", "gpt-4o")
    return client.responses.create(model=answer, input=text)


Pilot({"steer_model": "o4-mini"}).steer("north")
