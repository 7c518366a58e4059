from smolagents import CodeAgent, InferenceClientModel

surveyor = CodeAgent(tools=[], model=InferenceClientModel(model_id="harbour-lab/tern-instruct"))
