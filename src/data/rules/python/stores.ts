import type { Rule } from '../../../code/rules.ts'
import { model, service, vectorStore } from '../make.ts'

/** Vector stores (own clients, LangChain, LlamaIndex, Haystack), speech and image services. */

const OWN: readonly Rule[] = [
  {
    from: 'chromadb',
    call: 'Client|PersistentClient|EphemeralClient|HttpClient|AsyncHttpClient|CloudClient',
    yields: [vectorStore('chroma', undefined, 'host')],
  },
  {
    from: 'chromadb',
    call: 'Client|PersistentClient|EphemeralClient|HttpClient|AsyncHttpClient|CloudClient().create_collection|get_collection|get_or_create_collection',
    yields: [vectorStore('chroma', 'name 0')],
  },
  {
    from: 'chromadb',
    call: ['OpenAIEmbeddingFunction', 'embedding_functions.OpenAIEmbeddingFunction'],
    yields: [service('openai', 'api_base'), model('openai', 'model_name', { task: 'embedding' })],
  },
  {
    from: 'chromadb',
    call: [
      'SentenceTransformerEmbeddingFunction|HuggingFaceEmbeddingFunction',
      'embedding_functions.SentenceTransformerEmbeddingFunction|HuggingFaceEmbeddingFunction',
    ],
    yields: [model('huggingface', 'model_name', { form: 'sentence-transformers', task: 'embedding' })],
  },
  {
    from: 'chromadb',
    call: ['OllamaEmbeddingFunction', 'embedding_functions.OllamaEmbeddingFunction'],
    yields: [service('ollama', 'url'), model('ollama', 'model_name', { form: 'ollama', task: 'embedding' })],
  },
  {
    from: 'pinecone',
    call: 'Pinecone|PineconeAsyncio|PineconeGRPC|init',
    yields: [vectorStore('pinecone', undefined, 'host')],
  },
  {
    from: 'pinecone',
    call: ['Index', 'Pinecone|PineconeGRPC().Index|IndexAsyncio|create_index'],
    yields: [vectorStore('pinecone', 'name index_name 0', 'host')],
  },
  {
    from: 'pinecone',
    call: 'Pinecone().create_index_for_model',
    yields: [vectorStore('pinecone', 'name 0'), model('pinecone', 'embed.model', { task: 'embedding' })],
  },
  {
    from: 'pinecone',
    call: 'Pinecone().inference.embed',
    yields: [model('pinecone', 'model 0', { task: 'embedding' })],
  },
  { from: 'pinecone', call: 'Pinecone().inference.rerank', yields: [model('pinecone', 'model 0', { task: 'rerank' })] },
  {
    from: 'qdrant_client',
    call: 'QdrantClient|AsyncQdrantClient',
    yields: [vectorStore('qdrant', undefined, 'url host')],
  },
  {
    from: 'qdrant_client',
    call: 'QdrantClient|AsyncQdrantClient().create_collection|recreate_collection|get_collection|upsert|search|query_points',
    yields: [vectorStore('qdrant', 'collection_name 0')],
  },
  {
    from: 'weaviate',
    call: [
      'Client|WeaviateClient',
      'connect_to_local|connect_to_custom|connect_to_embedded|connect_to_weaviate_cloud|connect_to_wcs|use_async_with_local|use_async_with_weaviate_cloud',
    ],
    yields: [vectorStore('weaviate', undefined, 'cluster_url url http_host host 0')],
  },
  {
    from: 'pymilvus',
    call: ['MilvusClient|AsyncMilvusClient', 'connections.connect'],
    yields: [vectorStore('milvus', undefined, 'uri host 0')],
  },
  {
    from: 'pymilvus',
    call: ['Collection', 'MilvusClient().create_collection|search|insert'],
    yields: [vectorStore('milvus', 'name collection_name 0')],
  },
  { from: 'lancedb', call: 'connect|connect_async', yields: [vectorStore('lancedb', undefined, 'uri 0')] },
  { from: 'faiss', call: 'Index*|read_index|index_factory', yields: [vectorStore('faiss')] },
  { from: 'hnswlib', call: 'Index|BFIndex', yields: [vectorStore('hnswlib')] },
  { from: 'annoy', call: 'AnnoyIndex', yields: [vectorStore('annoy')] },
  { from: 'usearch', call: 'Index', yields: [vectorStore('usearch')] },
  { from: 'pgvector', call: ['register_vector|register_vector_async|Vector'], yields: [vectorStore('pgvector')] },
  { from: 'sqlite_vec', call: 'load', yields: [vectorStore('sqlite-vec')] },
  { from: 'turbopuffer', call: 'Turbopuffer|AsyncTurbopuffer|Namespace', yields: [vectorStore('turbopuffer')] },
  { from: 'upstash_vector', call: 'Index', yields: [vectorStore('upstash', undefined, 'url')] },
  { from: 'marqo', call: 'Client', yields: [vectorStore('marqo', undefined, 'url')] },
  { from: 'vespa', call: 'Vespa', yields: [vectorStore('vespa', undefined, 'url 0')] },
  {
    from: 'redisvl',
    call: ['SearchIndex|AsyncSearchIndex', 'SearchIndex.from_dict|from_yaml'],
    yields: [vectorStore('redis')],
  },
  { from: 'vecs', call: 'create_client', yields: [vectorStore('pgvector')] },
  { from: 'astrapy', call: 'DataAPIClient', yields: [vectorStore('astra')] },
  {
    from: 'azure.search.documents',
    call: 'SearchClient|SearchIndexClient',
    yields: [vectorStore('azure-search', 'index_name 1', 'endpoint 0')],
  },
]

