import type { Rule } from '../../../code/rules.ts'
import { agent, messages, model, prompt, service, tool, tools } from '../make.ts'

/** LangChain, LangGraph. Model classes are in `langchain-models.ts`, vector stores in `stores.ts`. */

const CORE = ['langchain_core', 'langchain', 'langchain_classic']

/** Tools that come made, classes of https://docs.langchain.com/oss/python/integrations/tools */
const TOOLBOXES = [
  'langchain_community',
  'langchain.tools',
  'langchain_classic.tools',
  'langchain_experimental',
  'langchain_tavily',
  'langchain_exa',
  'langchain_google_community',
]
const BUILT_IN = [
  'DuckDuckGoSearchRun|DuckDuckGoSearchResults|TavilySearchResults|TavilyAnswer|TavilySearch|TavilyExtract|TavilyCrawl|TavilyMap',
  'BraveSearch|BingSearchRun|BingSearchResults|GoogleSearchRun|GoogleSearchResults|GoogleSerperRun|GoogleSerperResults',
  'SearxSearchRun|SearxSearchResults|ExaSearchResults|ExaFindSimilarResults|JinaSearch|MojeekSearch|YouSearchTool|RedditSearchRun',
  'WikipediaQueryRun|WikidataQueryRun|ArxivQueryRun|PubmedQueryRun|SemanticScholarQueryRun|GoogleScholarQueryRun|StackExchangeTool',
  'WolframAlphaQueryRun|OpenWeatherMapQueryRun|YahooFinanceNewsTool|GoogleFinanceQueryRun|GoogleTrendsQueryRun|YouTubeSearchTool',
  'ShellTool|HumanInputRun|ReadFileTool|WriteFileTool|ListDirectoryTool|CopyFileTool|DeleteFileTool|MoveFileTool|FileSearchTool',
  'QuerySQLDataBaseTool|QuerySQLDatabaseTool|InfoSQLDatabaseTool|ListSQLDatabaseTool|QuerySQLCheckerTool',
  'RequestsGetTool|RequestsPostTool|PythonREPLTool|PythonAstREPLTool',
]

export const LANGCHAIN: readonly Rule[] = [
  {
    from: ['langchain', 'langchain_classic'],
    call: 'init_chat_model',
    yields: [model('any', 'model 0', { form: 'colon', task: 'chat' }), service('any', 'base_url')],
  },
  {
    from: ['langchain', 'langchain_classic'],
    call: 'init_embeddings',
    yields: [model('any', 'model 0', { form: 'colon', task: 'embedding' })],
  },
  {
    from: 'langchain',
    call: 'create_agent',
    yields: [
      ...agent('langchain', 'name', 'tools 1'),
      model('any', 'model 0', { form: 'colon', task: 'chat' }),
      prompt('system_prompt prompt'),
    ],
  },
  {
    from: ['langgraph', 'langgraph_prebuilt'],
    call: 'create_react_agent',
    yields: [
      ...agent('langgraph', 'name', 'tools 1'),
      model('any', 'model 0', { form: 'colon', task: 'chat' }),
      prompt('prompt state_modifier messages_modifier'),
    ],
  },
  { from: 'langgraph', call: 'StateGraph|MessageGraph|Graph().compile', yields: agent('langgraph', 'name') },
  // The functional API: https://docs.langchain.com/oss/python/langgraph/functional-api
  { from: 'langgraph', decorator: 'entrypoint', yields: agent('langgraph', 'name') },
  { from: 'langgraph', call: 'ToolNode', yields: [tools('tools 0')] },
  {
    from: 'langgraph_supervisor',
    call: 'create_supervisor',
    yields: [...agent('langgraph', 'supervisor_name', 'tools'), prompt('prompt')],
  },
  {
    from: ['deepagents', 'managed_deepagents'],
    call: 'create_deep_agent|async_create_deep_agent|define_deep_agent',
    yields: [
      ...agent('deepagents', 'name', 'tools 0'),
      model('any', 'model', { form: 'colon', task: 'chat' }),
      prompt('system_prompt instructions 1'),
    ],
  },
  {
    from: 'managed_deepagents',
    call: 'define_mcp_servers',
    yields: [{ kind: 'mcp-clients', at: ['mcp_servers', '0'] }],
  },
  {
    from: ['langchain', 'langchain_classic'],
    call: [
      'create_react_agent|create_tool_calling_agent|create_openai_functions_agent|create_openai_tools_agent|create_structured_chat_agent|create_json_chat_agent|create_xml_agent|create_self_ask_with_search_agent',
      'AgentExecutor.from_agent_and_tools',
    ],
    yields: [...agent('langchain', undefined, 'tools 1')],
  },
  {
    from: ['langchain', 'langchain_classic'],
    call: 'AgentExecutor',
    yields: [...agent('langchain', undefined, 'tools')],
  },
  {
    from: ['langchain', 'langchain_classic'],
    call: 'initialize_agent',
    yields: [...agent('langchain', undefined, 'tools 0')],
  },
  {
    from: ['langchain_experimental', 'langchain_community', 'langchain'],
    call: 'create_pandas_dataframe_agent|create_csv_agent|create_sql_agent|create_python_agent|create_spark_sql_agent|create_json_agent|create_openapi_agent',
    yields: [...agent('langchain', undefined, 'extra_tools')],
  },
  { from: CORE, decorator: 'tool', yields: [tool('0', 'description')] },
  { from: CORE, call: 'tool', yields: [tool('0', 'description', '1 0')] },
  {
    from: [...CORE, 'langchain_community'],
    call: 'StructuredTool|Tool.from_function',
    yields: [tool('name', 'description', 'func coroutine 0')],
  },
  { from: CORE, call: 'StructuredTool|Tool', yields: [tool('name', 'description', 'func coroutine')] },
  { from: CORE, base: 'BaseTool|StructuredTool', yields: [tool()] },
  { from: CORE, call: 'create_retriever_tool', yields: [tool('name 1', 'description 2')] },
  { from: TOOLBOXES, call: BUILT_IN, yields: [tool('name')] },
  { from: CORE, call: ['ChatPromptTemplate.from_messages', 'ChatPromptTemplate'], yields: [messages('messages 0')] },
  {
    from: CORE,
    call: ['PromptTemplate|ChatPromptTemplate.from_template', 'PromptTemplate', 'FewShotPromptTemplate'],
    yields: [prompt('template prefix 0', 'template')],
  },
  {
    from: CORE,
    call: ['SystemMessagePromptTemplate.from_template', 'SystemMessage'],
    yields: [prompt('content template 0')],
  },
  {
    from: CORE,
    call: ['HumanMessagePromptTemplate.from_template', 'HumanMessage'],
    yields: [prompt('content template 0', 'user')],
  },
  { from: CORE, call: 'PromptTemplate.from_file', yields: [prompt('template_file 0', 'template')] },
  {
    from: ['langchain', 'langchainhub', 'langchain_classic'],
    call: ['hub.pull', 'pull'],
    yields: [prompt('owner_repo_commit 0', 'template', 'owner_repo_commit 0')],
  },
  {
    from: 'langsmith',
    call: 'Client().pull_prompt|pull_prompt_commit',
    yields: [prompt('prompt_identifier 0', 'template', 'prompt_identifier 0')],
  },
]
