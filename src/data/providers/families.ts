/** One family of model ids. As of 2026-11-22. */
export interface ModelFamily {
  id: string
  /** Provider id of the maker. */
  provider: string
  /** Anchored at both ends. */
  ids: RegExp
  /** Ends of ids whose bytes do not change: a date, a version. Other ids float. */
  snapshot?: RegExp
  /** Too short or too common a name to mean a model outside a model's place at that provider. */
  needsContext?: true
  openWeights?: true
}

/** The first match wins. */
export const MODEL_FAMILIES: readonly ModelFamily[] = [
  {
    id: 'gpt',
    provider: 'openai',
    ids: /^(?:gpt-(?:3\.5|35|4|4o|4\.1|4\.5|5|5\.\d|6|6\.\d)(?:[.-][a-z0-9.-]+)?)$/i,
    snapshot: /-(?:\d{4}-\d{2}-\d{2}|0\d{3}|1106|0125)(?:-preview)?$/i,
  },
  {
    id: 'o-series',
    provider: 'openai',
    ids: /^(?:o[134](?:-(?:mini|pro|preview|deep-research))*(?:-\d{4}-\d{2}-\d{2})?)$/i,
    snapshot: /-\d{4}-\d{2}-\d{2}$/i,
    needsContext: true,
  },
  {
    id: 'chatgpt-latest',
    provider: 'openai',
    ids: /^(?:chatgpt-(?:4o|image)-latest|gpt-[\d.]+-chat-latest|gpt-chat-latest)$/i,
  },
  { id: 'codex', provider: 'openai', ids: /^(?:codex-mini(?:-latest)?|gpt-[\d.]+-codex(?:-(?:mini|max|spark))?)$/i },
  {
    id: 'gpt-oss',
    provider: 'openai',
    ids: /^(?:(?:openai\/)?gpt-oss(?:-safeguard)?-\d+b(?:-cloud)?)$/i,
    openWeights: true,
  },
  {
    id: 'openai-embedding',
    provider: 'openai',
    ids: /^(?:text-embedding-(?:3-(?:small|large)|ada-002)|text-(?:similarity|search)-[a-z-]+-00\d)$/i,
  },
  {
    id: 'openai-legacy',
    provider: 'openai',
    ids: /^(?:(?:text|code)-(?:davinci|curie|babbage|ada|cushman)-(?:edit-)?00\d|davinci(?:-002)?|babbage-002|text-moderation-(?:latest|stable|00\d))$/i,
    snapshot: /-00\d$/i,
  },
  { id: 'openai-image', provider: 'openai', ids: /^(?:dall-e-[23]|gpt-image-[\w.-]+)$/i },
  {
    id: 'openai-audio',
    provider: 'openai',
    ids: /^(?:whisper-1|tts-1(?:-hd)?(?:-\d{4})?|gpt-(?:4o-(?:mini-)?)?(?:audio|realtime|transcribe|tts)[\w.-]*|omni-moderation-[\w-]+)$/i,
    snapshot: /-\d{4}-\d{2}-\d{2}$/i,
  },
  { id: 'sora', provider: 'openai', ids: /^(?:sora-\d(?:-pro)?(?:-\d{4}-\d{2}-\d{2})?)$/i },
  { id: 'openai-finetune', provider: 'openai', ids: /^(?:ft:[\w.-]+:[\w-]*:[\w-]*:[\w-]+)$/i, snapshot: /^/ },
  {
    id: 'claude',
    provider: 'anthropic',
    ids: /^(?:claude-(?:instant-?[\w.]*|[12](?:\.\d)?|3(?:[-.][57])?-(?:opus|sonnet|haiku)(?:[-@]\d{8}|-v\d|-latest)?|(?:opus|sonnet|haiku|fable|mythos)-\d(?:[-.]\d{1,2})?(?:[-@]\d{8}|-latest)?|4-(?:opus|sonnet)-\d{8})(?::thinking|:beta)?)$/i,
    snapshot: /[-@]\d{8}$|-(?:opus|sonnet|haiku|fable|mythos)-(?:4[-.][6-9]|[5-9](?:[-.]\d{1,2})?)$/i,
  },
  {
    id: 'gemini',
    provider: 'google',
    ids: /^(?:(?:models\/)?gemini-(?:\d(?:\.\d)?-)?(?:pro|flash|ultra|nano|live|exp|embedding|robotics)[\w.-]*|gemini-\d[\w.-]*)$/i,
    snapshot: /-0\d\d$|-preview-\d{2}-\d{2}(?:-?\d{4})?$|-\d{2}-\d{4}$/i,
  },
  {
    id: 'gemma',
    provider: 'google',
    ids: /^(?:(?:google\/)?gemma-?\d[\w.:-]*|(?:code|pali|shield|med|embedding)gemma[\w.:-]*)$/i,
    openWeights: true,
  },
  {
    id: 'palm',
    provider: 'google',
    ids: /^(?:(?:text|chat|code|codechat)-(?:bison|unicorn|gecko)(?:-32k)?(?:@\d{3})?|textembedding-gecko[\w@-]*)$/i,
    snapshot: /@\d{3}$/i,
  },
  {
    id: 'google-embedding',
    provider: 'google',
    ids: /^(?:text-embedding-00\d|text-multilingual-embedding-002|gemini-embedding-[\w.-]+|embedding-001|multimodalembedding@001)$/i,
  },
  {
    id: 'imagen-veo-lyria',
    provider: 'google',
    ids: /^(?:imag(?:en|egeneration)[-@][\w.@-]+|veo-[\w.-]+|lyria-[\w.-]+)$/i,
  },
  {
    id: 'mistral',
    provider: 'mistral',
    ids: /^(?:(?:open-)?mi(?:s|x)tral-[\w.-]+|ministral-[\w.-]+|pixtral-[\w.-]+|magistral-[\w.-]+|codestral-[\w.-]+|devstral-[\w.-]+|voxtral-[\w.-]+|mistral-(?:tiny|small|medium|large|nemo|saba|embed|ocr|moderation)[\w.-]*)$/i,
    snapshot: /-\d{4}$/i,
  },
  {
    id: 'command',
    provider: 'cohere',
    ids: /^(?:(?:cohere-)?command(?:-(?:r|a|light|nightly|xlarge))[\w.-]*|c4ai-[\w.-]+|aya-[\w.-]+)$/i,
    snapshot: /-\d{2}-\d{4}$/i,
    needsContext: true,
  },
  {
    id: 'cohere-embed-rerank',
    provider: 'cohere',
    ids: /^(?:(?:cohere-)?embed-(?:v-?\d|english|multilingual)[\w.-]*|(?:cohere-)?rerank-[\w.-]+)$/i,
    snapshot: /-v\d(?:\.\d)?$/i,
  },
  {
    id: 'grok',
    provider: 'xai',
    ids: /^(?:grok-(?:\d|beta|vision|code|build|imagine)[\w.-]*)$/i,
    snapshot: /-\d{4}$/i,
  },
  {
    id: 'deepseek',
    provider: 'deepseek',
    ids: /^(?:deepseek-(?:chat|reasoner|coder|v\d|r\d|ocr|prover)[\w.:-]*)$/i,
    openWeights: true,
  },
  {
    id: 'llama',
    provider: 'meta',
    ids: /^(?:(?:meta-)?llama-?[\d.]+[\w.:-]*|llama\d[\w.:-]*|codellama[\w.:-]*|llama-guard[\w.:-]*|(?:meta-llama\/)[\w.-]+)$/i,
    openWeights: true,
  },
  {
    // Sizes that only Alibaba serves.
    id: 'qwen-hosted',
    provider: 'alibaba',
    ids: /^qwen[\d.]*-(?:(?:vl|omni|coder|math|mt)-)?(?:max|plus|turbo|flash|long)(?:-[\w.-]+)?$/i,
    snapshot: /-\d{4}-\d{2}-\d{2}$|-\d{4}$/i,
  },
  {
    id: 'qwen',
    provider: 'alibaba',
    ids: /^(?:(?:qwen\/)?q(?:wen|wq|vq)[\w.:-]*)$/i,
    snapshot: /-\d{4}-\d{2}-\d{2}$|-\d{4}$/i,
    openWeights: true,
  },
  {
    id: 'glm',
    provider: 'zhipu',
    ids: /^(?:(?:zai-org\/|thudm\/)?(?:chat)?glm-?\d[\w.:-]*|cogview-[\w.-]+|cogvideox[\w.-]*|codegeex-[\w.-]+)$/i,
    snapshot: /-\d{4}$/i,
  },
  {
    id: 'kimi',
    provider: 'moonshot',
    ids: /^(?:kimi-[\w.-]+|moonshot-v1-(?:8k|32k|128k|auto)[\w-]*)$/i,
    snapshot: /-\d{4}(?:-preview)?$/i,
  },
  { id: 'minimax', provider: 'minimax', ids: /^(?:MiniMax-[\w.-]+|abab[\d.]+[\w-]*|hailuo-[\w.-]+)$/i },
  {
    id: 'doubao',
    provider: 'bytedance',
    ids: /^(?:doubao-[\w.-]+|seed(?:ance|ream)-[\w.-]+|seed-(?:oss|\d)[\w.-]*|ep-\d{14}-[a-z0-9]{5})$/i,
    snapshot: /-\d{6}$/i,
  },
  { id: 'ernie', provider: 'baidu', ids: /^(?:ernie-[\w.-]+)$/i },
  { id: 'hunyuan', provider: 'tencent', ids: /^(?:hunyuan-[\w.-]+)$/i, snapshot: /-\d{8}$/i },
  { id: 'step', provider: 'stepfun', ids: /^(?:step-[\w.-]+)$/i, needsContext: true },
  {
    id: 'nova',
    provider: 'amazon',
    ids: /^(?:(?:amazon\.)?nova-(?:micro|lite|pro|premier|canvas|reel|sonic|act|2)[\w.:-]*)$/i,
    snapshot: /-v\d:\d$/i,
    needsContext: true,
  },
  {
    id: 'titan',
    provider: 'amazon',
    ids: /^(?:amazon\.titan-[\w.:-]+)$/i,
    snapshot: /-v\d(?::\d)?$/i,
    needsContext: true,
  },
  {
    id: 'jamba',
    provider: 'ai21',
    ids: /^(?:(?:ai21\.)?jamba[\w.:-]*|j2-(?:ultra|mid|light|jumbo)[\w.-]*)$/i,
    snapshot: /-v\d:\d$/i,
  },
  {
    id: 'granite',
    provider: 'ibm-watsonx',
    ids: /^(?:(?:ibm\/|ibm-granite\/)?granite[-\d][\w.:-]*)$/i,
    openWeights: true,
  },
  {
    id: 'phi',
    provider: 'microsoft',
    ids: /^(?:(?:microsoft\/)?phi-?[1-5][\w.:-]*)$/i,
    needsContext: true,
    openWeights: true,
  },
  { id: 'mai', provider: 'microsoft', ids: /^(?:mai-[\w.-]+)$/i, needsContext: true },
  { id: 'nemotron', provider: 'nvidia', ids: /^(?:(?:nvidia\/)?(?:[\w.-]*-)?nemotron[\w.:-]*)$/i, openWeights: true },
  { id: 'dbrx', provider: 'databricks', ids: /^(?:databricks-[\w.-]+|dbrx-[\w.-]+)$/i, needsContext: true },
  {
    id: 'sonar',
    provider: 'perplexity',
    ids: /^(?:sonar(?:-pro|-reasoning(?:-pro)?|-deep-research|-(?:small|medium|large|huge)-(?:chat|online))?|pplx-\d+b-[\w-]+|llama-3\.1-sonar-[\w-]+)$/i,
    needsContext: true,
  },
  { id: 'solar', provider: 'upstage', ids: /^(?:solar-(?:pro|mini|1)[\w.-]*)$/i, snapshot: /-\d{6}$/i },
  { id: 'reka', provider: 'reka', ids: /^(?:reka-(?:core|flash|edge)[\w.-]*)$/i, snapshot: /-\d{8}$/i },
  { id: 'palmyra', provider: 'writer', ids: /^(?:palmyra-[\w.-]+)$/i },
  {
    id: 'yi',
    provider: '01ai',
    ids: /^(?:yi-(?:large|medium|lightning|vision|1\.5|34b|6b|9b)[\w.-]*)$/i,
    needsContext: true,
  },
  {
    id: 'olmo',
    provider: 'allenai',
    ids: /^(?:(?:allenai\/)?olmo[\w.:-]*|(?:allenai\/)?(?:molmo|tulu)[\w.:-]*)$/i,
    openWeights: true,
  },
  {
    id: 'smollm',
    provider: 'huggingface',
    ids: /^(?:(?:huggingfacetb\/)?smol(?:lm|vlm)[\w.:-]*)$/i,
    openWeights: true,
  },
  {
    id: 'lfm',
    provider: 'liquid',
    ids: /^(?:(?:liquidai\/)?lfm-?\d[\w.:-]*)$/i,
    needsContext: true,
    openWeights: true,
  },
  {
    id: 'voyage',
    provider: 'voyage',
    ids: /^(?:(?:voyage|rerank)-(?:\d|code|law|finance|multilingual|multimodal|context|large|lite)[\w.-]*)$/i,
  },
  {
    id: 'jina',
    provider: 'jina',
    ids: /^(?:jina-(?:embeddings|reranker|clip|colbert|code)[\w.-]*)$/i,
    snapshot: /-v\d$/i,
  },
  {
    id: 'bge-e5-gte',
    provider: 'baai',
    ids: /^(?:(?:baai\/)?bge-[\w.-]+|(?:intfloat\/)?(?:multilingual-)?e5-[\w.-]+|(?:thenlper\/|alibaba-nlp\/)?gte-[\w.-]+)$/i,
    openWeights: true,
  },
  {
    id: 'sbert',
    provider: 'sentence-transformers',
    ids: /^(?:(?:sentence-transformers\/)?(?:all-(?:minilm|mpnet|roberta|distilroberta)|multi-qa|paraphrase|msmarco|nomic-embed|mxbai-embed|snowflake-arctic-embed)-[\w.-]+)$/i,
    openWeights: true,
  },
  {
    id: 'bert-era',
    provider: 'huggingface',
    ids: /^(?:(?:google-bert\/|facebook\/|openai-community\/|distilbert\/)?(?:bert|distilbert|roberta|xlm-roberta|albert|electra|deberta|gpt2|t5|flan-t5|bart|pegasus|mt5|opus-mt|marian|vit|clip|wav2vec2|hubert|layoutlm)[\w./-]*)$/i,
    needsContext: true,
  },
  {
    id: 'whisper-weights',
    provider: 'openai',
    ids: /^(?:(?:openai\/)?whisper-(?:tiny|base|small|medium|large)[\w.-]*|distil-whisper[\w./-]*|faster-whisper-[\w.-]+)$/i,
    openWeights: true,
  },
  {
    id: 'stable-diffusion',
    provider: 'stability',
    ids: /^(?:stable-(?:diffusion|image|video|audio)[\w./-]*|sd(?:xl|3)[\w.-]*|stabilityai\/[\w.-]+)$/i,
  },
  {
    id: 'flux',
    provider: 'black-forest-labs',
    ids: /^(?:flux[.-]?(?:1|2|pro|dev|schnell|kontext)[\w./-]*|black-forest-labs\/[\w.-]+)$/i,
    needsContext: true,
  },
  { id: 'yolo', provider: 'ultralytics', ids: /^(?:yolo(?:v?\d+|-world|_nas)[\w.-]*)$/i, needsContext: true },
  {
    id: 'eleven',
    provider: 'elevenlabs',
    ids: /^(?:eleven_(?:multilingual|turbo|flash|monolingual|v\d|english|sts)[\w.]*|scribe_v\d)$/i,
    snapshot: /_v\d/i,
  },
  {
    id: 'deepgram',
    provider: 'deepgram',
    ids: /^(?:(?:nova|aura|flux|enhanced|base)-\d?[\w-]*)$/i,
    needsContext: true,
  },
]
