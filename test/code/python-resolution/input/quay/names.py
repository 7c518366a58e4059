FAST = "gpt-4.1-nano"
MODELS = {"small": FAST, "large": "gpt-4.1"}
PREFIX = "text-embedding-3"


class Tier:
    BEST = "o3"
