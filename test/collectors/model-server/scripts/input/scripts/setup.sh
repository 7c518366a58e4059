#!/bin/sh
MODEL=llama3.2:1b
# ollama pull commented-out
echo "run: ollama pull shown-only"
docker exec lamp ollama pull "$MODEL"
docker model pull ai/qwen3
ollama pull "$1"
