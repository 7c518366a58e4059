module example.com/harbour

go 1.22

require github.com/jmorganca/ollama v0.1.29