const FRAMEWORK_STORES: readonly [string, string][] = [
  ['Chroma', 'chroma'],
  ['PineconeVectorStore|Pinecone', 'pinecone'],
  ['QdrantVectorStore|Qdrant', 'qdrant'],
  ['FAISS', 'faiss'],
  ['WeaviateVectorStore|Weaviate', 'weaviate'],
  ['Milvus|Zilliz', 'milvus'],
  ['PGVector|PGVectorStore|PGEngine', 'pgvector'],
  ['LanceDB', 'lancedb'],
  ['ElasticsearchStore|ElasticVectorSearch', 'elasticsearch'],
  ['RedisVectorStore|Redis', 'redis'],
  ['MongoDBAtlasVectorSearch', 'mongodb'],
  ['AzureSearch', 'azure-search'],
  ['AstraDBVectorStore|AstraDB', 'astra'],
  ['SupabaseVectorStore', 'supabase'],
  ['Neo4jVector', 'neo4j'],
  ['OpenSearchVectorSearch', 'opensearch'],
  ['DeepLake', 'deeplake'],
  ['UpstashVectorStore', 'upstash'],
]

const LANGCHAIN_FROM = [
  'langchain_community',
  'langchain',
  'langchain_classic',
  'langchain_chroma',
  'langchain_pinecone',
  'langchain_qdrant',
  'langchain_weaviate',
  'langchain_milvus',
  'langchain_postgres',
  'langchain_elasticsearch',
  'langchain_redis',
  'langchain_mongodb',
  'langchain_astradb',
  'langchain_neo4j',
]

const LANGCHAIN_STORES: readonly Rule[] = FRAMEWORK_STORES.map(([names, provider]) => ({
  from: LANGCHAIN_FROM,
  call: [
    names,
    `${names}.from_documents|from_texts|afrom_documents|afrom_texts|from_existing_index|from_existing_collection|load_local|from_connection_string|from_embeddings`,
  ],
  yields: [vectorStore(provider, 'collection_name index_name table_name', 'url uri connection_string es_url')],
}))

const LLAMA_STORES: readonly [string, string][] = [
  ['ChromaVectorStore', 'chroma'],
  ['PineconeVectorStore', 'pinecone'],
  ['QdrantVectorStore', 'qdrant'],
  ['FaissVectorStore', 'faiss'],
  ['WeaviateVectorStore', 'weaviate'],
  ['MilvusVectorStore', 'milvus'],
  ['PGVectorStore', 'pgvector'],
  ['LanceDBVectorStore', 'lancedb'],
  ['ElasticsearchStore', 'elasticsearch'],
  ['RedisVectorStore', 'redis'],
  ['MongoDBAtlasVectorSearch', 'mongodb'],
  ['AzureAISearchVectorStore', 'azure-search'],
]

