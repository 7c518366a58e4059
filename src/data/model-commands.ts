import type { IdForm } from './id-form.ts'

/**
 * Commands that name a model, by the words that begin them. As of 2026-11:
 *   https://docs.ollama.com/cli, https://huggingface.co/docs/huggingface_hub/guides/cli,
 *   https://docs.vllm.ai/en/stable/cli/serve/, https://docs.sglang.ai/advanced_features/server_arguments.html,
 *   https://huggingface.co/docs/text-generation-inference/reference/launcher,
 *   https://huggingface.co/docs/text-embeddings-inference/cli_arguments, https://lmdeploy.readthedocs.io,
 *   https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md, https://docs.litellm.ai/docs/proxy/cli
 */
export interface ModelCommand {
  /** One of these, word by word. */
  words: readonly string[]
  /** The first word that is no option is the model. */
  isPositional?: true
  options?: readonly string[]
  form: IdForm
  provider: string
}

const HUB = { form: 'huggingface', provider: 'huggingface' } as const

export const MODEL_COMMANDS: readonly ModelCommand[] = [
  { words: ['ollama pull', 'ollama run'], isPositional: true, form: 'ollama', provider: 'ollama' },
  { words: ['huggingface-cli download', 'hf download'], isPositional: true, ...HUB },
  { words: ['vllm serve'], isPositional: true, options: ['--model'], ...HUB },
  { words: ['vllm.entrypoints.openai.api_server', 'vllm.entrypoints.api_server'], options: ['--model'], ...HUB },
  { words: ['sglang.launch_server'], options: ['--model-path', '--model'], ...HUB },
  { words: ['text-generation-launcher', 'text-embeddings-router'], options: ['--model-id'], ...HUB },
  { words: ['infinity_emb v2'], options: ['--model-id'], ...HUB },
  { words: ['lmdeploy serve api_server', 'trtllm-serve'], isPositional: true, ...HUB },
  {
    words: ['mlx_lm.server', 'mlx_lm.generate', 'mlx_lm.lora', 'mlx_lm.convert'],
    options: ['--model', '--hf-path'],
    ...HUB,
  },
  { words: ['llama-server', 'llama-cli'], options: ['-hf', '-hfr', '--hf-repo'], ...HUB },
  { words: ['litellm'], options: ['--model', '-m'], form: 'slash', provider: 'any' },
]

/** Options by which scripts that train or run a model are given it, without the dashes, `-` as `_`. */
export const MODEL_OPTION =
  /^(?:[a-z]+_){0,2}(?:model|llm|embedder)(?:_(?:name|id|path|name_or_path))?$|^(?:lora_weights|adapter_name_or_path)$/

/** What runs such scripts. */
export const SCRIPT_RUNNERS =
  /^(?:python[\d.]*|accelerate|torchrun|deepspeed|ipython|xtuner|swift|axolotl|llamafactory-cli|tune|[\w.-]+\.py)$/
