package prompts

var All = []Def{Arrival}

var Arrival = Def{
	Name: "arrival-check",
	Text: "Check the berth, the tide and the tugs.",
}
