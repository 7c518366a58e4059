import type { Ecosystem, SdkCategory, SdkKind } from './columns.ts'

export interface SdkFamily {
  ecosystem: Ecosystem
  /** `*` any characters, `{a,b}` alternatives, `[0-9]` a class. */
  glob: string
  category: SdkCategory
  kind?: SdkKind
}

/** Names that classify packages which the tables do not list. The first match wins. As of 2026-11-22. */
export const SDK_FAMILIES: readonly SdkFamily[] = [
  { ecosystem: 'npm', glob: '@ai-sdk/*', category: 'ai-sdk-provider' },
  { ecosystem: 'npm', glob: '@langchain/*', category: 'llm-framework' },
  { ecosystem: 'npm', glob: '@llamaindex/*', category: 'llm-framework' },
  { ecosystem: 'npm', glob: '@mastra/*', category: 'agent-framework' },
  { ecosystem: 'npm', glob: '@genkit-ai/*', category: 'llm-framework' },
  { ecosystem: 'npm', glob: 'genkitx-*', category: 'llm-framework' },
  { ecosystem: 'npm', glob: '@copilotkit/*', category: 'agent-framework' },
  { ecosystem: 'npm', glob: '@openai/agents*', category: 'agent-framework' },
  { ecosystem: 'npm', glob: '@arizeai/openinference-*', category: 'observability' },
  { ecosystem: 'npm', glob: '@traceloop/instrumentation-*', category: 'observability' },
  { ecosystem: 'npm', glob: '@langfuse/*', category: 'observability' },
  { ecosystem: 'npm', glob: '@modelcontextprotocol/server-*', category: 'mcp-server' },
  { ecosystem: 'npm', glob: '@modelcontextprotocol/*', category: 'mcp' },
  { ecosystem: 'npm', glob: '*-mcp-server', category: 'mcp-server' },
  { ecosystem: 'npm', glob: 'mcp-server-*', category: 'mcp-server' },
  { ecosystem: 'npm', glob: '*-mcp', category: 'mcp-server' },
  { ecosystem: 'npm', glob: '@tensorflow-models/*', category: 'ml-library' },
  { ecosystem: 'npm', glob: '@huggingface/*', category: 'model-hub' },
  { ecosystem: 'npm', glob: '@aws-sdk/client-bedrock*', category: 'llm-client' },
  { ecosystem: 'npm', glob: '@tanstack/ai*', category: 'llm-framework' },
  { ecosystem: 'npm', glob: '@agentclientprotocol/*', category: 'agent-protocol' },
  { ecosystem: 'npm', glob: 'ai-sdk-provider-*', category: 'ai-sdk-provider' },
  { ecosystem: 'npm', glob: 'n8n-nodes-*', category: 'low-code', kind: 'package' },
  { ecosystem: 'pypi', glob: 'langchain-*', category: 'llm-framework' },
  { ecosystem: 'pypi', glob: 'llama-index-llms-*', category: 'llm-framework' },
  { ecosystem: 'pypi', glob: 'llama-index-embeddings-*', category: 'embedding' },
  { ecosystem: 'pypi', glob: 'llama-index-vector-stores-*', category: 'vector-db' },
  { ecosystem: 'pypi', glob: 'llama-index-readers-*', category: 'rag-data' },
  { ecosystem: 'pypi', glob: 'llama-index-tools-*', category: 'agent-tools' },
  { ecosystem: 'pypi', glob: 'llama-index-*', category: 'llm-framework' },
  { ecosystem: 'pypi', glob: 'openinference-instrumentation-*', category: 'observability' },
  {
    ecosystem: 'pypi',
    glob: 'opentelemetry-instrumentation-{openai,anthropic,bedrock,cohere,groq,mistralai,ollama,together,replicate,vertexai,google-generativeai,watsonx,writer,voyageai,alephalpha,transformers,langchain,llamaindex,haystack,crewai,agno,mcp,openai-agents,chromadb,pinecone,qdrant,weaviate,milvus,lancedb,marqo,sagemaker}',
    category: 'observability',
  },
  { ecosystem: 'pypi', glob: 'genkit-plugin-*', category: 'llm-framework' },
  { ecosystem: 'pypi', glob: '*-haystack', category: 'llm-framework', kind: 'package' },
  { ecosystem: 'pypi', glob: 'mcp-server-*', category: 'mcp-server' },
  { ecosystem: 'pypi', glob: '*-mcp-server', category: 'mcp-server' },
  { ecosystem: 'pypi', glob: 'awslabs.*-mcp-server', category: 'mcp-server' },
  { ecosystem: 'pypi', glob: 'llm-*', category: 'llm-framework', kind: 'package' },
  { ecosystem: 'pypi', glob: 'mypy-boto3-bedrock*', category: 'llm-client' },
  { ecosystem: 'pypi', glob: 'nvidia-*-cu1[0-9]', category: 'gpu-runtime', kind: 'package' },
  { ecosystem: 'pypi', glob: '*-core-{web,news}-{sm,md,lg,trf}', category: 'model-package' },
  { ecosystem: 'pypi', glob: 'torch*', category: 'ml-framework' },
  { ecosystem: 'pypi', glob: 'autogen-*', category: 'agent-framework' },
  { ecosystem: 'pypi', glob: 'pydantic-ai*', category: 'agent-framework' },
  { ecosystem: 'pypi', glob: 'dbgpt*', category: 'llm-framework' },
  { ecosystem: 'maven', glob: 'dev.langchain4j:langchain4j*', category: 'llm-framework' },
  { ecosystem: 'maven', glob: 'io.quarkiverse.langchain4j:*', category: 'llm-framework' },
  { ecosystem: 'maven', glob: 'org.springframework.ai:spring-ai*', category: 'llm-framework' },
  { ecosystem: 'maven', glob: 'com.alibaba.cloud.ai:*', category: 'llm-framework' },
  { ecosystem: 'maven', glob: 'ai.djl*:*', category: 'ml-framework' },
  { ecosystem: 'maven', glob: 'com.google.adk:*', category: 'agent-framework' },
  { ecosystem: 'maven', glob: 'ai.koog:*', category: 'agent-framework' },
  { ecosystem: 'maven', glob: 'org.deeplearning4j:*', category: 'ml-framework' },
  { ecosystem: 'nuget', glob: 'Microsoft.SemanticKernel*', category: 'llm-framework' },
  { ecosystem: 'nuget', glob: 'Microsoft.Extensions.AI*', category: 'llm-framework' },
  { ecosystem: 'nuget', glob: 'Microsoft.Agents.AI*', category: 'agent-framework' },
  { ecosystem: 'nuget', glob: 'AutoGen*', category: 'agent-framework' },
  { ecosystem: 'nuget', glob: 'Microsoft.ML*', category: 'ml-framework' },
  { ecosystem: 'nuget', glob: 'ModelContextProtocol*', category: 'mcp' },
  { ecosystem: 'nuget', glob: 'LLamaSharp*', category: 'inference-runtime' },
  { ecosystem: 'nuget', glob: 'Azure.AI.*', category: 'cloud-ai-sdk' },
  { ecosystem: 'nuget', glob: 'AWSSDK.Bedrock*', category: 'llm-client' },
  { ecosystem: 'nuget', glob: 'Microsoft.KernelMemory*', category: 'rag-data' },
  { ecosystem: 'nuget', glob: 'CommunityToolkit.VectorData.*', category: 'vector-db' },
  { ecosystem: 'golang', glob: 'github.com/cloudwego/eino-ext/components/model/*', category: 'llm-framework' },
  { ecosystem: 'golang', glob: 'github.com/tmc/langchaingo/llms/*', category: 'llm-framework' },
  { ecosystem: 'golang', glob: 'github.com/aws/aws-sdk-go-v2/service/bedrock*', category: 'llm-client' },
  { ecosystem: 'cargo', glob: 'rig-*', category: 'llm-framework' },
  { ecosystem: 'cargo', glob: 'candle-*', category: 'ml-framework' },
  { ecosystem: 'cargo', glob: 'burn-*', category: 'ml-framework' },
  { ecosystem: 'cargo', glob: 'aws-sdk-bedrock*', category: 'llm-client' },
  { ecosystem: 'composer', glob: 'symfony/ai-*', category: 'llm-framework' },
  { ecosystem: 'gem', glob: 'ruby_llm-*', category: 'llm-framework' },
  { ecosystem: 'pub', glob: 'langchain_*', category: 'llm-framework' },
]

