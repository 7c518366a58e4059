import type { RuleTable } from '../../../code/rules.ts'
import { AGENTS } from './agents.ts'
import { AI_SDK } from './ai-sdk.ts'
import { AI_SDK_PROVIDERS } from './ai-sdk-providers.ts'
import { ANTHROPIC } from './anthropic.ts'
import { CLIENTS } from './clients.ts'
import { GOOGLE } from './google.ts'
import { HOSTED_TOOLS } from './hosted-tools.ts'
import { HUGGINGFACE } from './huggingface.ts'
import { LANGCHAIN } from './langchain.ts'
import { MCP } from './mcp.ts'
import { OPENAI } from './openai.ts'
import { MEDIA, STORES } from './stores-and-media.ts'

export const ECMASCRIPT_RULES: RuleTable = {
  language: 'ecmascript',
  rules: [
    ...OPENAI,
    ...ANTHROPIC,
    ...GOOGLE,
    ...CLIENTS,
    ...HUGGINGFACE,
    ...AI_SDK,
    ...AI_SDK_PROVIDERS,
    ...LANGCHAIN,
    ...AGENTS,
    ...MCP,
    ...STORES,
    ...MEDIA,
    ...HOSTED_TOOLS,
  ],
}
