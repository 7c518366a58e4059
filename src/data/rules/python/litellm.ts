import type { Rule } from '../../../code/rules.ts'
import { calls, messages, model, prompt, service, tools } from '../make.ts'

/** Routers and thin layers over many providers: LiteLLM, Instructor, DSPy, Mirascope, `llm`, guidance. */

const chatYields = [model('any', 'model 0', { form: 'slash', task: 'chat' }), messages('messages 1'), tools('tools')]

export const LITELLM: readonly Rule[] = [
  {
    from: 'litellm',
    call: ['completion|acompletion|batch_completion|responses|aresponses', 'Router().completion|acompletion'],
    yields: [...chatYields, service('any', 'api_base base_url')],
  },
  {
    from: 'litellm',
    call: 'completion|acompletion',
    yields: [model('any', 'fallbacks', { form: 'slash', task: 'chat', many: true })],
  },
  {
    from: 'litellm',
    call: ['text_completion|atext_completion'],
    yields: [model('any', 'model', { form: 'slash', task: 'completion' })],
  },
  {
    from: 'litellm',
    call: ['embedding|aembedding', 'Router().embedding|aembedding'],
    yields: [model('any', 'model 0', { form: 'slash', task: 'embedding' })],
  },
  {
    from: 'litellm',
    call: 'image_generation|aimage_generation',
    yields: [model('any', 'model', { form: 'slash', task: 'image' })],
  },
  {
    from: 'litellm',
    call: 'transcription|atranscription',
    yields: [model('any', 'model 0', { form: 'slash', task: 'transcription' })],
  },
  { from: 'litellm', call: 'speech|aspeech', yields: [model('any', 'model 0', { form: 'slash', task: 'speech' })] },
  { from: 'litellm', call: 'rerank|arerank', yields: [model('any', 'model 0', { form: 'slash', task: 'rerank' })] },
  {
    from: 'litellm',
    call: 'moderation|amoderation',
    yields: [model('any', 'model', { form: 'slash', task: 'moderation' })],
  },
  {
    from: 'instructor',
    call: 'from_provider',
    yields: [model('any', '0 model', { form: 'slash', task: 'chat' }), service('any', 'base_url')],
  },
  {
    from: 'instructor',
    call: calls(
      ['from_openai|patch|apatch|from_provider()'],
      'chat.completions.create|create_with_completion|create_partial|create_iterable create|create_with_completion|create_partial|create_iterable',
    ),
    yields: [model('any', 'model', { form: 'slash', task: 'chat' }), messages('messages')],
  },
  {
    from: 'instructor',
    call: calls(['from_anthropic()'], 'chat.completions.create messages.create create create_with_completion'),
    yields: [model('anthropic', 'model', { task: 'chat' }), prompt('system'), messages('messages')],
  },
  {
    from: 'instructor',
    call: calls(['from_litellm()'], 'chat.completions.create create'),
    yields: [model('any', 'model', { form: 'slash', task: 'chat' }), messages('messages')],
  },
  {
    from: 'instructor',
    call: calls(['from_mistral()'], 'chat.completions.create create'),
    yields: [model('mistral', 'model', { task: 'chat' }), messages('messages')],
  },
  {
    from: 'instructor',
    call: calls(['from_groq()'], 'chat.completions.create create'),
    yields: [model('groq', 'model', { form: 'slash', task: 'chat' }), messages('messages')],
  },
  {
    from: 'dspy',
    call: 'LM',
    yields: [model('any', 'model 0', { form: 'slash', task: 'chat' }), service('any', 'api_base base_url')],
  },
  { from: 'dspy', call: 'Embedder', yields: [model('any', 'model 0', { form: 'slash', task: 'embedding' })] },
  { from: 'dspy', call: ['OpenAI', 'GPT3'], yields: [model('openai', 'model 0', { task: 'chat' })] },
  { from: 'dspy', call: 'OllamaLocal', yields: [model('ollama', 'model 0', { form: 'ollama', task: 'chat' })] },
  {
    from: 'dspy',
    call: ['ReAct'],
    yields: [{ kind: 'agent', framework: 'dspy', tools: ['tools', '1'] }, tools('tools 1')],
  },
  {
    from: 'mirascope.core.openai',
    decorator: 'call|openai_call',
    yields: [model('openai', '0 model', { task: 'chat' })],
  },
  {
    from: 'mirascope.core.anthropic',
    decorator: 'call|anthropic_call',
    yields: [model('anthropic', '0 model', { task: 'chat' })],
  },
  { from: 'mirascope', decorator: 'llm.call', yields: [model('any', 'model 0', { form: 'slash', task: 'chat' })] },
  { from: 'llm', call: 'get_model|get_async_model', yields: [model('any', '0', { form: 'slash', task: 'chat' })] },
  { from: 'llm', call: 'get_embedding_model', yields: [model('any', '0', { form: 'slash', task: 'embedding' })] },
  { from: 'guidance', call: 'models.OpenAI', yields: [model('openai', '0 model', { task: 'chat' })] },
  { from: 'guidance', call: 'models.Transformers', yields: [model('huggingface', '0 model', { form: 'huggingface' })] },
  { from: 'guidance', call: 'models.LlamaCpp', yields: [model('local', '0 model', { form: 'file' })] },
  {
    from: 'outlines',
    call: ['models.transformers', 'models.vllm', 'models.mlxlm'],
    yields: [model('huggingface', '0 model_name', { form: 'huggingface' })],
  },
  { from: 'outlines', call: 'models.openai', yields: [model('openai', '0 model_name', { task: 'chat' })] },
  {
    from: 'outlines',
    call: 'models.llamacpp',
    yields: [model('huggingface', '0', { form: 'huggingface', file: ['1'] })],
  },
  {
    from: 'marvin',
    call: 'Agent',
    yields: [
      { kind: 'agent', framework: 'marvin', name: ['name'], tools: ['tools'] },
      prompt('instructions', 'instructions', 'name'),
    ],
  },
  { from: 'magentic', call: 'OpenaiChatModel', yields: [model('openai', '0 model', { task: 'chat' })] },
  { from: 'magentic', call: 'AnthropicChatModel', yields: [model('anthropic', '0 model', { task: 'chat' })] },
  { from: 'magentic', decorator: 'prompt|chatprompt', yields: [prompt('0', 'template')] },
]
