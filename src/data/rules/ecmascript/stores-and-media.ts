import type { Rule } from '../../../code/rules.ts'
import { model, service, vectorStore } from '../make.ts'

/** Vector stores, speech and image services. */

const LANGCHAIN_STORES: readonly Rule[] = (
  [
    ['@langchain/pinecone', 'PineconeStore', 'pinecone', ''],
    ['@langchain/qdrant', 'QdrantVectorStore', 'qdrant', '1.collectionName 2.collectionName'],
    ['@langchain/weaviate', 'WeaviateStore', 'weaviate', '1.indexName 2.indexName'],
    ['@langchain/mongodb', 'MongoDBAtlasVectorSearch', 'mongodb', '1.indexName 2.indexName'],
    ['@langchain/redis', 'RedisVectorStore', 'redis', '1.indexName 2.indexName'],
    ['@langchain/cloudflare', 'CloudflareVectorizeStore', 'vectorize', ''],
    ['@langchain/community', 'Chroma', 'chroma', '1.collectionName 2.collectionName'],
    ['@langchain/community', 'PGVectorStore', 'pgvector', '1.tableName 2.tableName'],
    ['@langchain/community', 'SupabaseVectorStore', 'supabase', '1.tableName 2.tableName'],
    ['@langchain/community', 'FaissStore', 'faiss', ''],
    ['@langchain/community', 'HNSWLib', 'hnswlib', ''],
    ['@langchain/community', 'Milvus', 'milvus', '1.collectionName 2.collectionName'],
    ['@langchain/community', 'LanceDB', 'lancedb', ''],
    ['@langchain/community', 'UpstashVectorStore', 'upstash', ''],
    ['@langchain/community', 'OpenSearchVectorStore', 'opensearch', '1.indexName 2.indexName'],
    ['@langchain/community', 'ElasticVectorSearch', 'elasticsearch', ''],
    ['@langchain/community', 'Neo4jVectorStore', 'neo4j', ''],
    ['@langchain/community', 'AzureAISearchVectorStore', 'azure-search', ''],
  ] as const
).map(([from, name, provider, collection]): Rule => ({
  from,
  call: [name, `${name}.fromDocuments|fromTexts|fromExistingIndex|fromExistingCollection|initialize|load`],
  yields: [collection === '' ? vectorStore(provider) : vectorStore(provider, collection)],
}))

/** https://mastra.ai/docs/rag/vector-databases */
const MASTRA_STORES: readonly Rule[] = (
  [
    ['@mastra/pg', 'PgVector', 'pgvector'],
    ['@mastra/chroma', 'ChromaVector', 'chroma'],
    ['@mastra/pinecone', 'PineconeVector', 'pinecone'],
    ['@mastra/qdrant', 'QdrantVector', 'qdrant'],
    ['@mastra/upstash', 'UpstashVector', 'upstash'],
    ['@mastra/astra', 'AstraVector', 'astra'],
    ['@mastra/mongodb', 'MongoDBVector', 'mongodb'],
    ['@mastra/opensearch', 'OpenSearchVector', 'opensearch'],
    ['@mastra/turbopuffer', 'TurbopufferVector', 'turbopuffer'],
    ['@mastra/lance', 'LanceVectorStore', 'lancedb'],
    ['@mastra/vectorize', 'CloudflareVector', 'vectorize'],
  ] as const
).map(([from, name, provider]): Rule => ({ from, call: [name, `${name}.create`], yields: [vectorStore(provider)] }))

