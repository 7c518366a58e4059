from .agents import CodeAgent
from .models import InferenceClientModel
