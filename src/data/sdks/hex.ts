/** Packages as of 2026-11-22; columns in `columns.ts`. */
export const HEX = `
anthropix|llm-client|anthropic|community||prompts|api.anthropic.com|a
axon|ml-framework||Dashbit||none||a
bumblebee|ml-library|huggingface|Dashbit||artifact-download|huggingface.co|t
exla|ml-framework||Dashbit||none||a
hermes_mcp|mcp||CloudWalk||configurable||a|!anubis_mcp
instructor|structured-output||community||configurable||a
jido_ai|agent-framework||community||configurable||a
langchain|llm-framework||community||configurable||a
nx|ml-framework||Dashbit||none||a
ollama|llm-client|ollama|community||prompts|localhost:11434|a
openai_ex|llm-client|openai|community||prompts|api.openai.com|a
openai|llm-client|openai|community||prompts|api.openai.com|a
ortex|inference-runtime||community||none||a
pgvector|vector-db||community||none||t
req_llm|llm-framework||community||configurable||a
tokenizers|tokenizer|huggingface|Dashbit||artifact-download|huggingface.co|t
`
