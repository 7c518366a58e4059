)) the model (
