import type { Rule } from '../../../code/rules.ts'
import { service } from '../make.ts'

/** Clients of hosted search, crawling and tracing: queries, pages and prompts go to them. Sources: the packages' READMEs. */
export const HOSTED_TOOLS: readonly Rule[] = [
  { from: 'linkup', call: 'LinkupClient', yields: [service('linkup', 'base_url')] },
  { from: 'exa_py', call: 'Exa|AsyncExa', yields: [service('exa', 'base_url 1')] },
  {
    from: 'tavily',
    call: 'TavilyClient|AsyncTavilyClient',
    yields: [service('tavily', 'api_base_url')],
  },
  {
    from: 'firecrawl',
    call: 'FirecrawlApp|AsyncFirecrawlApp|Firecrawl|AsyncFirecrawl',
    yields: [service('firecrawl', 'api_url', 'FIRECRAWL_API_URL')],
  },
  {
    from: 'langsmith',
    call: 'Client|AsyncClient|traceable|wrap_openai|wrap_anthropic',
    yields: [service('langsmith', 'api_url 0', 'LANGSMITH_ENDPOINT LANGCHAIN_ENDPOINT')],
  },
  { from: 'langsmith', decorator: 'traceable', yields: [service('langsmith')] },
  {
    from: 'langfuse',
    call: 'Langfuse|get_client|CallbackHandler',
    yields: [service('langfuse', 'host base_url', 'LANGFUSE_BASE_URL LANGFUSE_HOST')],
  },
]
