class Agent:
    def __init__(self, name, model):
        self.model = model