/** Names that look like AI and are not. They beat families, not packages listed by name. */
export const FALSE_FRIENDS: readonly { ecosystem: Ecosystem; name: string }[] = [
  { ecosystem: 'npm', name: 'agentkeepalive' }, // HTTP agent
  { ecosystem: 'npm', name: 'http-proxy-agent' }, // HTTP agent
  { ecosystem: 'npm', name: '@npmcli/agent' }, // HTTP agent
  { ecosystem: 'npm', name: '@opentelemetry/instrumentation-*' }, // not AI unless the suffix is an AI library
  { ecosystem: 'npm', name: '@mui/*' }, // word match on ai or ml
  { ecosystem: 'npm', name: 'prompts' }, // terminal prompts
  { ecosystem: 'npm', name: 'inquirer' }, // terminal prompts
  { ecosystem: 'npm', name: 'yaml' }, // contains ml
  { ecosystem: 'npm', name: 'js-tokens' }, // lexer
  { ecosystem: 'npm', name: 'jsonwebtoken' }, // token word
  { ecosystem: 'npm', name: 'llm-chunk' }, // text splitter, no model
  { ecosystem: 'pypi', name: 'prompt-toolkit' }, // terminal UI
  { ecosystem: 'pypi', name: 'agent' }, // unrelated package on PyPI
  { ecosystem: 'pypi', name: 'ai' }, // unrelated package on PyPI
  { ecosystem: 'pypi', name: 'bert' }, // unrelated (serialisation)
  { ecosystem: 'pypi', name: 'tokenize-rt' }, // lexer
  { ecosystem: 'pypi', name: 'llvmlite' }, // compiler
  { ecosystem: 'pypi', name: 'ml-dtypes' }, // numeric types pulled by jax and tensorflow
  { ecosystem: 'pypi', name: 'aiohttp' }, // async io
  { ecosystem: 'pypi', name: 'writer' }, // not the Writer SDK
  { ecosystem: 'pypi', name: 'agents' }, // old TensorFlow RL package; openai-agents imports the same name
  { ecosystem: 'pypi', name: 'chroma-hnswlib' }, // dependency of chromadb
  { ecosystem: 'golang', name: 'github.com/alecthomas/chroma' }, // syntax highlighter, not the vector database
  { ecosystem: 'golang', name: 'github.com/manifoldco/promptui' }, // terminal prompts
  { ecosystem: 'golang', name: 'github.com/xanzy/ssh-agent' }, // ssh
  { ecosystem: 'golang', name: 'github.com/stretchr/objx' }, // word match
  { ecosystem: 'maven', name: 'net.bytebuddy:byte-buddy-agent' }, // JVM agent
  { ecosystem: 'maven', name: 'org.apache.poi:*' }, // word match
  { ecosystem: 'npm', name: 'chroma-js' }, // colour library
  { ecosystem: 'npm', name: 'chromatic' }, // Storybook testing
  { ecosystem: 'npm', name: 'ai-core-e2e-next-server' }, // internal example
  { ecosystem: 'pypi', name: 'milvus' }, // embedded server wheel, deprecated
  { ecosystem: 'cargo', name: 'jsonwebtoken' }, // token word
  { ecosystem: 'pypi', name: 'django-haystack' }, // search for Django
  { ecosystem: 'pypi', name: 'drf-haystack' }, // search for Django
  { ecosystem: 'pypi', name: 'celery-haystack' }, // search for Django
]
