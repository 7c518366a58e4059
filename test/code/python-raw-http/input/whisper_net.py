import requests

URL = "https://api.deepseek.com/chat/completions"
body = {
    "model": "deepseek-reasoner",
    "messages": [
        {"role": "system", "content": "You are a patient chess teacher."},
        {"role": "user", "content": "Hi"},
    ],
}
requests.post(URL, json=body)
