/** Packages as of 2026-11-22; columns in `columns.ts`. */
export const GOLANG = `
cloud.google.com/go/aiplatform|cloud-ai-sdk|google-vertex|Google||prompts|{location}-aiplatform.googleapis.com|m
cloud.google.com/go/ai|llm-client|google|Google||prompts|generativelanguage.googleapis.com|m
cloud.google.com/go/vertexai|llm-client|google-vertex|Google|cloud.google.com/go/vertexai/genai|prompts|{location}-aiplatform.googleapis.com|m|!google.golang.org/genai
github.com/Arize-ai/openinference/go/openinference-instrumentation|observability|arize|Arize AI||configurable||m
github.com/AssemblyAI/assemblyai-go-sdk|speech|assemblyai|AssemblyAI||prompts|api.assemblyai.com|m
github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai|llm-client|azure-openai|Microsoft||prompts|{resource}.openai.azure.com|a
github.com/IBM/watsonx-go|llm-client|ibm-watsonx|IBM||prompts|{region}.ml.cloud.ibm.com|m
github.com/a2aproject/a2a-go|agent-protocol||Linux Foundation||configurable||i
github.com/amikos-tech/chroma-go|vector-db|chroma|community||vectors||m
github.com/anthropics/anthropic-sdk-go|llm-client|anthropic|Anthropic||prompts|api.anthropic.com|m
github.com/aws/aws-sdk-go-v2/service/bedrockagentruntime|agent-framework|aws-bedrock|Amazon||prompts|bedrock-agent-runtime.{region}.amazonaws.com|m
github.com/aws/aws-sdk-go-v2/service/bedrockagent|agent-framework|aws-bedrock|Amazon||configurable|bedrock-agent.{region}.amazonaws.com|m
github.com/aws/aws-sdk-go-v2/service/bedrockruntime|llm-client|aws-bedrock|Amazon||prompts|bedrock-runtime.{region}.amazonaws.com|m
github.com/aws/aws-sdk-go-v2/service/bedrock|cloud-ai-sdk|aws-bedrock|Amazon||configurable|bedrock.{region}.amazonaws.com|a
github.com/aws/aws-sdk-go-v2/service/sagemakerruntime|cloud-ai-sdk|aws-sagemaker|Amazon||prompts|runtime.sagemaker.{region}.amazonaws.com|a
github.com/blevesearch/go-faiss|vector-db||Couchbase||none||m
github.com/charmbracelet/fantasy|llm-framework||Charm|charm.land/fantasy|configurable||a
github.com/cloudwego/eino-ext|llm-framework||ByteDance||configurable||a
github.com/cloudwego/eino|llm-framework||ByteDance||configurable||m
github.com/cohere-ai/cohere-go/v2|llm-client|cohere|Cohere||prompts|api.cohere.com|m
github.com/cohere-ai/tokenizer|tokenizer||Cohere||none||m
github.com/deepgram/deepgram-go-sdk|speech|deepgram|Deepgram||prompts|api.deepgram.com|a
github.com/firebase/genkit/go|llm-framework||Google||configurable||m
github.com/gage-technologies/mistral-go|llm-client|mistral|community||prompts|api.mistral.ai|m
github.com/go-skynet/go-llama.cpp|inference-runtime||community||none||m
github.com/gomlx/gomlx|ml-framework||community||none||a
github.com/google/dotprompt/go|prompt-template||Google||none||m
github.com/google/generative-ai-go|llm-client|google|Google|github.com/google/generative-ai-go/genai|prompts|generativelanguage.googleapis.com|m|!google.golang.org/genai
github.com/gpustack/gguf-parser-go|model-format||GPUStack||artifact-download|huggingface.co|m
github.com/henomis/langfuse-go|observability|langfuse|community||trace-content|cloud.langfuse.com|a
github.com/hupe1980/go-huggingface|llm-client|huggingface|community||prompts|router.huggingface.co|a
github.com/instructor-ai/instructor-go|structured-output||community||configurable||a
github.com/knights-analytics/hugot|ml-library|huggingface|Knights Analytics||artifact-download|huggingface.co|a
github.com/liushuangls/go-anthropic/v2|llm-client|anthropic|community||prompts|api.anthropic.com|a
github.com/mark3labs/mcp-go|mcp||community||configurable||m
github.com/maximhq/bifrost/core|llm-gateway||Maxim||configurable||a
github.com/metoro-io/mcp-golang|mcp||Metoro||configurable||a
github.com/jmorganca/ollama|llm-client|ollama|Ollama|github.com/jmorganca/ollama/api|prompts|localhost:11434|m|!github.com/ollama/ollama
github.com/milvus-io/milvus-sdk-go/v2|vector-db|milvus|Zilliz||vectors||m|!github.com/milvus-io/milvus/client/v2
github.com/milvus-io/milvus/client/v2|vector-db|milvus|Zilliz||vectors||m
github.com/modelcontextprotocol/go-sdk|mcp||Model Context Protocol||configurable||m
github.com/mudler/LocalAI|inference-runtime|localai|LocalAI||none||t
github.com/nlpodyssey/cybertron|ml-library|huggingface|community||artifact-download|huggingface.co|m
github.com/ollama/ollama|llm-client|ollama|Ollama|github.com/ollama/ollama/api|prompts|localhost:11434|m
github.com/openai/openai-go/v3|llm-client|openai|OpenAI||prompts|api.openai.com|m
github.com/openai/openai-go|llm-client|openai|OpenAI||prompts|api.openai.com|m
github.com/pgvector/pgvector-go|vector-db||community||none||m
github.com/philippgille/chromem-go|vector-db||community||none||m
github.com/pinecone-io/go-pinecone|vector-db|pinecone|Pinecone||vectors|api.pinecone.io|m
github.com/pkoukk/tiktoken-go|tokenizer||community||artifact-download|openaipublic.blob.core.windows.net|m
github.com/qdrant/go-client|vector-db|qdrant|Qdrant||vectors||i
github.com/replicate/replicate-go|llm-client|replicate|Replicate||prompts|api.replicate.com|a
github.com/sashabaranov/go-openai|llm-client|openai|community||prompts|api.openai.com|m
github.com/strowk/foxy-contexts|mcp||community||configurable||a
github.com/tmc/langchaingo|llm-framework||community||configurable||m
github.com/traceloop/go-openllmetry/traceloop-sdk|observability|traceloop|Traceloop||trace-content|api.traceloop.com|a
github.com/volcengine/volcengine-go-sdk|cloud-sdk|bytedance|ByteDance||configurable|ark.cn-beijing.volces.com|ah
github.com/weaviate/weaviate-go-client/v4|vector-db|weaviate|Weaviate||vectors||m
github.com/weaviate/weaviate-go-client/v5|vector-db|weaviate|Weaviate||vectors||m
github.com/yalue/onnxruntime_go|inference-runtime||community||none||m
google.golang.org/adk|agent-framework|google|Google||prompts|generativelanguage.googleapis.com|a
google.golang.org/genai|llm-client|google|Google||prompts|generativelanguage.googleapis.com {location}-aiplatform.googleapis.com|m
gorgonia.org/gorgonia|ml-framework||community||none||a
`
