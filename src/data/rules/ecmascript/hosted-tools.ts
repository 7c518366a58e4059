import type { Rule } from '../../../code/rules.ts'
import { calls, model, service } from '../make.ts'

/** Clients of hosted search, crawling and tracing: queries, pages and prompts go to them. Sources: the packages' READMEs. */

const EXA = ['default', 'Exa']

export const HOSTED_TOOLS: readonly Rule[] = [
  { from: 'exa-js', call: EXA, yields: [service('exa', '1')] },
  {
    from: 'exa-js',
    call: calls(['default|Exa()'], 'research.create research.createTask answer|streamAnswer'),
    yields: [model('exa', '0.model 1.model')],
  },
  { from: 'exa-js', call: 'default|Exa().request', yields: [model('exa', '2.model')] },
  { from: '@tavily/core', call: 'tavily', yields: [service('tavily', '0.apiBaseURL')] },
  {
    from: ['@mendable/firecrawl-js', 'firecrawl'],
    call: 'default|Firecrawl|FirecrawlApp|FirecrawlClient',
    yields: [service('firecrawl', '0.apiUrl', 'FIRECRAWL_API_URL')],
  },
  {
    from: 'langsmith',
    call: 'Client|RunTree|traceable|wrapOpenAI|wrapSDK|wrapAISDK',
    yields: [service('langsmith', '0.apiUrl', 'LANGSMITH_ENDPOINT LANGCHAIN_ENDPOINT')],
  },
  {
    from: ['langfuse', 'langfuse-langchain', '@langfuse/client', '@langfuse/langchain', '@langfuse/otel'],
    call: 'default|Langfuse|LangfuseClient|CallbackHandler|LangfuseSpanProcessor',
    yields: [service('langfuse', '0.baseUrl 1.baseUrl', 'LANGFUSE_BASE_URL LANGFUSE_BASEURL LANGFUSE_HOST')],
  },
]
