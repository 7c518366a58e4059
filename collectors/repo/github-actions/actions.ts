/** What an action that runs AI reads: names of its inputs. */
export interface AiAction {
  /** Provider id of `src/data/providers`; absent where the id of the model names it: `anthropic/claude-sonnet-4-5`. */
  provider?: string
  models: readonly string[]
  prompts: readonly string[]
  /** Inputs that hold options of a command line: `--model x`. */
  options?: readonly string[]
  /** Inputs that choose another cloud when they are true. */
  clouds?: Readonly<Record<string, string>>
}

const CLAUDE: AiAction = {
  provider: 'anthropic',
  models: ['model', 'anthropic_model', 'fallback_model'],
  prompts: [
    'prompt',
    'direct_prompt',
    'override_prompt',
    'custom_instructions',
    'system_prompt',
    'append_system_prompt',
  ],
  options: ['claude_args'],
  clouds: { use_bedrock: 'aws-bedrock', use_vertex: 'google-vertex' },
}

/**
 * Actions by `owner/repository[/path]`, lower-case. Inputs as their own `action.yml` and pages name them:
 * https://github.com/anthropics/claude-code-action, https://github.com/openai/codex-action,
 * https://github.com/google-github-actions/run-gemini-cli, https://github.com/actions/ai-inference,
 * https://opencode.ai/docs/github
 */
export const AI_ACTIONS: Readonly<Record<string, AiAction>> = {
  'anthropics/claude-code-action': CLAUDE,
  'anthropics/claude-code-base-action': CLAUDE,
  'openai/codex-action': { provider: 'openai', models: ['model'], prompts: ['prompt'], options: ['codex-args'] },
  'google-github-actions/run-gemini-cli': {
    provider: 'google',
    models: ['gemini_model'],
    prompts: ['prompt'],
    clouds: { use_vertex_ai: 'google-vertex' },
  },
  'actions/ai-inference': { provider: 'github-models', models: ['model'], prompts: ['prompt', 'system-prompt'] },
  'sst/opencode/github': { models: ['model'], prompts: ['prompt'] },
  'anomalyco/opencode/github': { models: ['model'], prompts: ['prompt'] },
}
