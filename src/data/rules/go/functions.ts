import type { Rule } from '../../../code/rules.ts'
import { tool } from '../make.ts'

/** Functions that a model is told it may call, as each library declares them: the name stands in the literal. */
const TABLE: readonly (readonly [from: string, type: string, name: string, description: string])[] = [
  ['github.com/sashabaranov/go-openai', 'FunctionDefinition', '0.Name', '0.Description'],
  ['github.com/openai/openai-go', 'FunctionDefinitionParam|FunctionToolParam', '0.Name', '0.Description'],
  ['github.com/anthropics/anthropic-sdk-go', 'ToolParam|BetaToolParam', '0.Name', '0.Description'],
  ['github.com/liushuangls/go-anthropic', 'ToolDefinition', '0.Name', '0.Description'],
  ['google.golang.org/genai', 'FunctionDeclaration', '0.Name', '0.Description'],
  ['github.com/google/generative-ai-go/genai', 'FunctionDeclaration', '0.Name', '0.Description'],
  ['cloud.google.com/go/vertexai/genai', 'FunctionDeclaration', '0.Name', '0.Description'],
  ['github.com/aws/aws-sdk-go-v2/service/bedrockruntime/types', 'ToolSpecification', '0.Name', '0.Description'],
  ['github.com/ollama/ollama/api', 'ToolFunction', '0.Name', '0.Description'],
  ['github.com/jmorganca/ollama/api', 'ToolFunction', '0.Name', '0.Description'],
  ['github.com/tmc/langchaingo/llms', 'FunctionDefinition', '0.Name', '0.Description'],
  ['github.com/cloudwego/eino/schema', 'ToolInfo', '0.Name', '0.Desc'],
  ['charm.land/fantasy', 'NewAgentTool|NewParallelAgentTool', '0', '1'],
  ['github.com/charmbracelet/fantasy', 'NewAgentTool|NewParallelAgentTool', '0', '1'],
  ['google.golang.org/adk/tool/functiontool', 'Config', '0.Name', '0.Description'],
]

export const FUNCTIONS: readonly Rule[] = TABLE.map(([from, call, name, description]) => ({
  from: from === 'github.com/openai/openai-go' ? [from, `${from}/v2`, `${from}/v3`] : from,
  call,
  yields: [tool(name, description)],
}))
