import type { RuleTable } from '../../../code/rules.ts'
import { AGENTS } from './agents.ts'
import { ANTHROPIC } from './anthropic.ts'
import { CLIENTS } from './clients.ts'
import { GOOGLE } from './google.ts'
import { HAYSTACK } from './haystack.ts'
import { HOSTED_TOOLS } from './hosted-tools.ts'
import { HUGGINGFACE } from './huggingface.ts'
import { LANGCHAIN_MODELS } from './langchain-models.ts'
import { LANGCHAIN } from './langchain.ts'
import { LITELLM } from './litellm.ts'
import { LLAMA_INDEX } from './llama-index.ts'
import { LOCAL } from './local.ts'
import { MCP } from './mcp.ts'
import { MICROSOFT } from './microsoft.ts'
import { OPENAI } from './openai.ts'
import { SMOLAGENTS } from './smolagents.ts'
import { MEDIA, STORES } from './stores.ts'

export const PYTHON_RULES: RuleTable = {
  language: 'python',
  rules: [
    ...OPENAI,
    ...ANTHROPIC,
    ...GOOGLE,
    ...CLIENTS,
    ...LITELLM,
    ...HUGGINGFACE,
    ...LOCAL,
    ...LANGCHAIN,
    ...LANGCHAIN_MODELS,
    ...LLAMA_INDEX,
    ...HAYSTACK,
    ...AGENTS,
    ...MICROSOFT,
    ...SMOLAGENTS,
    ...MCP,
    ...STORES,
    ...MEDIA,
    ...HOSTED_TOOLS,
  ],
}
