module acme.test/broken
require github.com/openai/openai-go
require example.test/good v1.0.0
<<<<<<< HEAD
replace example.test/good =>
