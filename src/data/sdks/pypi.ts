/** Packages as of 2026-11-22; columns in `columns.ts`. */
export const PYPI = `
a2a-sdk|agent-protocol||Linux Foundation|a2a|configurable||m
accelerate|ml-training||Hugging Face||none||m
adversarial-robustness-toolbox|model-security||LF AI|art|none||m
ag2|agent-framework||AG2|autogen|configurable||m
agent-client-protocol|agent-protocol||Zed|acp|none||m
agent-framework-core|agent-framework||Microsoft|agent_framework|configurable||m
agent-framework-openai|agent-framework|openai|Microsoft|agent_framework.openai|prompts|api.openai.com|m
agent-framework|agent-framework||Microsoft||configurable||i
agentops|observability|agentops|AgentOps||trace-content|api.agentops.ai|i
agno|agent-framework||Agno||configurable usage-telemetry|api.agno.com|m
ai-edge-litert|inference-runtime||Google||none||t
ai21|llm-client|ai21|AI21 Labs||prompts|api.ai21.com|a
aider-chat|coding-agent||Aider|aider|configurable usage-telemetry||m
aif360|ml-library||IBM||none||m
aim|experiment-tracking||AimStack||usage-telemetry||a
aisuite|llm-gateway||Andrew Ng||configurable||t
aleph-alpha-client|llm-client|aleph-alpha|Aleph Alpha||prompts|api.aleph-alpha.com|m
alibi|ml-library||Seldon||none||m
annoy|vector-db||Spotify||none||a
anthropic|llm-client|anthropic|Anthropic||prompts|api.anthropic.com|m
arcadepy|agent-tools|arcade|Arcade||tool-queries|api.arcade.dev|t
argilla|dataset|huggingface|Hugging Face||configurable usage-telemetry||i
arize-otel|observability|arize|Arize AI|arize.otel|trace-content|otlp.arize.com|m
arize-phoenix-otel|observability|arize|Arize AI|phoenix.otel|trace-content|app.phoenix.arize.com|i
arize-phoenix|observability|arize|Arize AI|phoenix|configurable usage-telemetry|localhost:6006 app.phoenix.arize.com|m
arize|observability|arize|Arize AI||trace-content|api.arize.com otlp.arize.com|a
assemblyai|speech|assemblyai|AssemblyAI||prompts|api.assemblyai.com|t
astrapy|vector-db|astra|DataStax||vectors|*.apps.astra.datastax.com|th
atomic-agents|agent-framework||community||configurable||t
auto-gptq|inference-runtime||community||artifact-download|huggingface.co|m|!gptqmodel
autoawq|inference-runtime||community|awq|artifact-download|huggingface.co|t|!
autoevals|eval|braintrust|Braintrust||prompts|api.openai.com|i
autogen-agentchat|agent-framework||Microsoft||configurable||m
autogen-core|agent-framework||Microsoft||configurable||m
autogen-ext|agent-framework||Microsoft||configurable||m
autogenstudio|low-code||Microsoft||configurable||m
autogluon-tabular|ml-framework||Amazon|autogluon.tabular|none||m
autotrain-advanced|ml-training|huggingface|Hugging Face|autotrain|artifact-download|huggingface.co|a
awslabs-aws-api-mcp-server|mcp-server|aws-api|Amazon|awslabs.aws_api_mcp_server|tool-queries||m
awslabs-mcp-lambda-handler|mcp|aws-api|Amazon|awslabs.mcp_lambda_handler|none||m
axolotl|ml-training||Axolotl AI||artifact-download usage-telemetry|huggingface.co|m
azure-ai-agents|agent-framework|azure-openai|Microsoft|azure.ai.agents|prompts|{resource}.services.ai.azure.com|m
azure-ai-contentsafety|guardrails|azure-ai|Microsoft|azure.ai.contentsafety|prompts|{resource}.cognitiveservices.azure.com|t
azure-ai-documentintelligence|rag-data|azure-ai|Microsoft|azure.ai.documentintelligence|prompts|{resource}.cognitiveservices.azure.com|t
azure-ai-evaluation|eval|azure-openai|Microsoft|azure.ai.evaluation|prompts|{resource}.services.ai.azure.com|t
azure-ai-formrecognizer|rag-data|azure-ai|Microsoft|azure.ai.formrecognizer|prompts|{resource}.cognitiveservices.azure.com|t
azure-ai-inference|llm-client|azure-openai|Microsoft|azure.ai.inference|prompts|{resource}.services.ai.azure.com models.inference.ai.azure.com|m
azure-ai-ml|cloud-ai-sdk|azure-ml|Microsoft|azure.ai.ml|configurable|management.azure.com|m
azure-ai-projects|cloud-ai-sdk|azure-openai|Microsoft|azure.ai.projects|prompts|{resource}.services.ai.azure.com|m
azure-ai-textanalytics|nlp|azure-ai|Microsoft|azure.ai.textanalytics|prompts|{resource}.cognitiveservices.azure.com|t
azure-cognitiveservices-speech|speech|azure-ai|Microsoft|azure.cognitiveservices.speech|prompts|{region}.stt.speech.microsoft.com|m
azure-search-documents|vector-db|azure-search|Microsoft|azure.search.documents|vectors|{service}.search.windows.net|m
azureml-core|cloud-ai-sdk|azure-ml|Microsoft|azureml.core|configurable|management.azure.com|t|!azure-ai-ml
baml-py|structured-output|boundary|Boundary||configurable|api.boundaryml.com|t
baseten|llm-client|baseten|Baseten||prompts|inference.baseten.co|t
bedrock-agentcore-starter-toolkit|agent-framework|aws-bedrock|Amazon||configurable||m
bedrock-agentcore|agent-framework|aws-bedrock|Amazon||configurable|bedrock-agentcore.{region}.amazonaws.com|m
beeai-framework|agent-framework||IBM||configurable||m
bentoml|model-serving||BentoML||usage-telemetry||t
bert-score|eval||community||artifact-download|huggingface.co|m
bertopic|nlp||community||artifact-download|huggingface.co|i
bitsandbytes|inference-runtime||bitsandbytes||none||m
boto3|cloud-sdk|aws-bedrock|Amazon||configurable||mh
braintrust|eval|braintrust|Braintrust||trace-content|api.braintrust.dev|m
browser-use|browser-agent|browser-use|Browser Use||prompts usage-telemetry|api.browser-use.com|m
browserbase|browser-agent|browserbase|Browserbase||tool-queries|api.browserbase.com|m
burr|agent-framework||DAGWorks||none||a
camel-ai|agent-framework||CAMEL-AI|camel|configurable||i
cartesia|speech|cartesia|Cartesia||prompts|api.cartesia.ai|t
catboost|ml-framework||Yandex||none||m
cdklabs-generative-ai-cdk-constructs|cloud-ai-sdk|aws-bedrock|Amazon|cdklabs.generative_ai_cdk_constructs|configurable||m
cerebras-cloud-sdk|llm-client|cerebras|Cerebras|cerebras.cloud.sdk|prompts|api.cerebras.ai|t
chainlit|ui-kit||Chainlit||configurable||m
chatterbox-tts|speech||Resemble AI|chatterbox|artifact-download|huggingface.co|i
chromadb|vector-db|chroma|Chroma||vectors usage-telemetry|api.trychroma.com|m
clarifai|llm-client|clarifai|Clarifai||prompts|api.clarifai.com|t
claude-agent-sdk|agent-framework|anthropic|Anthropic||prompts|api.anthropic.com|m
claude-code-sdk|agent-framework|anthropic|Anthropic||prompts|api.anthropic.com|i|!claude-agent-sdk
cleanlab|dataset||Cleanlab||none||t
clearml|experiment-tracking|clearml|ClearML||trace-content|api.clear.ml|t
cloudpickle|model-format||cloudpickle||none||mh
codecarbon|mlops||community||none||m
cognee|memory||Topoteretes||configurable usage-telemetry||t
cohere|llm-client|cohere|Cohere||prompts|api.cohere.com|m
comet-ml|experiment-tracking|comet|Comet||trace-content|www.comet.com|t
compel|image-gen||community||none||m
composio-core|agent-tools|composio|Composio|composio|tool-queries|backend.composio.dev|m|!composio
composio|agent-tools|composio|Composio||tool-queries|backend.composio.dev|i
controlnet-aux|image-gen|huggingface|Hugging Face||artifact-download|huggingface.co|m
coqui-tts|speech||Idiap|TTS|artifact-download|huggingface.co|m
coremltools|model-format||Apple||none||m
crawl4ai|ai-search-tool||community||configurable||m
crewai-tools|agent-tools||CrewAI||configurable||m
crewai|agent-framework||CrewAI||configurable usage-telemetry|telemetry.crewai.com|m
ctransformers|inference-runtime||community||artifact-download|huggingface.co|t|!llama-cpp-python
ctranslate2|inference-runtime||OpenNMT||artifact-download||t
dashscope|llm-client|alibaba|Alibaba||prompts|dashscope.aliyuncs.com dashscope-intl.aliyuncs.com|m
databricks-langchain|llm-framework|databricks|Databricks||prompts|*.cloud.databricks.com|t
databricks-sdk|cloud-sdk|databricks|Databricks|databricks.sdk|configurable|*.cloud.databricks.com *.azuredatabricks.net|mh
databricks-vectorsearch|vector-db|databricks|Databricks|databricks.vector_search|vectors|*.cloud.databricks.com|t
datasets|dataset|huggingface|Hugging Face||artifact-download|huggingface.co|m
daytona|code-sandbox|daytona|Daytona||code-execution|app.daytona.io|m
ddgs|ai-search-tool||community||tool-queries|duckduckgo.com|mh
ddtrace|observability|datadog|Datadog||configurable|*.datadoghq.com|mh
deepagents|agent-framework||LangChain||configurable||m
deepeval|eval|confident-ai|Confident AI||configurable trace-content usage-telemetry|api.confident-ai.com|i
deepface|vision||community||artifact-download|github.com|t
deepgram-sdk|speech|deepgram|Deepgram|deepgram|prompts|api.deepgram.com|t
deepspeed|ml-training||Microsoft||none||m
detectron2|vision||Meta||artifact-download|dl.fbaipublicfiles.com|i
detoxify|guardrails||Unitary||artifact-download|github.com|t
diffusers|ml-library|huggingface|Hugging Face||artifact-download|huggingface.co|m
dill|model-format||uqfoundation||none||mh
docarray|vector-db||Jina AI||none||m
docling|rag-data||IBM||artifact-download|huggingface.co|m
dspy-ai|llm-framework||Stanford NLP|dspy|configurable||m|!dspy
dspy|llm-framework||Stanford NLP||configurable||m
duckduckgo-search|ai-search-tool||community||tool-queries|duckduckgo.com|mh|!ddgs
dvclive|experiment-tracking||Iterative||configurable||t
dvc|experiment-tracking||Iterative||usage-telemetry||i
e2b-code-interpreter|code-sandbox|e2b|E2B||code-execution|api.e2b.app|m
e2b|code-sandbox|e2b|E2B||code-execution|api.e2b.app|m
easyocr|vision||JaidedAI||artifact-download|github.com|t
edge-tts|speech|azure-ai|community||prompts|speech.platform.bing.com|t
elevenlabs|speech|elevenlabs|ElevenLabs||prompts|api.elevenlabs.io|i
embedchain|llm-framework||Mem0||configurable usage-telemetry||t|!mem0ai
evalscope|eval|modelscope|ModelScope||artifact-download|www.modelscope.cn|m
evaluate|eval|huggingface|Hugging Face||artifact-download|huggingface.co|m
evidently|eval||Evidently AI||usage-telemetry||t
exa-py|ai-search-tool|exa|Exa||tool-queries|api.exa.ai|m
executorch|inference-runtime||PyTorch||none||t
exllamav2|inference-runtime||community||none||t
face-recognition|vision||community||none||t
fairlearn|ml-library||Microsoft||none||t
fairscale|ml-training||Meta||none||m
faiss-cpu|vector-db||Meta|faiss|none||m
faiss-gpu|vector-db||Meta|faiss|none||i
fal-client|llm-client|fal|fal||prompts|fal.run queue.fal.run|i
farm-haystack|llm-framework||deepset|haystack|configurable usage-telemetry||i|!haystack-ai
fastai|ml-framework||fast.ai||none||m
fastembed|embedding|qdrant|Qdrant||artifact-download|huggingface.co|m
faster-qwen3-tts|speech||community||artifact-download|huggingface.co|m
faster-whisper|speech||SYSTRAN||artifact-download|huggingface.co|m
fastmcp|mcp||Prefect||configurable||m
fasttext|nlp||Meta||artifact-download||m
feast|mlops||Feast||usage-telemetry||a
fickling|model-security||Trail of Bits||none||m
firecrawl-py|ai-search-tool|firecrawl|Firecrawl|firecrawl|tool-queries|api.firecrawl.dev|m
fireworks-ai|llm-client|fireworks|Fireworks AI|fireworks|prompts|api.fireworks.ai|t
flagembedding|embedding||BAAI|FlagEmbedding|artifact-download|huggingface.co|t
flair|nlp||Zalando||artifact-download|huggingface.co|i
flash-attn|ml-library||Dao AI Lab||none||m
flax|ml-framework||Google||none||m
fschat|model-serving||LMSYS|fastchat|artifact-download|huggingface.co|m
galileo|observability|galileo|Galileo||trace-content|api.galileo.ai|i
garak|eval||NVIDIA||configurable||m
genai-prices|llm-framework||Pydantic||none||m
gensim|nlp||RaRe||artifact-download||t
gguf|model-format||ggml||none||m
giskard|eval|giskard|Giskard||configurable usage-telemetry||t
github-copilot-sdk|coding-agent|github-copilot|GitHub|copilot|prompts|api.githubcopilot.com|m
gladiaio-sdk|speech|gladia|Gladia||prompts|api.gladia.io|t
google-adk|agent-framework|google|Google|google.adk|prompts|generativelanguage.googleapis.com|m
google-cloud-aiplatform|cloud-ai-sdk|google-vertex|Google|vertexai google.cloud.aiplatform|prompts|{location}-aiplatform.googleapis.com|m
google-cloud-discoveryengine|rag-data|google-cloud-ai|Google|google.cloud.discoveryengine|prompts|discoveryengine.googleapis.com|m
google-cloud-documentai|rag-data|google-cloud-ai|Google|google.cloud.documentai|prompts|{location}-documentai.googleapis.com|m
google-cloud-language|nlp|google-cloud-ai|Google|google.cloud.language|prompts|language.googleapis.com|i
google-cloud-modelarmor|guardrails|google-cloud-ai|Google|google.cloud.modelarmor_v1|prompts|modelarmor.{location}.rep.googleapis.com|t
google-cloud-speech|speech|google-cloud-ai|Google|google.cloud.speech|prompts|speech.googleapis.com|m
google-cloud-texttospeech|speech|google-cloud-ai|Google|google.cloud.texttospeech|prompts|texttospeech.googleapis.com|i
google-cloud-translate|nlp|google-cloud-ai|Google|google.cloud.translate|prompts|translate.googleapis.com|m
google-cloud-vision|vision|google-cloud-ai|Google|google.cloud.vision|prompts|vision.googleapis.com|i
google-genai|llm-client|google|Google|google.genai|prompts|generativelanguage.googleapis.com {location}-aiplatform.googleapis.com|m
google-generativeai|llm-client|google|Google|google.generativeai|prompts|generativelanguage.googleapis.com|m|!google-genai
google-search-results|ai-search-tool|serpapi|SerpApi|serpapi|tool-queries|serpapi.com|mh
gpt-researcher|agent-framework||community||configurable||m
gpt4all|inference-runtime|nomic|Nomic||artifact-download|gpt4all.io|t
gptqmodel|inference-runtime||ModelCloud||artifact-download|huggingface.co|m
gradientai|llm-client|gradient|Gradient||prompts|api.gradient.ai|t|!
gradio-client|ui-kit|huggingface|Hugging Face||prompts|*.hf.space|m
gradio|ui-kit||Hugging Face||usage-telemetry||m
graphiti-core|memory|zep|Zep||configurable usage-telemetry||t
graphrag|llm-framework||Microsoft||configurable||m
griptape|agent-framework||Griptape||configurable||a
groq|llm-client|groq|Groq||prompts|api.groq.com|m
gtts|speech|google-cloud-ai|community||prompts|translate.google.com|m
guardrails-ai|guardrails|guardrailsai|Guardrails AI|guardrails|configurable usage-telemetry|hub.api.guardrailsai.com|m
guidance|structured-output||Microsoft||configurable||a
gymnasium|ml-framework||Farama||none||t
h2o|ml-framework||H2O.ai||none||m
haystack-ai|llm-framework||deepset|haystack|configurable usage-telemetry||m
helicone|observability|helicone|Helicone||trace-content|oai.helicone.ai|t
hf-transfer|model-hub|huggingface|Hugging Face||artifact-download|huggingface.co|m
hf-xet|model-hub|huggingface|Hugging Face||artifact-download|cas-server.xethub.hf.co|mh
hnswlib|vector-db||community||none||m
huggingface-hub|model-hub|huggingface|Hugging Face||artifact-download prompts|huggingface.co cdn-lfs.huggingface.co router.huggingface.co|m
humanloop|prompt-management|humanloop|Humanloop||trace-content|api.humanloop.com|t|!
hume|speech|hume|Hume AI||prompts|api.hume.ai|a
hyperbrowser|browser-agent|hyperbrowser|Hyperbrowser||tool-queries|app.hyperbrowser.ai|m
ibm-watson-machine-learning|llm-client|ibm-watsonx|IBM||prompts|{region}.ml.cloud.ibm.com|m|!ibm-watsonx-ai
ibm-watsonx-ai|llm-client|ibm-watsonx|IBM||prompts|{region}.ml.cloud.ibm.com|m
inference|vision|roboflow|Roboflow||artifact-download usage-telemetry|api.roboflow.com|m
infinity-emb|model-serving||Michael Feil||artifact-download|huggingface.co|m
insightface|vision||InsightFace||artifact-download|github.com|m
inspect-ai|eval||UK AISI||configurable||i
instructor|structured-output||567 Labs||configurable||m
intel-extension-for-pytorch|ml-framework||Intel||none||m
invariant-ai|guardrails|invariant|Invariant Labs|invariant|configurable|explorer.invariantlabs.ai|m
invokeai|image-gen||Invoke||artifact-download|huggingface.co|t
jaxlib|ml-framework||Google||none||m
jax|ml-framework||Google||none||m
joblib|model-format||joblib||none||mh
kagglehub|model-hub|kaggle|Kaggle||artifact-download|www.kaggle.com|m
keras-hub|ml-library||Google||artifact-download|www.kaggle.com|t
keras-nlp|ml-library||Google||artifact-download|www.kaggle.com|m|!keras-hub
keras|ml-framework||Google||none||m
keybert|nlp||community||artifact-download|huggingface.co|t
kfp|mlops||Kubeflow||none||i
kittentts|speech||KittenML||artifact-download|huggingface.co|m
kokoro|speech||hexgrad||artifact-download|huggingface.co|m
kserve|model-serving||KServe||none||m
label-studio|dataset||HumanSignal||usage-telemetry||t
lakera-chainguard|guardrails|lakera|Lakera||prompts|api.lakera.ai|a
lancedb|vector-db|lancedb|LanceDB||vectors|*.lancedb.com|m
langchain-anthropic|llm-framework|anthropic|LangChain||prompts|api.anthropic.com|m
langchain-astradb|vector-db|astra|DataStax||vectors|*.apps.astra.datastax.com|t
langchain-aws|llm-framework|aws-bedrock|LangChain||prompts|bedrock-runtime.{region}.amazonaws.com|m
langchain-azure-ai|llm-framework|azure-openai|Microsoft||prompts|{resource}.services.ai.azure.com|t
langchain-baseten|llm-framework|baseten|Baseten||prompts|inference.baseten.co|m
langchain-cerebras|llm-framework|cerebras|Cerebras||prompts|api.cerebras.ai|t
langchain-chroma|vector-db|chroma|LangChain||vectors||i
langchain-classic|llm-framework||LangChain||configurable||m
langchain-cohere|llm-framework|cohere|Cohere||prompts|api.cohere.com|m
langchain-community|llm-framework||LangChain||configurable||m
langchain-core|llm-framework||LangChain||none||m
langchain-deepseek|llm-framework|deepseek|LangChain||prompts|api.deepseek.com|t
langchain-elasticsearch|vector-db||Elastic||configurable||t
langchain-exa|ai-search-tool|exa|LangChain||tool-queries|api.exa.ai|t
langchain-experimental|llm-framework||LangChain||configurable||m
langchain-fireworks|llm-framework|fireworks|LangChain||prompts|api.fireworks.ai|m
langchain-google-community|llm-framework|google-cloud-ai|LangChain||configurable||m
langchain-google-genai|llm-framework|google|LangChain||prompts|generativelanguage.googleapis.com|m
langchain-google-vertexai|llm-framework|google-vertex|LangChain||prompts|{location}-aiplatform.googleapis.com|m
langchain-groq|llm-framework|groq|LangChain||prompts|api.groq.com|m
langchain-huggingface|llm-framework|huggingface|LangChain||prompts artifact-download|router.huggingface.co huggingface.co|m
langchain-ibm|llm-framework|ibm-watsonx|IBM||prompts|{region}.ml.cloud.ibm.com|t
langchain-mcp-adapters|mcp||LangChain||configurable||m
langchain-milvus|vector-db|milvus|LangChain||vectors||t
langchain-mistralai|llm-framework|mistral|LangChain||prompts|api.mistral.ai|m
langchain-mongodb|vector-db|mongodb|MongoDB||vectors||t
langchain-neo4j|vector-db||Neo4j||configurable||t
langchain-nomic|embedding|nomic|Nomic||prompts|api-atlas.nomic.ai|i
langchain-nvidia-ai-endpoints|llm-framework|nvidia|NVIDIA||prompts|integrate.api.nvidia.com|t
langchain-ollama|llm-framework|ollama|LangChain||prompts|localhost:11434|m
langchain-openai|llm-framework|openai|LangChain||prompts|api.openai.com|m
langchain-openrouter|llm-framework|openrouter|LangChain||prompts|openrouter.ai|t
langchain-perplexity|llm-framework|perplexity|LangChain||prompts|api.perplexity.ai|t
langchain-pinecone|vector-db|pinecone|Pinecone||vectors|api.pinecone.io|m
langchain-postgres|vector-db||LangChain||none||t
langchain-qdrant|vector-db|qdrant|LangChain||vectors||m
langchain-redis|vector-db||Redis||none||t
langchain-tavily|ai-search-tool|tavily|Tavily||tool-queries|api.tavily.com|i
langchain-text-splitters|rag-data||LangChain||none||m
langchain-together|llm-framework|together|Together AI||prompts|api.together.xyz|m
langchain-upstage|llm-framework|upstage|Upstage||prompts|api.upstage.ai|t
langchain-voyageai|embedding|voyage|Voyage AI||prompts|api.voyageai.com|t
langchain-weaviate|vector-db|weaviate|LangChain||vectors||t
langchain-xai|llm-framework|xai|LangChain||prompts|api.x.ai|m
langchainhub|prompt-management|langsmith|LangChain||artifact-download|api.smith.langchain.com|m|!langsmith
langchain|llm-framework||LangChain||configurable||m
langflow|low-code||Langflow||configurable usage-telemetry||t
langfuse|observability|langfuse|Langfuse||trace-content|cloud.langfuse.com us.cloud.langfuse.com|m
langgraph-api|agent-framework||LangChain||configurable usage-telemetry||m
langgraph-checkpoint-postgres|memory||LangChain|langgraph.checkpoint.postgres|none||m
langgraph-checkpoint-sqlite|memory||LangChain|langgraph.checkpoint.sqlite|none||m
langgraph-checkpoint|memory||LangChain|langgraph.checkpoint|none||m
langgraph-cli|agent-framework||LangChain||configurable||m
langgraph-prebuilt|agent-framework||LangChain|langgraph.prebuilt|configurable||m
langgraph-sdk|agent-framework|langsmith|LangChain||configurable||m
langgraph-supervisor|agent-framework||LangChain||configurable||t
langgraph-swarm|agent-framework||LangChain||configurable||t
langgraph|agent-framework||LangChain||configurable||m
langkit|observability|whylabs|WhyLabs||configurable||a
langmem|memory||LangChain||configurable||t
langserve|model-serving||LangChain||configurable||t
langsmith|observability|langsmith|LangChain||trace-content|api.smith.langchain.com|m
langwatch|observability|langwatch|LangWatch||trace-content|app.langwatch.ai|t
letta-client|agent-framework|letta|Letta||prompts|api.letta.com|t
letta|agent-framework|letta|Letta||configurable|api.letta.com|i
lighteval|eval|huggingface|Hugging Face||artifact-download|huggingface.co|m
lightgbm|ml-framework||Microsoft||none||m
lightning|ml-framework||Lightning AI||none||m
lightrag-hku|llm-framework||HKU|lightrag|configurable||t
lime|ml-library||community||none||a
linkup-sdk|ai-search-tool|linkup|Linkup|linkup|tool-queries|api.linkup.so|m
liquid-audio|speech||Liquid AI||artifact-download|huggingface.co|m
litellm|llm-gateway|litellm|BerriAI||prompts usage-telemetry||m
litgpt|ml-library||Lightning AI||artifact-download|huggingface.co|a
litserve|model-serving||Lightning AI||none||m
livekit-agents|agent-framework|livekit|LiveKit|livekit.agents|configurable|*.livekit.cloud|m
llama-cloud-services|rag-data|llamacloud|LlamaIndex||prompts|api.cloud.llamaindex.ai|r
llama-cpp-python|inference-runtime||community|llama_cpp|artifact-download|huggingface.co|m
llama-hub|rag-data||LlamaIndex|llama_hub|configurable||m
llama-index-core|llm-framework||LlamaIndex|llama_index.core|configurable||m
llama-index-embeddings-huggingface|embedding|huggingface|LlamaIndex|llama_index.embeddings.huggingface|artifact-download|huggingface.co|m
llama-index-embeddings-ollama|embedding|ollama|LlamaIndex|llama_index.embeddings.ollama|prompts|localhost:11434|m
llama-index-embeddings-openai|embedding|openai|LlamaIndex|llama_index.embeddings.openai|prompts|api.openai.com|m
llama-index-llms-anthropic|llm-framework|anthropic|LlamaIndex|llama_index.llms.anthropic|prompts|api.anthropic.com|m
llama-index-llms-azure-openai|llm-framework|azure-openai|LlamaIndex|llama_index.llms.azure_openai|prompts|{resource}.openai.azure.com|m
llama-index-llms-bedrock-converse|llm-framework|aws-bedrock|LlamaIndex|llama_index.llms.bedrock_converse|prompts|bedrock-runtime.{region}.amazonaws.com|t
llama-index-llms-cohere|llm-framework|cohere|LlamaIndex|llama_index.llms.cohere|prompts|api.cohere.com|m
llama-index-llms-google-genai|llm-framework|google|LlamaIndex|llama_index.llms.google_genai|prompts|generativelanguage.googleapis.com|t
llama-index-llms-groq|llm-framework|groq|LlamaIndex|llama_index.llms.groq|prompts|api.groq.com|m
llama-index-llms-huggingface-api|llm-framework|huggingface|LlamaIndex|llama_index.llms.huggingface_api|prompts|router.huggingface.co|m
llama-index-llms-huggingface|llm-framework|huggingface|LlamaIndex|llama_index.llms.huggingface|artifact-download|huggingface.co|m
llama-index-llms-litellm|llm-framework|litellm|LlamaIndex|llama_index.llms.litellm|configurable||t
llama-index-llms-mistralai|llm-framework|mistral|LlamaIndex|llama_index.llms.mistralai|prompts|api.mistral.ai|a
llama-index-llms-ollama|llm-framework|ollama|LlamaIndex|llama_index.llms.ollama|prompts|localhost:11434|m
llama-index-llms-openai-like|llm-framework||LlamaIndex|llama_index.llms.openai_like|configurable||m
llama-index-llms-openai|llm-framework|openai|LlamaIndex|llama_index.llms.openai|prompts|api.openai.com|m
llama-index-llms-vertex|llm-framework|google-vertex|LlamaIndex|llama_index.llms.vertex|prompts|{location}-aiplatform.googleapis.com|m
llama-index-readers-file|rag-data||LlamaIndex|llama_index.readers.file|none||m
llama-index-vector-stores-chroma|vector-db|chroma|LlamaIndex|llama_index.vector_stores.chroma|vectors||m
llama-index-vector-stores-pinecone|vector-db|pinecone|LlamaIndex|llama_index.vector_stores.pinecone|vectors|api.pinecone.io|t
llama-index-vector-stores-postgres|vector-db||LlamaIndex|llama_index.vector_stores.postgres|none||t
llama-index-vector-stores-qdrant|vector-db|qdrant|LlamaIndex|llama_index.vector_stores.qdrant|vectors||m
llama-index-workflows|agent-framework||LlamaIndex|workflows|none||m
llama-index|llm-framework||LlamaIndex||configurable||m
llama-parse|rag-data|llamacloud|LlamaIndex||prompts|api.cloud.llamaindex.ai|m
llama-stack-client|llm-framework|meta|Meta||configurable||t
llama-stack|llm-framework|meta|Meta||configurable||t
llamafactory|ml-training||community||artifact-download|huggingface.co|m
llamafirewall|guardrails|meta|Meta||artifact-download|huggingface.co|a
llguidance|structured-output||Microsoft||none||m
llm-guard|guardrails||Protect AI||artifact-download|huggingface.co|t
llm|llm-framework||Simon Willison||configurable||m
lm-eval|eval||EleutherAI||artifact-download|huggingface.co|m
lm-format-enforcer|structured-output||community|lmformatenforcer|none||m
lmdeploy|inference-runtime||Shanghai AI Lab||artifact-download|huggingface.co|t
lmnr|observability|laminar|Laminar||trace-content|api.lmnr.ai|m
lmstudio|llm-client|lmstudio|LM Studio||prompts|localhost:1234|t
logfire|observability|logfire|Pydantic||trace-content|logfire-api.pydantic.dev logfire-us.pydantic.dev logfire-eu.pydantic.dev|mh
loralib|ml-training||Microsoft||none||m
lumaai|image-gen|luma|Luma||prompts|api.lumalabs.ai|a
lunary|observability|lunary|Lunary||trace-content|api.lunary.ai|i
magentic-one-cli|agent-framework||Microsoft||configurable||m
magentic|structured-output||community||configurable||a
managed-deepagents|agent-framework||LangChain||configurable||m
marker-pdf|rag-data||Datalab|marker|artifact-download|models.datalab.to|t
markitdown|rag-data||Microsoft||configurable||m
marqo|vector-db|marqo|Marqo||vectors||m
marvin|structured-output||Prefect||prompts|api.openai.com|a
mcp-agent|agent-framework||LastMile AI||configurable||m
mcp-proxy-for-aws|mcp|aws-api|Amazon||configurable||m
mcp-proxy|mcp||community||configurable||t
mcp-scan|model-security|invariant|Snyk||prompts|mcp.invariantlabs.ai|m|!snyk-agent-scan
mcp-server-fetch|mcp-server||Model Context Protocol||tool-queries||m
mcp-server-git|mcp-server||Model Context Protocol||none||m
mcp-server-sqlite|mcp-server||Model Context Protocol||none||t|!
mcp-server-time|mcp-server||Model Context Protocol||none||m
mcp-use|mcp||mcp-use||configurable usage-telemetry||t
mcpadapt|mcp||community||configurable||m
mcpo|mcp||Open WebUI||configurable||a
mcp|mcp||Model Context Protocol||configurable||m
mediapipe|vision||Google||artifact-download|storage.googleapis.com|t
mem0ai|memory|mem0|Mem0|mem0|prompts usage-telemetry|api.mem0.ai|m
metaflow|mlops||Netflix||none||t
metagpt|agent-framework||DeepWisdom||configurable||t
milvus-lite|vector-db|milvus|Zilliz||none||t
mirascope|llm-framework||Mirascope||configurable||m
mistral-common|tokenizer|mistral|Mistral AI||artifact-download|huggingface.co|m
mistralai|llm-client|mistral|Mistral AI||prompts|api.mistral.ai|m
mlflow|experiment-tracking|mlflow|MLflow||configurable||m
mlserver|model-serving||Seldon||none||m
mlx-audio|speech||community||artifact-download|huggingface.co|m
mlx-lm|inference-runtime||Apple||artifact-download|huggingface.co|m
mlx|ml-framework||Apple||none||m
modal|gpu-cloud|modal|Modal||code-execution|api.modal.com|m
model-signing|model-security||OpenSSF||none||m
modelaudit|model-security|promptfoo|Promptfoo||usage-telemetry||m
modelscan|model-security||Protect AI||none||m
modelscope|model-hub|modelscope|Alibaba||artifact-download|www.modelscope.cn|m
moonshine-voice|speech||Moonshine AI||artifact-download||m
ms-swift|ml-training|modelscope|ModelScope|swift|artifact-download|www.modelscope.cn|t
mxnet|ml-framework||Apache||none||a|!
nebius|llm-client|nebius|Nebius||prompts|api.studio.nebius.com|t
nemo-toolkit|ml-library|nvidia|NVIDIA|nemo|artifact-download|api.ngc.nvidia.com huggingface.co|m
nemoguardrails|guardrails|nvidia|NVIDIA||configurable||t
neptune|experiment-tracking|neptune|Neptune||trace-content|app.neptune.ai|a|!
newrelic|observability|newrelic|New Relic||configurable|collector.newrelic.com|th
nlpcloud|llm-client|nlpcloud|NLP Cloud||prompts|api.nlpcloud.io|t
nltk|nlp||NLTK||artifact-download|raw.githubusercontent.com|m
nomic|embedding|nomic|Nomic||prompts|api-atlas.nomic.ai|i
nvidia-modelopt|inference-runtime||NVIDIA|modelopt|none||m
ollama|llm-client|ollama|Ollama||prompts|localhost:11434|m
onnxruntime-genai|inference-runtime||Microsoft||none||m
onnxruntime-gpu|inference-runtime||Microsoft|onnxruntime|none||m
onnxruntime|inference-runtime||Microsoft||none||m
onnx|model-format||ONNX||none||m
open-clip-torch|vision||LAION|open_clip|artifact-download|huggingface.co|i
open-interpreter|coding-agent||Open Interpreter|interpreter|configurable usage-telemetry||t
open-webui|low-code||Open WebUI||configurable||t
openai-agents|agent-framework|openai|OpenAI|agents|prompts trace-content|api.openai.com|m
openai-chatkit|ui-kit|openai|OpenAI|chatkit|prompts|api.openai.com|t
openai-guardrails|guardrails|openai|OpenAI|guardrails|prompts|api.openai.com|t
openai-harmony|ml-library|openai|OpenAI||none||m
openai-whisper|speech|openai|OpenAI|whisper|artifact-download|openaipublic.azureedge.net|m
openai|llm-client|openai|OpenAI||prompts|api.openai.com|m
openhands-ai|coding-agent||OpenHands|openhands|configurable usage-telemetry||m
openhands-sdk|coding-agent||OpenHands|openhands.sdk|configurable||m
openhands-tools|coding-agent||OpenHands|openhands.tools|configurable||m
openinference-instrumentation-anthropic|observability|arize|Arize AI|openinference.instrumentation.anthropic|configurable||m
openinference-instrumentation-bedrock|observability|arize|Arize AI|openinference.instrumentation.bedrock|configurable||m
openinference-instrumentation-crewai|observability|arize|Arize AI|openinference.instrumentation.crewai|configurable||m
openinference-instrumentation-langchain|observability|arize|Arize AI|openinference.instrumentation.langchain|configurable||m
openinference-instrumentation-litellm|observability|arize|Arize AI|openinference.instrumentation.litellm|configurable||m
openinference-instrumentation-llama-index|observability|arize|Arize AI|openinference.instrumentation.llama_index|configurable||m
openinference-instrumentation-openai|observability|arize|Arize AI|openinference.instrumentation.openai|configurable||m
openinference-instrumentation|observability|arize|Arize AI|openinference.instrumentation|configurable||m
openlit|observability|openlit|OpenLIT||configurable||m
openllm|model-serving||BentoML||artifact-download usage-telemetry|huggingface.co|t
openrouter|llm-gateway|openrouter|OpenRouter||prompts|openrouter.ai|m
opentelemetry-instrumentation-anthropic|observability||Traceloop|opentelemetry.instrumentation.anthropic|configurable||m
opentelemetry-instrumentation-bedrock|observability||Traceloop|opentelemetry.instrumentation.bedrock|configurable||m
opentelemetry-instrumentation-crewai|observability||Traceloop|opentelemetry.instrumentation.crewai|configurable||m
opentelemetry-instrumentation-google-genai|observability||OpenTelemetry|opentelemetry.instrumentation.google_genai|configurable||m
opentelemetry-instrumentation-google-generativeai|observability||Traceloop|opentelemetry.instrumentation.google_generativeai|configurable||m
opentelemetry-instrumentation-langchain|observability||Traceloop|opentelemetry.instrumentation.langchain|configurable||m
opentelemetry-instrumentation-llamaindex|observability||Traceloop|opentelemetry.instrumentation.llamaindex|configurable||m
opentelemetry-instrumentation-mcp|observability||Traceloop|opentelemetry.instrumentation.mcp|configurable||m
opentelemetry-instrumentation-openai|observability||Traceloop|opentelemetry.instrumentation.openai|configurable||m
opentelemetry-instrumentation-vertexai|observability||Traceloop|opentelemetry.instrumentation.vertexai|configurable||m
opentelemetry-semantic-conventions-ai|observability||Traceloop|opentelemetry.semconv_ai|none||m
openvino|inference-runtime||Intel||usage-telemetry||m
opik|observability|comet|Comet||trace-content|www.comet.com|m
optax|ml-framework||Google||none||m
optimum-neuron|inference-runtime|huggingface|Hugging Face|optimum.neuron|artifact-download|huggingface.co|m
optimum-quanto|inference-runtime|huggingface|Hugging Face|optimum.quanto|none||m
optimum|inference-runtime|huggingface|Hugging Face||artifact-download|huggingface.co|m
optuna|ml-training||Preferred Networks||none||m
outetts|speech||OuteAI||artifact-download|huggingface.co|m
outlines-core|structured-output||dottxt||none||m
outlines|structured-output||dottxt||artifact-download|huggingface.co|m
paddleocr|vision||Baidu||artifact-download|paddleocr.bj.bcebos.com|t
paddlepaddle|ml-framework||Baidu|paddle|artifact-download||m
pandasai|llm-framework||Sinaptik||configurable||m
parea-ai|observability|parea|Parea AI|parea|trace-content|parea-ai-backend-us.onrender.com|a
patronus|eval|patronus|Patronus AI||trace-content|api.patronus.ai|m
peft|ml-training|huggingface|Hugging Face||artifact-download|huggingface.co|m
perplexityai|llm-client|perplexity|Perplexity|perplexity|prompts|api.perplexity.ai|i
pgvector|vector-db||community||none||m
phidata|agent-framework||Agno|phi|configurable usage-telemetry|api.phidata.com|i|!agno
picklescan|model-security||community||none||m
pinecone-client|vector-db|pinecone|Pinecone|pinecone|vectors|api.pinecone.io|m|!pinecone
pinecone-text|vector-db|pinecone|Pinecone||none||m
pinecone|vector-db|pinecone|Pinecone||vectors|api.pinecone.io|m
pipecat-ai|agent-framework||Daily|pipecat|configurable||m
pocket-tts|speech||Kyutai||artifact-download|huggingface.co|m
portkey-ai|llm-gateway|portkey|Portkey||prompts|api.portkey.ai|m
posthog|observability|posthog|PostHog||configurable|us.i.posthog.com|mh
predictionguard|llm-client|predictionguard|Prediction Guard||prompts|api.predictionguard.com|a
presidio-analyzer|guardrails||Microsoft||artifact-download||m
private-gpt|low-code||Zylon||configurable||m
promptflow|llm-framework||Microsoft||configurable||m
promptfoo|eval|promptfoo|Promptfoo||prompts usage-telemetry|api.promptfoo.app|a
promptlayer|prompt-management|promptlayer|PromptLayer||trace-content|api.promptlayer.com|t
prophet|ml-framework||Meta||none||m
pyannote-audio|speech||pyannote|pyannote.audio|artifact-download usage-telemetry|huggingface.co|t
pyautogen|agent-framework||AG2|autogen|configurable||m|!ag2
pycaret|ml-framework||community||none||t
pydantic-ai-slim|agent-framework||Pydantic|pydantic_ai|configurable||m
pydantic-ai|agent-framework||Pydantic||configurable||m
pydantic-evals|eval||Pydantic||configurable||m
pymemgpt|agent-framework|letta|Letta|memgpt|configurable||a|!letta
pymilvus|vector-db|milvus|Zilliz||vectors|*.zillizcloud.com|m
pyrit|eval||Microsoft||configurable||a
pytesseract|vision||community||none||m
pytorch-lightning|ml-framework||Lightning AI||none||t|!lightning
pyvespa|vector-db||Vespa|vespa|configurable||t
qdrant-client|vector-db|qdrant|Qdrant||vectors|*.cloud.qdrant.io|m
qdrant-edge-py|vector-db|qdrant|Qdrant|qdrant_edge|none||m
qianfan|llm-client|baidu|Baidu||prompts|qianfan.baidubce.com aip.baidubce.com|m
qwen-asr|speech||Alibaba||artifact-download|huggingface.co|m
qwen-tts|speech||Alibaba||artifact-download|huggingface.co|m
ragas|eval||Ragas||configurable usage-telemetry|t.explodinggradients.com|m
ragatouille|embedding||Answer.AI||artifact-download|huggingface.co|t
rasa|agent-framework||Rasa||usage-telemetry|telemetry.rasa.com|a
ray|model-serving||Anyscale||usage-telemetry||m
realtimestt|speech||KoljaB|RealtimeSTT|artifact-download|huggingface.co|m
realtimetts|speech||KoljaB|RealtimeTTS|configurable||m
rebuff|guardrails||Protect AI||prompts||t|!
redisvl|vector-db||Redis||none||m
replicate|llm-client|replicate|Replicate||prompts|api.replicate.com|m
rerankers|embedding||Answer.AI||artifact-download|huggingface.co|m
rfdetr|vision|roboflow|Roboflow||artifact-download|storage.googleapis.com|m
roboflow|vision|roboflow|Roboflow||prompts|api.roboflow.com|t
runpod|gpu-cloud|runpod|RunPod||prompts|api.runpod.ai api.runpod.io|m
runwayml|image-gen|runway|Runway||prompts|api.dev.runwayml.com|t
safetensors|model-format||Hugging Face||none||m
sagemaker|cloud-ai-sdk|aws-sagemaker|Amazon||configurable|api.sagemaker.{region}.amazonaws.com|m
sambanova|llm-client|sambanova|SambaNova||prompts|api.sambanova.ai|t
scikit-learn|ml-framework||scikit-learn|sklearn|none||m
scrapegraph-py|ai-search-tool|scrapegraph|ScrapeGraphAI||tool-queries|api.scrapegraphai.com|m
segment-anything|vision||Meta||artifact-download|dl.fbaipublicfiles.com|t
semantic-kernel|llm-framework||Microsoft||configurable||m
sentence-transformers|embedding|huggingface|Hugging Face||artifact-download|huggingface.co|m
sentencepiece|tokenizer||Google||none||m
sentry-sdk|observability|sentry|Sentry||configurable|*.ingest.sentry.io|mh
setfit|ml-training|huggingface|Hugging Face||artifact-download|huggingface.co|m
sglang|inference-runtime||LMSYS||artifact-download|huggingface.co|m
shap|ml-library||community||none||m
skops|model-format|huggingface|Hugging Face||none||a
smolagents|agent-framework|huggingface|Hugging Face||configurable|router.huggingface.co|m
snowflake-ml-python|ml-library|snowflake|Snowflake|snowflake.ml snowflake.cortex|prompts|*.snowflakecomputing.com|t
snyk-agent-scan|model-security|snyk|Snyk|agent_scan|prompts||m
spacy|nlp||Explosion||artifact-download|github.com|m
speechbrain|speech||SpeechBrain||artifact-download|huggingface.co|m
speechmatics-python|speech|speechmatics|Speechmatics|speechmatics|prompts|eu2.rt.speechmatics.com|a
speechrecognition|speech||community|speech_recognition|configurable|www.google.com|m
sqlite-vec|vector-db||community||none||m
stability-sdk|image-gen|stability|Stability AI||prompts|grpc.stability.ai|a|!
stable-baselines3|ml-framework||DLR||none||i
stagehand|browser-agent|browserbase|Browserbase||prompts|api.browserbase.com|m
stanza|nlp||Stanford||artifact-download|huggingface.co|t
strands-agents-tools|agent-tools|aws-bedrock|Amazon|strands_tools|configurable||m
strands-agents|agent-framework|aws-bedrock|Amazon|strands|prompts|bedrock-runtime.{region}.amazonaws.com|m
supermemory|memory|supermemory|Supermemory||prompts|api.supermemory.ai|t
supervision|vision|roboflow|Roboflow||none||t
swarms|agent-framework||Swarms||configurable usage-telemetry||a
tavily-python|ai-search-tool|tavily|Tavily|tavily|tool-queries|api.tavily.com|m
teams-ai|agent-framework||Microsoft|teams|configurable||m
tencentcloud-sdk-python|cloud-sdk|tencent|Tencent|tencentcloud|configurable|hunyuan.tencentcloudapi.com|mh
tensorboard|experiment-tracking||Google||none||m
tensorflow-cpu|ml-framework||Google|tensorflow|none||m
tensorflow-datasets|dataset||Google||artifact-download|storage.googleapis.com|t
tensorflow-hub|model-hub||Google||artifact-download|tfhub.dev|t
tensorflow-macos|ml-framework||Google|tensorflow|none||m|!tensorflow
tensorflow-text|ml-library||Google||none||m
tensorflow|ml-framework||Google||configurable||m
tensorrt-llm|inference-runtime||NVIDIA||artifact-download|huggingface.co|i
tensorrt|inference-runtime||NVIDIA||none||m
tensorzero|llm-gateway|tensorzero|TensorZero||configurable|localhost:3000|m
text-generation|llm-client|huggingface|Hugging Face||prompts||m
textblob|nlp||community||none||m
tf-keras|ml-framework||Google||none||m
tf2onnx|model-format||ONNX||none||m
tflite-runtime|inference-runtime||Google||none||t|!ai-edge-litert
tiktoken|tokenizer|openai|OpenAI||artifact-download|openaipublic.blob.core.windows.net|m
timm|vision|huggingface|Hugging Face||artifact-download|huggingface.co|m
tinygrad|ml-framework||tiny corp||none||m
together|llm-client|together|Together AI||prompts|api.together.xyz|m
tokenizers|tokenizer|huggingface|Hugging Face||artifact-download|huggingface.co|m
torch-geometric|ml-library||PyG||artifact-download||m
torchao|inference-runtime||PyTorch||none||m
torchaudio|speech||PyTorch||artifact-download|download.pytorch.org|m
torchtext|nlp||PyTorch||artifact-download||m|!
torchtune|ml-training||PyTorch||artifact-download|huggingface.co|m
torchvision|vision||PyTorch||artifact-download|download.pytorch.org|m
torch|ml-framework||PyTorch||configurable|download.pytorch.org|m
traceloop-sdk|observability|traceloop|Traceloop|traceloop.sdk|trace-content|api.traceloop.com|m
transformers|ml-library|huggingface|Hugging Face||artifact-download|huggingface.co|m
tritonclient|model-serving||NVIDIA||prompts||t
triton|ml-framework||OpenAI||none||mh
trl|ml-training|huggingface|Hugging Face||artifact-download|huggingface.co|m
trulens-eval|eval||Snowflake||configurable||a|!trulens
trulens|eval||Snowflake||configurable||t
truss|model-serving|baseten|Baseten||configurable|api.baseten.co|a
tts|speech||Coqui|TTS|artifact-download||a|!coqui-tts
turbopuffer|vector-db|turbopuffer|turbopuffer||vectors|*.turbopuffer.com|t
txtai|llm-framework||NeuML||artifact-download|huggingface.co|a
ultralytics|vision|ultralytics|Ultralytics||artifact-download usage-telemetry|github.com api.ultralytics.com|i
unsloth|ml-training||Unsloth||artifact-download usage-telemetry|huggingface.co|m
unstructured-client|rag-data|unstructured|Unstructured||prompts|api.unstructuredapp.io|m
unstructured|rag-data|unstructured|Unstructured||artifact-download usage-telemetry|huggingface.co|m
upstash-vector|vector-db|upstash|Upstash||vectors|*.upstash.io|m
uptrain|eval||UpTrain||configurable||a
usearch|vector-db||Unum||none||m
vanna|llm-framework|vanna|Vanna AI||configurable|ask.vanna.ai|a
vecs|vector-db|supabase|Supabase||none||m
vertexai|cloud-ai-sdk|google-vertex|Google||prompts|{location}-aiplatform.googleapis.com|m|!google-genai
vllm|inference-runtime||vLLM||artifact-download usage-telemetry|huggingface.co|m
volcengine-python-sdk|llm-client|bytedance|ByteDance|volcenginesdkarkruntime|prompts|ark.cn-beijing.volces.com|t
voxcpm|speech||OpenBMB||artifact-download|huggingface.co|m
voyageai|embedding|voyage|Voyage AI||prompts|api.voyageai.com|m
wandb|experiment-tracking|wandb|Weights & Biases||trace-content|api.wandb.ai|m
weave|observability|wandb|Weights & Biases||trace-content|trace.wandb.ai|i
weaviate-client|vector-db|weaviate|Weaviate|weaviate|vectors|*.weaviate.cloud|m
webdataset|dataset||community||artifact-download||m
whisperx|speech||community||artifact-download|huggingface.co|m
whylogs|observability|whylabs|WhyLabs||configurable|api.whylabsapp.com|t|!
writer-sdk|llm-client|writer|Writer|writerai|prompts|api.writer.com|m
xai-sdk|llm-client|xai|xAI||prompts|api.x.ai|t
xformers|ml-library||Meta||none||m
xgboost|ml-framework||DMLC||none||m
xgrammar|structured-output||MLC||none||m
xinference|model-serving||Xorbits||artifact-download|huggingface.co www.modelscope.cn|t
zai-sdk|llm-client|zhipu|Zhipu AI|zai|prompts|api.z.ai|m
zenml|mlops||ZenML||usage-telemetry||a
zep-cloud|memory|zep|Zep||prompts|api.getzep.com|t
zhipuai|llm-client|zhipu|Zhipu AI||prompts|open.bigmodel.cn|m
`
