import requests

requests.post("https://cars.example/api/orders", json={"model": "roadster-3", "input": "red"})
