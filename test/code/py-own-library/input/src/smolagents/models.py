class InferenceClientModel:
    def __init__(self, model_id):
        self.model_id = model_id
