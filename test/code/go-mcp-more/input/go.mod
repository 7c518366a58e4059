module harbour.example/buoys

go 1.24

require (
	github.com/mark3labs/mcp-go v0.43.0
	github.com/metoro-io/mcp-golang v0.13.0
	github.com/modelcontextprotocol/go-sdk v1.1.0
)
