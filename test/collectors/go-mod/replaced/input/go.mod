module acme.test/gateway

require (
	github.com/ollama/ollama v0.12.3
	example.test/local v1.0.0
	example.test/pinned v1.2.0
)

replace (
	github.com/ollama/ollama => github.com/acme/ollama-fork v0.12.4
	example.test/local => ../local
	example.test/pinned v1.1.0 => example.test/other v9.9.9
)
