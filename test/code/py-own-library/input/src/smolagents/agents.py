class CodeAgent:
    def __init__(self, tools, model, name=None):
        self.model = model
