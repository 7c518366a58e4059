/** Packages as of 2026-11-22; columns in `columns.ts`. */
export const SWIFT = `
github.com/MacPaw/OpenAI|llm-client|openai|MacPaw||prompts|api.openai.com|a
github.com/argmaxinc/WhisperKit|speech||Argmax||artifact-download|huggingface.co|a
github.com/awslabs/aws-sdk-swift|cloud-sdk|aws-bedrock|Amazon||configurable||ah
github.com/firebase/firebase-ios-sdk|cloud-sdk|google|Google||configurable|firebasevertexai.googleapis.com|ah
github.com/google-gemini/generative-ai-swift|llm-client|google|Google||prompts|generativelanguage.googleapis.com|a|!github.com/firebase/firebase-ios-sdk
github.com/huggingface/swift-transformers|ml-library|huggingface|Hugging Face||artifact-download|huggingface.co|m
github.com/jamesrochabrun/SwiftAnthropic|llm-client|anthropic|community||prompts|api.anthropic.com|a
github.com/jamesrochabrun/SwiftOpenAI|llm-client|openai|community||prompts|api.openai.com|a
github.com/microsoft/onnxruntime-swift-package-manager|inference-runtime||Microsoft||none||a
github.com/ml-explore/mlx-swift-examples|inference-runtime||Apple||artifact-download|huggingface.co|a
github.com/ml-explore/mlx-swift|ml-framework||Apple||none||a
github.com/modelcontextprotocol/swift-sdk|mcp||Model Context Protocol||configurable||a
`
