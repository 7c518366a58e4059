import type { IdForm, Rule } from '../../../code/rules.ts'
import { agent, calls, messages, model, prompt, service, tool, tools } from '../make.ts'

/** https://github.com/anthropics/anthropic-sdk-typescript and the agent SDK. */

function client(from: string, classes: string, provider: string, form: IdForm): Rule[] {
  return [
    {
      from,
      call: classes,
      yields: [service(provider, '0.baseURL', from === '@anthropic-ai/sdk' ? 'ANTHROPIC_BASE_URL' : undefined)],
    },
    {
      from,
      call: calls(
        [`${classes}()`, `${classes}().withOptions()`],
        'messages.create|stream|parse|countTokens beta.messages.create|stream|parse|countTokens|toolRunner',
      ),
      yields: [
        model(provider, '0.model', { form, task: 'chat' }),
        prompt('0.system'),
        messages('0.messages'),
        tools('0.tools'),
      ],
    },
    {
      from,
      call: `${classes}().completions.create`,
      yields: [model(provider, '0.model', { form, task: 'completion' })],
    },
  ]
}

export const ANTHROPIC: readonly Rule[] = [
  ...client('@anthropic-ai/sdk', 'default|Anthropic', 'anthropic', 'plain'),
  ...client('@anthropic-ai/bedrock-sdk', 'default|AnthropicBedrock|AnthropicBedrockMantle', 'aws-bedrock', 'bedrock'),
  ...client('@anthropic-ai/vertex-sdk', 'default|AnthropicVertex', 'google-vertex', 'google'),
  ...client('@anthropic-ai/foundry-sdk', 'default|AnthropicFoundry', 'azure-openai', 'azure-deployment'),
  {
    from: ['@anthropic-ai/claude-agent-sdk', '@anthropic-ai/claude-code'],
    call: 'query',
    yields: [
      ...agent('claude-agent-sdk'),
      model('anthropic', '0.options.model', { task: 'chat' }),
      prompt(
        '0.options.systemPrompt.append 0.options.systemPrompt 0.options.appendSystemPrompt 0.options.customSystemPrompt',
      ),
    ],
  },
  {
    from: ['@anthropic-ai/claude-agent-sdk', '@anthropic-ai/claude-code'],
    call: 'tool',
    yields: [tool('0', '1')],
  },
  {
    from: ['@anthropic-ai/claude-agent-sdk', '@anthropic-ai/claude-code'],
    call: 'createSdkMcpServer',
    yields: [{ kind: 'mcp-server', name: ['0.name'], version: ['0.version'] }, tools('0.tools')],
  },
]
