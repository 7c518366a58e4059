import type { Rule } from '../../../code/rules.ts'
import { agent, model, prompt, service, tool } from '../make.ts'

/** https://huggingface.co/docs/smolagents */

const from = 'smolagents'

export const SMOLAGENTS: readonly Rule[] = [
  {
    from,
    call: 'CodeAgent|ToolCallingAgent|MultiStepAgent',
    yields: [...agent('smolagents', 'name', 'tools 0'), prompt('instructions system_prompt', 'instructions', 'name')],
  },
  { from, base: 'CodeAgent|ToolCallingAgent|MultiStepAgent', yields: [...agent('smolagents')] },
  {
    from,
    call: 'CodeAgent|ToolCallingAgent|MultiStepAgent.from_hub|from_folder',
    yields: [...agent('smolagents', 'repo_id 0')],
  },
  {
    from,
    call: 'InferenceClientModel|HfApiModel',
    yields: [
      service('huggingface', 'base_url'),
      model('huggingface', 'model_id 0', { form: 'huggingface', task: 'chat' }),
    ],
  },
  {
    from,
    call: 'LiteLLMModel',
    yields: [model('any', 'model_id 0', { form: 'slash', task: 'chat' }), service('any', 'api_base 1')],
  },
  {
    from,
    call: 'OpenAIServerModel|OpenAIModel',
    yields: [service('openai', 'api_base 1'), model('openai', 'model_id 0', { form: 'slash', task: 'chat' })],
  },
  {
    from,
    call: 'AzureOpenAIServerModel|AzureOpenAIModel',
    yields: [
      service('azure-openai', 'azure_endpoint 1'),
      model('azure-openai', 'model_id 0', { form: 'azure-deployment', task: 'chat' }),
    ],
  },
  {
    from,
    call: 'AmazonBedrockServerModel|AmazonBedrockModel',
    yields: [service('aws-bedrock'), model('aws-bedrock', 'model_id 0', { form: 'bedrock', task: 'chat' })],
  },
  {
    from,
    call: 'TransformersModel|VLLMModel|MLXModel',
    yields: [model('huggingface', 'model_id 0', { form: 'huggingface', task: 'chat' })],
  },
  { from, decorator: 'tool', yields: [tool()] },
  { from, base: 'Tool|PipelineTool', yields: [tool()] },
  { from, call: ['load_tool', 'Tool.from_hub'], yields: [tool('repo_id 0')] },
  { from, call: 'Tool.from_space', yields: [tool('name 1', 'description 2')] },
  {
    from,
    call: 'WebSearchTool|DuckDuckGoSearchTool|GoogleSearchTool|ApiWebSearchTool|VisitWebpageTool|WikipediaSearchTool|PythonInterpreterTool|FinalAnswerTool|UserInputTool|SpeechToTextTool',
    yields: [tool('name')],
  },
  { from, call: 'ToolCollection.from_hub', yields: [tool('collection_slug 0')] },
  {
    from,
    call: ['MCPClient', 'ToolCollection.from_mcp'],
    yields: [
      {
        kind: 'mcp-client',
        url: ['server_parameters.url', '0.url'],
        command: ['server_parameters.command', '0.command'],
        args: ['server_parameters.args', '0.args'],
      },
    ],
  },
]
