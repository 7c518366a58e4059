package broken

func half( {
	model := call("kept"
}

var Prompt = "whole"
