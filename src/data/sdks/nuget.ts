/** Packages as of 2026-11-22; columns in `columns.ts`. */
export const NUGET = `
A2A|agent-protocol||Linux Foundation||configurable||m
AWSSDK.BedrockAgentRuntime|agent-framework|aws-bedrock|Amazon||prompts|bedrock-agent-runtime.{region}.amazonaws.com|m
AWSSDK.BedrockRuntime|llm-client|aws-bedrock|Amazon||prompts|bedrock-runtime.{region}.amazonaws.com|m
AWSSDK.Bedrock|cloud-ai-sdk|aws-bedrock|Amazon||configurable|bedrock.{region}.amazonaws.com|a
AWSSDK.Extensions.Bedrock.MEAI|llm-framework|aws-bedrock|Amazon||prompts|bedrock-runtime.{region}.amazonaws.com|m
Anthropic.SDK|llm-client|anthropic|community||prompts|api.anthropic.com|i
Anthropic|llm-client|anthropic|Anthropic||prompts|api.anthropic.com|i
Aspire.Azure.AI.OpenAI|llm-client|azure-openai|Microsoft||prompts|{resource}.openai.azure.com|m
Aspire.Hosting.Azure.CognitiveServices|cloud-ai-sdk|azure-openai|Microsoft||configurable||m
Aspire.Hosting.GitHub.Models|cloud-ai-sdk|github-models|Microsoft||prompts|models.github.ai|a
Aspire.Hosting.Qdrant|vector-db|qdrant|Microsoft||none||m
AutoGen.OpenAI|agent-framework|openai|Microsoft||prompts|api.openai.com|i
AutoGen|agent-framework||Microsoft||configurable||i
Azure.AI.Agents.Persistent|agent-framework|azure-openai|Microsoft||prompts|{resource}.services.ai.azure.com|m
Azure.AI.ContentSafety|guardrails|azure-ai|Microsoft||prompts|{resource}.cognitiveservices.azure.com|m
Azure.AI.DocumentIntelligence|rag-data|azure-ai|Microsoft||prompts|{resource}.cognitiveservices.azure.com|a
Azure.AI.Inference|llm-client|azure-openai|Microsoft||prompts|{resource}.services.ai.azure.com models.inference.ai.azure.com|m
Azure.AI.OpenAI|llm-client|azure-openai|Microsoft||prompts|{resource}.openai.azure.com|m
Azure.AI.Projects|cloud-ai-sdk|azure-openai|Microsoft||prompts|{resource}.services.ai.azure.com|m
Azure.AI.TextAnalytics|nlp|azure-ai|Microsoft||prompts|{resource}.cognitiveservices.azure.com|a
Azure.AI.Vision.ImageAnalysis|vision|azure-ai|Microsoft||prompts|{resource}.cognitiveservices.azure.com|a
Azure.Search.Documents|vector-db|azure-search|Microsoft||vectors|{service}.search.windows.net|m
Cohere|llm-client|cohere|tryAGI||prompts|api.cohere.com|t
CommunityToolkit.Aspire.Hosting.Ollama|inference-runtime|ollama|.NET Foundation||artifact-download|registry.ollama.ai|m
CommunityToolkit.Aspire.OllamaSharp|llm-client|ollama|.NET Foundation||prompts||m
CommunityToolkit.VectorData.Qdrant|vector-db|qdrant|.NET Foundation||vectors||m
GitHub.Copilot.SDK|coding-agent|github-copilot|GitHub||prompts|api.githubcopilot.com|i
Google.Cloud.AIPlatform.V1|cloud-ai-sdk|google-vertex|Google||prompts|{location}-aiplatform.googleapis.com|m
Google.GenAI|llm-client|google|Google||prompts|generativelanguage.googleapis.com|m
LLamaSharp.Backend.Cpu|inference-runtime||SciSharp||none||a
LLamaSharp|inference-runtime||SciSharp||none||a
LangChain|llm-framework||tryAGI||configurable||t
Microsoft.AI.Foundry.Local|inference-runtime|foundry-local|Microsoft||artifact-download||a
Microsoft.Agents.AI.OpenAI|agent-framework|openai|Microsoft||prompts|api.openai.com|m
Microsoft.Agents.AI.Workflows|agent-framework||Microsoft||configurable||m
Microsoft.Agents.AI|agent-framework||Microsoft||configurable||m
Microsoft.Agents.CopilotStudio.Client|agent-framework|copilot-studio|Microsoft||prompts|*.api.powerplatform.com|m
Microsoft.AutoGen.Core|agent-framework||Microsoft||configurable||i
Microsoft.CognitiveServices.Speech|speech|azure-ai|Microsoft||prompts|{region}.stt.speech.microsoft.com|a
Microsoft.Extensions.AI.Abstractions|llm-framework||Microsoft||none||m
Microsoft.Extensions.AI.AzureAIInference|llm-framework|azure-openai|Microsoft||prompts|{resource}.services.ai.azure.com|m
Microsoft.Extensions.AI.Evaluation.Quality|eval||Microsoft||configurable||i
Microsoft.Extensions.AI.Evaluation|eval||Microsoft||configurable||i
Microsoft.Extensions.AI.Ollama|llm-framework|ollama|Microsoft||prompts|localhost:11434|m|!OllamaSharp
Microsoft.Extensions.AI.OpenAI|llm-framework|openai|Microsoft||prompts|api.openai.com|m
Microsoft.Extensions.AI|llm-framework||Microsoft||configurable||m
Microsoft.Extensions.DataIngestion|rag-data||Microsoft||none||m
Microsoft.Extensions.VectorData.Abstractions|vector-db||Microsoft||none||m
Microsoft.KernelMemory.AI.AzureOpenAI|llm-framework|azure-openai|Microsoft||prompts|{resource}.openai.azure.com|m
Microsoft.KernelMemory.AI.Ollama|llm-framework|ollama|Microsoft||prompts|localhost:11434|m
Microsoft.KernelMemory.AI.OpenAI|llm-framework|openai|Microsoft||prompts|api.openai.com|m
Microsoft.KernelMemory.Core|rag-data||Microsoft||configurable||m
Microsoft.ML.OnnxRuntime.Gpu|inference-runtime||Microsoft||none||m
Microsoft.ML.OnnxRuntimeGenAI|inference-runtime||Microsoft||none||m
Microsoft.ML.OnnxRuntime|inference-runtime||Microsoft||none||m
Microsoft.ML.Tokenizers|tokenizer||Microsoft||none||m
Microsoft.ML|ml-framework||Microsoft||none||t
Microsoft.SemanticKernel.Abstractions|llm-framework||Microsoft||none||m
Microsoft.SemanticKernel.Agents.Core|agent-framework||Microsoft||configurable||m
Microsoft.SemanticKernel.Connectors.Amazon|llm-framework|aws-bedrock|Microsoft||prompts|bedrock-runtime.{region}.amazonaws.com|t
Microsoft.SemanticKernel.Connectors.AzureOpenAI|llm-framework|azure-openai|Microsoft||prompts|{resource}.openai.azure.com|m
Microsoft.SemanticKernel.Connectors.Google|llm-framework|google|Microsoft||prompts|generativelanguage.googleapis.com|t
Microsoft.SemanticKernel.Connectors.HuggingFace|llm-framework|huggingface|Microsoft||prompts|router.huggingface.co|t
Microsoft.SemanticKernel.Connectors.MistralAI|llm-framework|mistral|Microsoft||prompts|api.mistral.ai|t
Microsoft.SemanticKernel.Connectors.Ollama|llm-framework|ollama|Microsoft||prompts|localhost:11434|m
Microsoft.SemanticKernel.Connectors.Onnx|inference-runtime||Microsoft||none||t
Microsoft.SemanticKernel.Connectors.OpenAI|llm-framework|openai|Microsoft||prompts|api.openai.com|m
Microsoft.SemanticKernel.Connectors.Pinecone|vector-db|pinecone|Microsoft||vectors|api.pinecone.io|a
Microsoft.SemanticKernel.Connectors.Qdrant|vector-db|qdrant|Microsoft||vectors||m
Microsoft.SemanticKernel.Core|llm-framework||Microsoft||none||m
Microsoft.SemanticKernel.Planners.OpenAI|agent-framework|openai|Microsoft||prompts||m|!
Microsoft.SemanticKernel.Plugins.Memory|memory||Microsoft||none||m
Microsoft.SemanticKernel.Prompty|prompt-template||Microsoft||none||i
Microsoft.SemanticKernel|llm-framework||Microsoft||configurable||m
Milvus.Client|vector-db|milvus|Zilliz||vectors||m
Mistral.SDK|llm-client|mistral|community||prompts|api.mistral.ai|a
ModelContextProtocol.AspNetCore|mcp||Model Context Protocol||configurable||i
ModelContextProtocol.Core|mcp||Model Context Protocol||configurable||m
ModelContextProtocol|mcp||Model Context Protocol||configurable||m
Mscc.GenerativeAI|llm-client|google|community||prompts|generativelanguage.googleapis.com|t
OllamaSharp|llm-client|ollama|community||prompts|localhost:11434|m
OpenAI|llm-client|openai|OpenAI||prompts|api.openai.com|m
Pgvector|vector-db||community||none||m
Pinecone.Client|vector-db|pinecone|Pinecone||vectors|api.pinecone.io|a
Prompty.Core|prompt-template||Microsoft||configurable||m
Qdrant.Client|vector-db|qdrant|Qdrant||vectors||i
TensorFlow.NET|ml-framework||SciSharp||none||a
TorchSharp|ml-framework||.NET Foundation||none||a
Whisper.net|speech||community||artifact-download|huggingface.co|a
tryAGI.HuggingFace|llm-client|huggingface|tryAGI||prompts|router.huggingface.co|i
`