export const STORES: readonly Rule[] = [
  {
    from: '@pinecone-database/pinecone',
    call: 'Pinecone',
    yields: [vectorStore('pinecone', undefined, '0.controllerHostUrl')],
  },
  {
    from: '@pinecone-database/pinecone',
    call: 'Pinecone().index|Index',
    yields: [vectorStore('pinecone', '0.name 0', '1')],
  },
  {
    from: '@pinecone-database/pinecone',
    call: 'Pinecone().createIndexForModel',
    yields: [vectorStore('pinecone', '0.name'), model('pinecone', '0.embed.model', { task: 'embedding' })],
  },
  { from: '@pinecone-database/pinecone', call: 'Pinecone().createIndex', yields: [vectorStore('pinecone', '0.name')] },
  {
    from: '@pinecone-database/pinecone',
    call: 'Pinecone().inference.embed',
    yields: [model('pinecone', '0.model 0', { task: 'embedding' })],
  },
  {
    from: '@pinecone-database/pinecone',
    call: 'Pinecone().inference.rerank',
    yields: [model('pinecone', '0.model 0', { task: 'rerank' })],
  },
  {
    from: ['@qdrant/js-client-rest', '@qdrant/qdrant-js'],
    call: 'QdrantClient',
    yields: [vectorStore('qdrant', undefined, '0.url 0.host')],
  },
  {
    from: ['@qdrant/js-client-rest', '@qdrant/qdrant-js'],
    call: 'QdrantClient().createCollection|upsert|search|query',
    yields: [vectorStore('qdrant', '0')],
  },
  {
    from: ['chromadb', 'chromadb-client'],
    call: 'ChromaClient|CloudClient|AdminClient',
    yields: [vectorStore('chroma', undefined, '0.path 0.host')],
  },
  {
    from: ['chromadb', 'chromadb-client'],
    call: 'ChromaClient|CloudClient().createCollection|getCollection|getOrCreateCollection',
    yields: [vectorStore('chroma', '0.name')],
  },
  {
    from: ['chromadb', '@chroma-core/openai'],
    call: 'OpenAIEmbeddingFunction',
    yields: [model('openai', '0.openai_model 0.modelName 0.model_name', { task: 'embedding' })],
  },
  {
    from: ['weaviate-client', 'weaviate-ts-client'],
    call: [
      'default.connectToWeaviateCloud|connectToLocal|connectToCustom|client',
      'connectToWeaviateCloud|connectToLocal|connectToCustom',
    ],
    yields: [vectorStore('weaviate', undefined, '0')],
  },
  { from: '@zilliz/milvus2-sdk-node', call: 'MilvusClient', yields: [vectorStore('milvus', undefined, '0.address 0')] },
  { from: ['@lancedb/lancedb', 'vectordb'], call: 'connect', yields: [vectorStore('lancedb', undefined, '0')] },
  { from: '@turbopuffer/turbopuffer', call: 'default|Turbopuffer', yields: [vectorStore('turbopuffer')] },
  { from: '@upstash/vector', call: 'Index', yields: [vectorStore('upstash', undefined, '0.url')] },
  { from: 'faiss-node', call: 'IndexFlatL2|IndexFlatIP|IndexHNSW', yields: [vectorStore('faiss')] },
  { from: 'hnswlib-node', call: 'HierarchicalNSW|BruteforceSearch', yields: [vectorStore('hnswlib')] },
  { from: 'sqlite-vec', call: 'load', yields: [vectorStore('sqlite-vec')] },
  { from: 'vectra', call: 'LocalIndex', yields: [vectorStore('vectra')] },
  { from: '@datastax/astra-db-ts', call: 'DataAPIClient', yields: [vectorStore('astra')] },
  { from: '@azure/search-documents', call: 'SearchClient', yields: [vectorStore('azure-search', '1', '0')] },
  // https://docs.convex.dev/search/vector-search
  { from: 'convex', call: 'defineTable().vectorIndex', yields: [vectorStore('convex', '0')] },
  ...MASTRA_STORES,
  ...LANGCHAIN_STORES,
]

export const MEDIA: readonly Rule[] = [
  {
    from: ['elevenlabs', '@elevenlabs/elevenlabs-js'],
    call: 'ElevenLabsClient',
    yields: [service('elevenlabs', '0.baseUrl')],
  },
  {
    from: ['elevenlabs', '@elevenlabs/elevenlabs-js'],
    call: 'ElevenLabsClient().textToSpeech.convert|stream|convertAsStream|convertWithTimestamps',
    yields: [model('elevenlabs', '1.modelId 1.model_id', { task: 'speech' })],
  },
  {
    from: ['elevenlabs', '@elevenlabs/elevenlabs-js'],
    call: 'ElevenLabsClient().speechToText.convert',
    yields: [model('elevenlabs', '0.modelId 0.model_id', { task: 'transcription' })],
  },
  { from: '@deepgram/sdk', call: 'createClient|DeepgramClient', yields: [service('deepgram')] },
  {
    from: '@deepgram/sdk',
    call: [
      'createClient().listen.prerecorded.transcribeUrl|transcribeFile',
      'DeepgramClient().listen.v1.media.transcribeUrl|transcribeFile',
    ],
    yields: [model('deepgram', '1.model 0.model', { task: 'transcription' })],
  },
  {
    from: '@deepgram/sdk',
    call: 'createClient().listen.live',
    yields: [model('deepgram', '0.model', { task: 'transcription' })],
  },
  {
    from: '@deepgram/sdk',
    call: 'createClient().speak.request|live',
    yields: [model('deepgram', '1.model 0.model', { task: 'speech' })],
  },
  { from: 'assemblyai', call: 'AssemblyAI', yields: [service('assemblyai', '0.baseUrl')] },
  {
    from: 'assemblyai',
    call: 'AssemblyAI().transcripts.transcribe|submit',
    yields: [model('assemblyai', '0.speech_model', { task: 'transcription' })],
  },
  { from: '@cartesia/cartesia-js', call: 'CartesiaClient|default|Cartesia', yields: [service('cartesia')] },
  {
    from: '@cartesia/cartesia-js',
    call: 'CartesiaClient|default|Cartesia().tts.bytes|sse|generate',
    yields: [model('cartesia', '0.modelId 0.model_id', { task: 'speech' })],
  },
  { from: 'hume', call: 'HumeClient', yields: [service('hume')] },
  { from: 'lumaai', call: 'default|LumaAI', yields: [service('luma')] },
  {
    from: 'lumaai',
    call: 'default|LumaAI().generations.create',
    yields: [model('luma', '0.model', { task: 'video' })],
  },
  { from: '@runwayml/sdk', call: 'default|RunwayML', yields: [service('runway')] },
  {
    from: '@runwayml/sdk',
    call: 'default|RunwayML().imageToVideo|textToVideo.create',
    yields: [model('runway', '0.model', { task: 'video' })],
  },
  {
    from: '@runwayml/sdk',
    call: 'default|RunwayML().textToImage.create',
    yields: [model('runway', '0.model', { task: 'image' })],
  },
]
