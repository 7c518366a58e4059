/** How a model id is written, which decides maker, identity and pin. */
export type IdForm =
  /** The provider's own id: `gpt-4.1-mini`, `claude-sonnet-4-5`. */
  | 'plain'
  /** `maker/model` routed by a gateway (OpenRouter, Vercel AI Gateway, LiteLLM `openai/gpt-4o`); may lack the prefix. */
  | 'slash'
  /** `provider:model` (LangChain `init_chat_model`, Pydantic AI, AI SDK registries); may lack the prefix. */
  | 'colon'
  /** Hugging Face Hub id or a local path. */
  | 'huggingface'
  /** Like `huggingface`; a bare name means `sentence-transformers/<name>`. */
  | 'sentence-transformers'
  /** `name:tag` of the Ollama library or `hf.co/owner/repo:quant`. */
  | 'ollama'
  /** `anthropic.claude-3-5-sonnet-20241022-v2:0`, with an optional region prefix, or an ARN. */
  | 'bedrock'
  /** A deployment name chosen by the user: an exact model only when it is itself a model id. */
  | 'azure-deployment'
  /** `gemini-2.5-pro`, `models/gemini-…`, `publishers/x/models/y`. */
  | 'google'
  /** `owner/name[:version]`. */
  | 'replicate'
  /** `accounts/fireworks/models/x`. */
  | 'fireworks'
  /** Path or URL of a weights file. */
  | 'file'
