/** The shape of one kind of credential. As of 2026-11-22; published by issuers and by public secret scanners. */
export interface SecretShape {
  id: string
  shape: RegExp
  confidence: 'high' | 'medium' | 'low'
  /** Words that must stand near it: the shape alone is common. */
  context?: string
  /** Provider ids, separated by blanks, when few share the shape. */
  providers?: string
}

export const SECRET_SHAPES: readonly SecretShape[] = [
  { id: 'openai-project', shape: /\bsk-(?:proj|svcacct|service)-[A-Za-z0-9_-]{20,}T3BlbkFJ[A-Za-z0-9_-]{20,}/, confidence: 'high', providers: 'openai' },
  { id: 'openai-legacy', shape: /\bsk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}\b/, confidence: 'high', providers: 'openai' },
  { id: 'openai-admin', shape: /\bsk-admin-[A-Za-z0-9_-]{20,}T3BlbkFJ[A-Za-z0-9_-]{20,}/, confidence: 'high', providers: 'openai' },
  { id: 'anthropic-api', shape: /\bsk-ant-api\d{2}-[A-Za-z0-9_-]{80,}AA\b/, confidence: 'high', providers: 'anthropic' },
  { id: 'anthropic-admin', shape: /\bsk-ant-admin\d{2}-[A-Za-z0-9_-]{80,}AA\b/, confidence: 'high', providers: 'anthropic' },
  { id: 'anthropic-oauth', shape: /\bsk-ant-(?:oat|ort|sid)\d{2}-[A-Za-z0-9_-]{40,}/, confidence: 'medium', providers: 'anthropic' },
  { id: 'google-api', shape: /\bAIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])/, confidence: 'high', providers: 'google google-workspace' },
  { id: 'gcp-service-account', shape: /"type"\s*:\s*"service_account"/, confidence: 'high', context: 'file', providers: 'google-vertex google-cloud-ai' },
  { id: 'bedrock-api-key', shape: /\bABSK[A-Za-z0-9+\/]{100,270}={0,2}|\bbedrock-api-key-[A-Za-z0-9+\/=]{20,}/, confidence: 'high', providers: 'aws-bedrock' },
  { id: 'aws-access-key', shape: /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/, confidence: 'high' },
  { id: 'azure-hex32', shape: /\b[0-9a-f]{32}\b/, confidence: 'low', context: 'azure, openai, cognitive, ocp-apim', providers: 'azure-openai azure-ai' },
  { id: 'azure-84', shape: /\b[A-Za-z0-9]{76,84}(?:AAAB?AC[A-Za-z0-9]+|ACO[A-Za-z0-9]{4})\b/, confidence: 'low', context: 'azure', providers: 'azure-openai azure-ai' },
  { id: 'groq', shape: /\bgsk_[A-Za-z0-9]{52}\b/, confidence: 'high', providers: 'groq' },
  { id: 'xai', shape: /\bxai-[A-Za-z0-9_]{70,90}\b/, confidence: 'high', providers: 'xai' },
  { id: 'perplexity', shape: /\bpplx-[A-Za-z0-9]{40,60}\b/, confidence: 'high', providers: 'perplexity' },
  { id: 'openrouter', shape: /\bsk-or-v1-[0-9a-f]{64}\b/, confidence: 'high', providers: 'openrouter' },
  { id: 'replicate', shape: /\br8_[A-Za-z0-9_-]{37}\b/, confidence: 'high', providers: 'replicate' },
  { id: 'huggingface', shape: /\b(?:hf|api_org)_[A-Za-z0-9]{34}\b/, confidence: 'high', providers: 'huggingface' },
  { id: 'cerebras', shape: /\bcsk-[a-z0-9]{40,60}\b/, confidence: 'medium', providers: 'cerebras' },
  { id: 'nvidia', shape: /\bnvapi-[A-Za-z0-9_-]{60,70}/, confidence: 'high', providers: 'nvidia' },
  { id: 'databricks', shape: /\bdapi[0-9a-f]{32}(?:-\d)?\b/, confidence: 'high', providers: 'databricks' },
  { id: 'sk-32hex', shape: /\bsk-[0-9a-f]{32}\b/, confidence: 'medium', context: 'deepseek, dashscope, qwen, baichuan', providers: 'deepseek alibaba baichuan' },
  { id: 'sk-48', shape: /\bsk-[A-Za-z0-9]{48}\b/, confidence: 'medium', context: 'moonshot, kimi, siliconflow, stability', providers: 'moonshot siliconflow stability' },
  { id: 'zhipu', shape: /\b[0-9a-f]{32}\.[A-Za-z0-9]{16}\b/, confidence: 'high', providers: 'zhipu' },
  { id: 'minimax-jwt', shape: /\beyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}/, confidence: 'low', context: 'minimax', providers: 'minimax' },
  { id: 'bce-v3', shape: /\bbce-v3\/ALTAK-[A-Za-z0-9]{20,}\/[0-9a-f]{40}\b/, confidence: 'high', providers: 'baidu' },
  { id: 'tencent-secretid', shape: /\bAKID[A-Za-z0-9]{32}\b/, confidence: 'high', providers: 'tencent' },
  { id: 'cohere-40', shape: /\b[A-Za-z0-9]{40}\b/, confidence: 'low', context: 'cohere, CO_API_KEY', providers: 'cohere' },
  { id: 'generic-32', shape: /\b[A-Za-z0-9]{32}\b/, confidence: 'low', context: 'vendor name', providers: 'mistral clarifai assemblyai' },
  { id: 'generic-40', shape: /\b[0-9a-f]{40}\b/, confidence: 'low', context: 'vendor name', providers: 'deepgram' },
  { id: 'uuid', shape: /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/, confidence: 'low', context: 'vendor name' },
  { id: 'together', shape: /\b(?:tgp_v1_[A-Za-z0-9_-]{40,}|[0-9a-f]{64})\b/, confidence: 'medium', context: 'together for the hex form', providers: 'together' },
  { id: 'fireworks', shape: /\bfw_[A-Za-z0-9]{20,}\b/, confidence: 'medium', providers: 'fireworks' },
  { id: 'elevenlabs', shape: /\bsk_[0-9a-f]{48}\b/, confidence: 'high', providers: 'elevenlabs' },
  { id: 'langsmith', shape: /\blsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}\b/, confidence: 'high', providers: 'langsmith' },
  { id: 'langfuse-secret', shape: /\bsk-lf-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/, confidence: 'high', providers: 'langfuse' },
  { id: 'langfuse-public', shape: /\bpk-lf-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/, confidence: 'low', providers: 'langfuse' },
  { id: 'wandb', shape: /\b(?:wandb_v1_[A-Za-z0-9_-]{40,}|[0-9a-f]{40})\b/, confidence: 'medium', context: 'wandb for the hex form', providers: 'wandb' },
  { id: 'pinecone', shape: /\bpcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}\b/, confidence: 'high', providers: 'pinecone' },
  { id: 'tavily', shape: /\btvly-(?:dev-|prod-)?[A-Za-z0-9_-]{20,}/, confidence: 'high', providers: 'tavily' },
  { id: 'firecrawl', shape: /\bfc-[0-9a-f]{32}\b/, confidence: 'high', providers: 'firecrawl' },
  { id: 'brave', shape: /\bBSA[A-Za-z0-9_-]{26,30}\b/, confidence: 'medium', context: 'brave', providers: 'brave' },
  { id: 'e2b', shape: /\be2b_[0-9a-f]{40}\b/, confidence: 'high', providers: 'e2b' },
  { id: 'mem0', shape: /\bm0-[A-Za-z0-9]{40}\b/, confidence: 'medium', providers: 'mem0' },
  { id: 'llamacloud', shape: /\bllx-[A-Za-z0-9]{40,}\b/, confidence: 'high', providers: 'llamacloud' },
  { id: 'jina', shape: /\bjina_[0-9a-f]{32}[A-Za-z0-9_-]{20,}/, confidence: 'high', providers: 'jina' },
  { id: 'voyage', shape: /\b(?:pa|al)-[A-Za-z0-9_-]{40,50}\b/, confidence: 'medium', context: 'voyage', providers: 'voyage' },
  { id: 'nomic', shape: /\bnk-[A-Za-z0-9_-]{40,}\b/, confidence: 'medium', context: 'nomic', providers: 'nomic' },
  { id: 'fal', shape: /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9a-f]{32}\b/, confidence: 'high', providers: 'fal' },
  { id: 'luma', shape: /\bluma-[0-9a-f-]{36,}\b/, confidence: 'medium', providers: 'luma' },
  { id: 'runway', shape: /\bkey_[0-9a-f]{128}\b/, confidence: 'high', providers: 'runway' },
  { id: 'cartesia', shape: /\bsk_car_[A-Za-z0-9_-]{20,}/, confidence: 'high', providers: 'cartesia' },
  { id: 'helicone', shape: /\b(?:sk|pk)-helicone-[a-z0-9-]{20,}/, confidence: 'high', providers: 'helicone' },
  { id: 'litellm', shape: /\bsk-[A-Za-z0-9_-]{16,}\b/, confidence: 'low', context: 'LITELLM', providers: 'litellm' },
  { id: 'logfire', shape: /\bpylf_v\d_(?:us|eu)_[A-Za-z0-9]{40,}/, confidence: 'high', providers: 'logfire' },
  { id: 'posthog', shape: /\bph[xc]_[A-Za-z0-9]{40,}/, confidence: 'high', providers: 'posthog' },
  { id: 'promptlayer', shape: /\bpl_[0-9a-f]{32}\b/, confidence: 'medium', providers: 'promptlayer' },
  { id: 'turbopuffer', shape: /\btpuf_[A-Za-z0-9]{30,}/, confidence: 'high', providers: 'turbopuffer' },
  { id: 'astra', shape: /\bAstraCS:[A-Za-z0-9]{20,}:[0-9a-f]{64}\b/, confidence: 'high', providers: 'astra' },
  { id: 'qdrant-jwt', shape: /\beyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}/, confidence: 'low', context: 'qdrant', providers: 'qdrant' },
  { id: 'dify', shape: /\b(?:app|dataset)-[A-Za-z0-9]{24}\b/, confidence: 'medium', context: 'dify', providers: 'dify' },
  { id: 'flp', shape: /\bflp_[A-Za-z0-9]{30,}\b/, confidence: 'high', providers: 'friendli' },
  { id: 'novita', shape: /\bsk_[A-Za-z0-9_-]{43}\b/, confidence: 'medium', context: 'novita', providers: 'novita' },
  { id: 'baseten', shape: /\b[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}\b/, confidence: 'medium', context: 'baseten', providers: 'baseten' },
  { id: 'modal', shape: /\b(?:ak|as)-[A-Za-z0-9]{22}\b/, confidence: 'medium', context: 'modal', providers: 'modal' },
  { id: 'runpod', shape: /\brpa_[A-Z0-9]{40,}/, confidence: 'high', providers: 'runpod' },
  { id: 'do-token', shape: /\b(?:dop_v1_[0-9a-f]{64}|sk-do-[A-Za-z0-9_-]{40,})/, confidence: 'high', providers: 'digitalocean' },
  { id: 'github-pat', shape: /\b(?:ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{36,}\b|\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b/, confidence: 'high', providers: 'github-models github-copilot github-api' },
  { id: 'gitlab-pat', shape: /\bglpat-[A-Za-z0-9_-]{20,}/, confidence: 'high', providers: 'gitlab-duo gitlab-api' },
  { id: 'kaggle', shape: /\bKGAT_[0-9a-f]{32}\b|"key"\s*:\s*"[0-9a-f]{32}"/, confidence: 'medium', context: 'file kaggle.json', providers: 'kaggle' },
  { id: 'sentry-dsn', shape: /https:\/\/[0-9a-f]{32}@o\d+\.ingest\.(?:us\.|de\.)?sentry\.io\/\d+/, confidence: 'low', providers: 'sentry' },
]

/** Values that only look like a credential: placeholders of documentation and tests. */
export const PLACEHOLDER_SECRET =
  /^(?:<.*>|\$\{.*\}|\{\{.*\}\}|%.*%|your[-_ ].*|.*(?:example|dummy|placeholder|changeme|xxxx|\.\.\.|redacted|test-?key|fake|sample|insert|replace).*|sk-1234\d*|(.)\1{7,})$/i
