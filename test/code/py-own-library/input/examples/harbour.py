from smolagents import CodeAgent, InferenceClientModel

harbour_agent = CodeAgent(tools=[], model=InferenceClientModel(model_id="acme/tide-7b"))
