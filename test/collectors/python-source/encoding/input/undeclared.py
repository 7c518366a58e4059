PROMPT = "déjà vu"
