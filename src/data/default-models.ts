/**
 * Models that classes of Python libraries take when none is given. Only those that have not changed since the class
 * exists, as of 2026-11: where a default moved, nothing but the version tells, and the call stays without a model.
 *   https://python.langchain.com/api_reference/openai/embeddings/langchain_openai.embeddings.base.OpenAIEmbeddings.html
 *   https://python.langchain.com/api_reference/huggingface/embeddings/langchain_huggingface.embeddings.huggingface.HuggingFaceEmbeddings.html
 *   https://docs.trychroma.com/docs/embeddings/embedding-functions
 *   https://qdrant.github.io/fastembed/, https://maartengr.github.io/KeyBERT/api/keybert.html
 */
const CHAIN = 'langchain|langchain_community|langchain_classic'

type Row = readonly [modules: string, name: string, id: string]

const ROWS: readonly Row[] = [
  [`langchain_openai|${CHAIN}`, 'OpenAIEmbeddings', 'text-embedding-ada-002'],
  [`langchain_openai|${CHAIN}`, 'ChatOpenAI', 'gpt-3.5-turbo'],
  [
    `langchain_huggingface|${CHAIN}`,
    'HuggingFaceEmbeddings|SentenceTransformerEmbeddings',
    'sentence-transformers/all-mpnet-base-v2',
  ],
  [CHAIN, 'HuggingFaceInstructEmbeddings', 'hkunlp/instructor-large'],
  [CHAIN, 'HuggingFaceBgeEmbeddings', 'BAAI/bge-large-en'],
  [CHAIN, 'FastEmbedEmbeddings', 'BAAI/bge-small-en-v1.5'],
  ['llama_index', 'OpenAIEmbedding', 'text-embedding-ada-002'],
  ['fastembed', 'TextEmbedding', 'BAAI/bge-small-en-v1.5'],
  ['chromadb', 'OpenAIEmbeddingFunction', 'text-embedding-ada-002'],
  ['chromadb', 'SentenceTransformerEmbeddingFunction', 'all-MiniLM-L6-v2'],
  ['keybert', 'KeyBERT', 'all-MiniLM-L6-v2'],
  ['bertopic', 'BERTopic', 'sentence-transformers/all-MiniLM-L6-v2'],
]

const BY_CLASS: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([modules, names, id]) =>
    modules.split('|').flatMap((module) => names.split('|').map((name): [string, string] => [`${module} ${name}`, id])),
  ),
)

/** The model that a Python symbol, `langchain_openai.embeddings.OpenAIEmbeddings`, stands for without an argument. */
export function findDefaultModel(symbol: string): string | undefined {
  const parts = symbol.split('.')
  return BY_CLASS.get(`${parts[0]} ${parts.at(-1)}`)
}
