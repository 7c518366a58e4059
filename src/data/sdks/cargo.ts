/** Packages as of 2026-11-22; columns in `columns.ts`. */
export const CARGO = `
agent-client-protocol|agent-protocol||Zed||none||t
async-openai|llm-client|openai|community||prompts|api.openai.com|t
aws-sdk-bedrockagentruntime|agent-framework|aws-bedrock|Amazon||prompts|bedrock-agent-runtime.{region}.amazonaws.com|a
aws-sdk-bedrockruntime|llm-client|aws-bedrock|Amazon||prompts|bedrock-runtime.{region}.amazonaws.com|m
aws-sdk-s3vectors|vector-db|aws-ai|Amazon||vectors|s3vectors.{region}.api.aws|m
aws-sdk-sagemakerruntime|cloud-ai-sdk|aws-sagemaker|Amazon||prompts|runtime.sagemaker.{region}.amazonaws.com|t
burn|ml-framework||Tracel AI||none||a
candle-core|ml-framework||Hugging Face||none||m
candle-nn|ml-framework||Hugging Face||none||m
candle-transformers|ml-library||Hugging Face||none||m
fastembed|embedding||community||artifact-download|huggingface.co|m
genai|llm-client||community||configurable||a
hf-hub|model-hub|huggingface|Hugging Face||artifact-download|huggingface.co|m
hnsw_rs|vector-db||community||none||m
kalosm|llm-framework||Floneum||artifact-download|huggingface.co|a
lancedb|vector-db|lancedb|LanceDB||none||m
langchain-rust|llm-framework||community||configurable||a
linfa|ml-framework||community||none||a
llama-cpp-2|inference-runtime||community||none||a
llguidance|structured-output||Microsoft||none||t
llm-chain|llm-framework||community||configurable||t|!
misanthropic|llm-client|anthropic|community||prompts|api.anthropic.com|t
mistralai-client|llm-client|mistral|community||prompts|api.mistral.ai|a
mistralrs|inference-runtime||community||artifact-download|huggingface.co|t
ollama-rs|llm-client|ollama|community||prompts|localhost:11434|a
openai-api-rs|llm-client|openai|community||prompts|api.openai.com|a
ort|inference-runtime||pyke||artifact-download|cdn.pyke.io|a
outlines-core|structured-output||dottxt||none||m
pgvector|vector-db||community||none||m
pinecone-sdk|vector-db|pinecone|Pinecone||vectors|api.pinecone.io|a
prompty|prompt-template||Microsoft||configurable||m
qdrant-client|vector-db|qdrant|Qdrant||vectors|*.cloud.qdrant.io|m
rig-bedrock|llm-framework|aws-bedrock|0xPlaygrounds||prompts|bedrock-runtime.{region}.amazonaws.com|m
rig-core|llm-framework||0xPlaygrounds||configurable||m
rig-fastembed|embedding||0xPlaygrounds||artifact-download|huggingface.co|m
rig-lancedb|vector-db|lancedb|0xPlaygrounds||none||m
rig-mongodb|vector-db|mongodb|0xPlaygrounds||vectors||m
rig-qdrant|vector-db|qdrant|0xPlaygrounds||vectors||m
rig-vertexai|llm-framework|google-vertex|0xPlaygrounds||prompts|{location}-aiplatform.googleapis.com|m
rig|llm-framework||0xPlaygrounds||configurable||m
rmcp|mcp||Model Context Protocol||configurable||m
rust-bert|nlp|huggingface|community||artifact-download|huggingface.co|a
rust-mcp-sdk|mcp||community||configurable||a
safetensors|model-format||Hugging Face||none||m
smartcore|ml-framework||community||none||a
sqlite-vec|vector-db||community||none||m
swiftide|llm-framework||bosun.ai||configurable||a
tch|ml-framework||community||none||a
tensorflow|ml-framework||Google||none||t
text-splitter|rag-data||community||none||ah
tiktoken-rs|tokenizer||community||none||a
tokenizers|tokenizer|huggingface|Hugging Face||artifact-download|huggingface.co|m
tract-onnx|inference-runtime||Sonos||none||a
usearch|vector-db||Unum||none||t
whisper-rs|speech||community||none||a
wonnx|inference-runtime||community||none||a
`
