ROUTED = "OPENAI/gpt-5-mini"
SIZED = "gpt-4o-{size}"
wader_instructions = """You know all about waders. Answer a question on {topic} in one paragraph."""
