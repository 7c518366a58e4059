package build

// Version is set with -ldflags.
var Version = "unknown"