const HAYSTACK_STORES: readonly [string, string][] = [
  ['ChromaDocumentStore', 'chroma'],
  ['PineconeDocumentStore', 'pinecone'],
  ['QdrantDocumentStore', 'qdrant'],
  ['WeaviateDocumentStore', 'weaviate'],
  ['MilvusDocumentStore', 'milvus'],
  ['PgvectorDocumentStore', 'pgvector'],
  ['ElasticsearchDocumentStore', 'elasticsearch'],
  ['OpenSearchDocumentStore', 'opensearch'],
]

export const STORES: readonly Rule[] = [
  ...OWN,
  ...LANGCHAIN_STORES,
  ...LLAMA_STORES.map(([name, provider]): Rule => ({
    from: 'llama_index',
    call: [name, `${name}.from_params|from_collection`],
    yields: [vectorStore(provider, 'collection_name index_name table_name', 'url uri es_url')],
  })),
  ...HAYSTACK_STORES.map(([name, provider]): Rule => ({
    from: ['haystack_integrations', 'milvus_haystack'],
    call: name,
    yields: [vectorStore(provider, 'collection_name index index_name table_name', 'url host')],
  })),
]

export const MEDIA: readonly Rule[] = [
  { from: 'elevenlabs', call: 'ElevenLabs|AsyncElevenLabs', yields: [service('elevenlabs', 'base_url')] },
  {
    from: 'elevenlabs',
    call: [
      'ElevenLabs|AsyncElevenLabs().text_to_speech.convert|stream|convert_as_stream|convert_with_timestamps',
      'ElevenLabs().generate',
      'generate',
    ],
    yields: [model('elevenlabs', 'model_id model', { task: 'speech' })],
  },
  {
    from: 'elevenlabs',
    call: 'ElevenLabs|AsyncElevenLabs().speech_to_text.convert',
    yields: [model('elevenlabs', 'model_id', { task: 'transcription' })],
  },
  { from: 'deepgram', call: 'DeepgramClient|AsyncDeepgramClient|Deepgram', yields: [service('deepgram')] },
  {
    from: 'deepgram',
    call: [
      'PrerecordedOptions|LiveOptions',
      'DeepgramClient|AsyncDeepgramClient().listen.v1.media.transcribe_url|transcribe_file',
    ],
    yields: [model('deepgram', 'model', { task: 'transcription' })],
  },
  { from: 'deepgram', call: 'SpeakOptions|SpeakWSOptions', yields: [model('deepgram', 'model', { task: 'speech' })] },
  { from: 'assemblyai', call: 'Transcriber', yields: [service('assemblyai')] },
  {
    from: 'assemblyai',
    call: 'TranscriptionConfig',
    yields: [model('assemblyai', 'speech_model', { task: 'transcription' })],
  },
  { from: 'cartesia', call: 'Cartesia|AsyncCartesia', yields: [service('cartesia', 'base_url')] },
  {
    from: 'cartesia',
    call: 'Cartesia|AsyncCartesia().tts.bytes|sse|generate',
    yields: [model('cartesia', 'model_id', { task: 'speech' })],
  },
  { from: 'hume', call: 'HumeClient|AsyncHumeClient', yields: [service('hume')] },
  { from: 'stability_sdk', call: 'StabilityInference', yields: [model('stability', 'engine', { task: 'image' })] },
  {
    from: 'lumaai',
    call: 'LumaAI|AsyncLumaAI().generations.create',
    yields: [model('luma', 'model', { task: 'video' })],
  },
  {
    from: 'runwayml',
    call: 'RunwayML|AsyncRunwayML().image_to_video|text_to_video.create',
    yields: [model('runway', 'model', { task: 'video' })],
  },
]
