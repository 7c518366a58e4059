def ask(client, text):
    return client.chat.completions.create(model="gpt-4", messages=[{"role": "system", "content": "You are a helpful harbour master who answers."}, {"role": "user", "content": text}])
