package catalog

import (
	"harbour.example/tower/names"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type Entry struct {
	Tool mcp.Tool
	Set  string
}

func NewEntry(set string, tool mcp.Tool) Entry {
	return Entry{Tool: tool, Set: set}
}

func Moor() Entry {
	return NewEntry("berths", mcp.Tool{Name: names.Moor, Description: "Moor a vessel"})
}

func update(name, description string) Entry {
	return NewEntry("berths", mcp.Tool{
		Name:        name,
		Description: description,
	})
}

func Rename() Entry {
	return update("rename_berth", "Rename a berth")
}

var Tides = []*mcp.Tool{
	{Name: "high_tide", Description: "When the water is highest"},
	{Name: "low_tide"},
}

var ByKey = map[string]mcp.Tool{
	"fog": {Name: "fog_horn"},
}

func Arrival() mcp.Prompt {
	return mcp.Prompt{Name: "announce_arrival", Description: "Tell the tower"}
}
