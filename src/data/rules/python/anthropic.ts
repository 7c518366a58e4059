import type { IdForm, Rule } from '../../../code/rules.ts'
import { agent, calls, messages, model, prompt, service, tool, tools } from '../make.ts'

/** https://github.com/anthropics/anthropic-sdk-python and the agent SDK. */

function client(classes: string, provider: string, form: IdForm, env?: string): Rule[] {
  const from = 'anthropic'
  const heads = [`${classes}()`, `${classes}().with_options|copy()`]
  return [
    { from, call: classes, yields: [service(provider, 'base_url', env)] },
    {
      from,
      call: calls(
        heads,
        'messages.create|stream|parse|count_tokens messages.with_raw_response|with_streaming_response.create beta.messages.create|stream|parse|count_tokens|tool_runner beta.prompt_caching.messages.create|stream beta.tools.messages.create|stream',
      ),
      yields: [
        model(provider, 'model', { form, task: 'chat' }),
        prompt('system'),
        messages('messages'),
        tools('tools'),
      ],
    },
    {
      from,
      call: calls(heads, 'completions.create'),
      yields: [model(provider, 'model', { form, task: 'completion' }), prompt('prompt', 'template')],
    },
  ]
}

const AGENT_SDK = ['claude_agent_sdk', 'claude_code_sdk']

export const ANTHROPIC: readonly Rule[] = [
  ...client('Anthropic|AsyncAnthropic|Client|AsyncClient', 'anthropic', 'plain', 'ANTHROPIC_BASE_URL'),
  ...client(
    'AnthropicBedrock|AsyncAnthropicBedrock|AnthropicBedrockMantle|AsyncAnthropicBedrockMantle',
    'aws-bedrock',
    'bedrock',
  ),
  ...client('AnthropicVertex|AsyncAnthropicVertex', 'google-vertex', 'google'),
  ...client('AnthropicFoundry|AsyncAnthropicFoundry', 'azure-openai', 'azure-deployment'),
  {
    from: AGENT_SDK,
    call: 'ClaudeAgentOptions|ClaudeCodeOptions',
    yields: [
      model('anthropic', 'model', { task: 'chat' }),
      prompt('system_prompt.append system_prompt append_system_prompt'),
    ],
  },
  { from: AGENT_SDK, call: 'query|ClaudeSDKClient', yields: [...agent('claude-agent-sdk'), service('anthropic')] },
  {
    from: AGENT_SDK,
    call: 'AgentDefinition',
    yields: [...agent('claude-agent-sdk'), prompt('prompt', 'instructions')],
  },
  { from: AGENT_SDK, decorator: 'tool', yields: [tool('0 name', '1 description')] },
  {
    from: AGENT_SDK,
    call: 'create_sdk_mcp_server',
    yields: [{ kind: 'mcp-server', name: ['name', '0'], version: ['version', '1'] }, tools('tools')],
  },
]
