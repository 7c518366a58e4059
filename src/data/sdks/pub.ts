/** Packages as of 2026-11-22; columns in `columns.ts`. */
export const PUB = `
anthropic_sdk_dart|llm-client|anthropic|community||prompts|api.anthropic.com|a
dart_mcp|mcp||Dart team||configurable||a
dart_openai|llm-client|openai|community||prompts|api.openai.com|a
firebase_ai|llm-client|google|Google||prompts|firebasevertexai.googleapis.com|a
firebase_vertexai|llm-client|google-vertex|Google||prompts|firebasevertexai.googleapis.com|m|!firebase_ai
flutter_ai_toolkit|ui-kit||Google||configurable||a
flutter_gemma|inference-runtime||community||artifact-download|huggingface.co|a
genkit|llm-framework||Google||configurable||t
google_generative_ai|llm-client|google|Google||prompts|generativelanguage.googleapis.com|t|!firebase_ai
google_mlkit_text_recognition|vision||community||none||a
langchain_google|llm-framework|google|community||prompts|generativelanguage.googleapis.com|a
langchain_openai|llm-framework|openai|community||prompts|api.openai.com|t
langchain|llm-framework||community||configurable||a
mcp_dart|mcp||community||configurable||a
mistralai_dart|llm-client|mistral|community||prompts|api.mistral.ai|a
ollama_dart|llm-client|ollama|community||prompts|localhost:11434|a
openai_dart|llm-client|openai|community||prompts|api.openai.com|a
tflite_flutter|inference-runtime||TensorFlow||none||a
`
