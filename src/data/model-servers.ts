import type { IdForm } from './id-form.ts'

/**
 * Programs that serve models, by image and by command. Sources, all of 2026-11-24: https://docs.ollama.com/docker,
 * https://docs.vllm.ai/en/latest/deployment/docker.html, https://huggingface.co/docs/text-generation-inference,
 * https://huggingface.co/docs/text-embeddings-inference, https://docs.sglang.ai/start/install.html,
 * https://github.com/ggml-org/llama.cpp/blob/master/docs/docker.md, https://localai.io/basics/container,
 * https://github.com/michaelf34/infinity, https://docs.docker.com/ai/model-runner.
 */
export interface ModelServer {
  /** Provider id. */
  provider: string
  form: IdForm
  task?: string
  /** Image without its tag; absent for programs without one. */
  image?: RegExp
  /** Words that a command begins with: the model is the word after them. */
  commands?: readonly (readonly string[])[]
  /** Programs whose options name the model. */
  programs?: readonly string[]
  /** Options that name the model. */
  options?: readonly string[]
  /** The image's own arguments may begin with the model. */
  takesFirst?: true
  /** Variables that name the model to the image. */
  variables?: readonly string[]
}

export const MODEL_SERVERS: readonly ModelServer[] = [
  {
    provider: 'ollama',
    form: 'ollama',
    image: /(?:^|\/)ollama\/ollama$|(?:^|\/)alpine\/ollama$/,
    commands: [
      ['ollama', 'pull'],
      ['ollama', 'run'],
    ],
    variables: [
      'OLLAMA_MODEL',
      'OLLAMA_MODELS_TO_PULL',
      'OLLAMA_DEFAULT_MODEL',
      'OLLAMA_EMBEDDING_MODEL',
      'OLLAMA_EMBED_MODEL',
    ],
  },
  {
    provider: 'vllm',
    form: 'huggingface',
    image:
      /(?:^|\/)vllm\/vllm-(?:openai|tpu)[\w-]*$|\/vllm-(?:cpu|neuron|rocm|gaudi|ci)[\w-]*$|(?:^|\/)rocm\/vllm[\w-]*$/,
    commands: [
      ['vllm', 'serve'],
      ['python', '-m', 'vllm.entrypoints.openai.api_server'],
      ['python3', '-m', 'vllm.entrypoints.openai.api_server'],
    ],
    programs: ['vllm', 'vllm.entrypoints.openai.api_server', 'vllm.entrypoints.api_server'],
    options: ['--model', '--model-tag'],
    takesFirst: true,
    variables: ['VLLM_MODEL', 'MODEL', 'MODEL_NAME', 'MODEL_ID'],
  },
  {
    provider: 'tgi',
    form: 'huggingface',
    image: /(?:^|\/)huggingface\/text-generation-inference$/,
    programs: ['text-generation-launcher'],
    options: ['--model-id'],
    variables: ['MODEL_ID'],
  },
  {
    provider: 'tei',
    form: 'huggingface',
    task: 'embedding',
    image: /(?:^|\/)huggingface\/text-embeddings-inference$/,
    programs: ['text-embeddings-router'],
    options: ['--model-id'],
    variables: ['MODEL_ID'],
  },
  {
    provider: 'sglang',
    form: 'huggingface',
    image: /(?:^|\/)lmsysorg\/sglang$/,
    programs: ['sglang.launch_server', 'sglang_router.launch_server'],
    options: ['--model-path', '--model'],
  },
  {
    provider: 'llama-cpp',
    form: 'huggingface',
    image: /(?:^|\/)(?:ggml-org|ggerganov)\/llama\.cpp$/,
    programs: ['llama-server', 'llama-cli', 'llama-run'],
    options: ['-hf', '-hfr', '--hf-repo'],
    variables: ['LLAMA_ARG_HF_REPO'],
  },
  {
    provider: 'infinity',
    form: 'huggingface',
    task: 'embedding',
    image: /(?:^|\/)michaelf34\/infinity$/,
    programs: ['infinity_emb'],
    options: ['--model-id', '--model-name-or-path'],
  },
  { provider: 'localai', form: 'plain', image: /(?:^|\/)(?:localai\/localai|go-skynet\/local-ai)$/, takesFirst: true },
  {
    provider: 'docker-model-runner',
    form: 'plain',
    commands: [
      ['docker', 'model', 'pull'],
      ['docker', 'model', 'run'],
    ],
  },
  {
    provider: 'huggingface',
    form: 'huggingface',
    commands: [
      ['huggingface-cli', 'download'],
      ['hf', 'download'],
    ],
  },
]

/** Images of vector stores. */
export const VECTOR_STORE_IMAGES: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)qdrant\/qdrant$/, 'qdrant'],
  [/(?:^|\/)(?:chromadb|chroma-core)\/chroma$/, 'chroma'],
  [/(?:^|\/)milvusdb\/milvus$/, 'milvus'],
  [/(?:^|\/)semitechnologies\/weaviate$/, 'weaviate'],
  [/(?:^|\/)(?:pgvector\/pgvector|ankane\/pgvector)$/, 'pgvector'],
]
