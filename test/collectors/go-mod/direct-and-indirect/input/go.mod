// The assistant.
module acme.test/assistant

go 1.24.0
toolchain go1.24.3

require github.com/openai/openai-go/v2 v2.7.1

require (
	github.com/mark3labs/mcp-go v0.41.1 // the server
	"example.test/quoted/module" v0.0.0-20250102030405-0123456789ab
	example.test/linter v1.3.0 // indirect
	gopkg.in/yaml.v3 v3.0.1 // indirect; kept for the tests
	example.test/old v2.0.0+incompatible
)

tool example.test/linter/cmd/lint

exclude example.test/old v1.9.0

retract [v0.1.0, v0.2.0] // broken
