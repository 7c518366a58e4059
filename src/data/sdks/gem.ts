/** Packages as of 2026-11-22; columns in `columns.ts`. */
export const GEM = `
activeagent|agent-framework||community||configurable||a
ai21|llm-client|ai21|community||prompts|api.ai21.com|m
anthropic|llm-client|anthropic|Anthropic||prompts|api.anthropic.com|m
aws-sdk-bedrockagentruntime|agent-framework|aws-bedrock|Amazon||prompts|bedrock-agent-runtime.{region}.amazonaws.com|a
aws-sdk-bedrockruntime|llm-client|aws-bedrock|Amazon||prompts|bedrock-runtime.{region}.amazonaws.com|m
boxcars|llm-framework||community||configurable||a
chroma-db|vector-db|chroma|community||vectors||m
cohere-ruby|llm-client|cohere|community||prompts|api.cohere.com|m
fast-mcp|mcp||community||configurable||t
gemini-ai|llm-client|google|community||prompts|generativelanguage.googleapis.com|a
hnswlib|vector-db||community||none||m
hugging-face|llm-client|huggingface|community||prompts|api-inference.huggingface.co|m
informers|ml-library|huggingface|ankane||artifact-download|huggingface.co|t
langchainrb_rails|llm-framework||Patterns AI||configurable||t
langchainrb|llm-framework||Patterns AI||configurable||i
mcp|mcp||Model Context Protocol||configurable||i
milvus|vector-db|milvus|Patterns AI||vectors||m
mistral-ai|llm-client|mistral|community||prompts|api.mistral.ai|m
neighbor|vector-db||ankane||none||i
ollama-ai|llm-client|ollama|community||prompts|localhost:11434|a
omniai|llm-framework||community||configurable||a
onnxruntime|inference-runtime||ankane||none||t
openai|llm-client|openai|OpenAI||prompts|api.openai.com|a
opentelemetry-instrumentation-ruby_llm|observability||community||configurable||i
pgvector|vector-db||community||none||m
pinecone|vector-db|pinecone|community||vectors|api.pinecone.io|m
qdrant-ruby|vector-db|qdrant|Patterns AI||vectors||m
raix|llm-framework||Olympia||configurable||a
replicate-ruby|llm-client|replicate|community||prompts|api.replicate.com|m
ruby-anthropic|llm-client|anthropic|community||prompts|api.anthropic.com|a
ruby-openai|llm-client|openai|community||prompts|api.openai.com|m
ruby_llm-mcp|mcp||community||configurable||i
ruby_llm|llm-framework||Carmine Paolino||configurable||m
tiktoken_ruby|tokenizer||community||none||t
tokenizers|tokenizer|huggingface|ankane||artifact-download|huggingface.co|t
torch-rb|ml-framework||ankane||none||a
weaviate-ruby|vector-db|weaviate|Patterns AI||vectors||m
whispercpp|speech||ggml||artifact-download|huggingface.co|i
`
