import type { Rule } from '../../../code/rules.ts'
import { calls, model, prompt, service } from '../make.ts'

/** Clients and frameworks that others than the providers keep. */
const ANTHROPIC = 'github.com/liushuangls/go-anthropic'
const FANTASY = ['charm.land/fantasy', 'github.com/charmbracelet/fantasy']

const FANTASY_PROVIDERS: readonly (readonly [string, string])[] = [
  ['anthropic', 'anthropic'],
  ['azure', 'azure-openai'],
  ['bedrock', 'aws-bedrock'],
  ['google', 'google'],
  ['openai', 'openai'],
  ['openaicompat', 'openai-compatible'],
  ['openrouter', 'openrouter'],
  ['vercel', 'vercel'],
]

export const COMMUNITY: readonly Rule[] = [
  { from: ANTHROPIC, call: 'NewClient', yields: [service('anthropic', 'WithBaseURL')] },
  {
    from: ANTHROPIC,
    call: 'MessagesRequest',
    yields: [model('anthropic', '0.Model', { task: 'chat', isRequest: true }), prompt('0.System')],
  },
  {
    from: ANTHROPIC,
    call: calls(['NewClient|Client()'], 'CreateMessages'),
    yields: [model('anthropic', '1.Model', { task: 'chat' })],
  },
  { from: ANTHROPIC, call: 'NewSystemMessagePart|NewMultiSystemMessages', yields: [prompt('0')] },
  ...FANTASY_PROVIDERS.flatMap(([name, provider]): Rule[] => [
    {
      from: FANTASY.map((path) => `${path}/providers/${name}`),
      call: 'New',
      yields: [service(provider, 'WithBaseURL')],
    },
    {
      from: FANTASY.map((path) => `${path}/providers/${name}`),
      call: 'New().LanguageModel',
      yields: [
        model(provider, '1', {
          task: 'chat',
          ...(provider === 'aws-bedrock' && { form: 'bedrock' }),
          ...(provider === 'google' && { form: 'google' }),
          ...(/openrouter|vercel/.test(provider) && { form: 'slash' }),
        }),
      ],
    },
  ]),
  { from: FANTASY, call: 'WithSystemPrompt|NewSystemMessage', yields: [prompt('0')] },
  // A builder: each method gives the builder back.
  {
    from: 'github.com/strowk/foxy-contexts/pkg/app',
    call: 'NewBuilder().WithName',
    yields: [{ kind: 'mcp-server', name: ['0'] }],
  },
  {
    from: 'github.com/strowk/foxy-contexts/pkg/mcp',
    call: 'Tool',
    yields: [{ kind: 'tool', name: ['0.Name'], description: ['0.Description'] }],
  },
  {
    from: 'github.com/strowk/foxy-contexts/pkg/mcp',
    call: 'Prompt',
    yields: [{ kind: 'mcp-prompt', name: ['0.Name'], description: ['0.Description'] }],
  },
]
