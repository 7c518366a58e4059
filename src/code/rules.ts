/**
 * The shape of the detection tables: which call of which library symbol names which AI component, and in which argument.
 * Tables are data (`src/data/rules/`); adding a provider edits a table.
 *
 * A symbol path is what the resolver makes of a callee: the module it was imported from, then members, with `()` for
 * "the result of calling that". Module and members are joined by `.` in Python and by `:` in ECMAScript and Go:
 *   Python      `openai.OpenAI().chat.completions.create`
 *   ECMAScript  `@ai-sdk/openai:createOpenAI()` called with `('gpt-4o')`; a default import is `openai:default`
 *   Go          `github.com/mark3labs/mcp-go/mcp:NewTool`
 * An instance of a class is `Class()`; `new C()`, `C()` and a parameter annotated `C` are alike. A subclass of `C`
 * defined in the repository counts as `C`.
 */
import type { IdForm } from '../data/id-form.ts'

/**
 * Where a value stands in the arguments of a call:
 *   `model`        keyword argument (Python, also through `**{...}`)
 *   `0`            first positional argument
 *   `0.model`      key `model` of the object given first (ECMAScript options, Go struct literals)
 *   `config.model` key `model` of the map given as keyword `config`
 *   `$.model`      the same key of the constructor's options, for a call on an instance
 *   `2+`           all positional arguments from the third on, as a list
 *   `WithModel`    argument of the call of that name among the arguments (Go's functional options)
 * The first alternative that is present wins.
 */
export type ArgPath = string

export type { IdForm } from '../data/id-form.ts'

export type Task =
  | 'chat'
  | 'completion'
  | 'embedding'
  | 'rerank'
  | 'image'
  | 'video'
  | 'speech'
  | 'transcription'
  | 'moderation'
  | 'translation'
  | 'classification'
  | 'ocr'
  | 'realtime'

export type Yield =
  | {
      kind: 'model'
      at: ArgPath[]
      /** Provider id of `src/data/providers` that serves it; an instance's own endpoint (`base_url`) overrides it. */
      provider: string
      form?: IdForm
      task?: Task
      /** Revision, commit or tag argument. */
      revision?: ArgPath[]
      /** File within the repository: `Q4_K_M.gguf`. */
      file?: ArgPath[]
      /** The argument is a list of ids (fallbacks). */
      many?: true
      /** A request where it is built: the client that sends it knows better who serves the model. */
      isRequest?: true
    }
  | {
      /** The call builds a client of, or calls, this provider. */
      kind: 'service'
      provider: string
      /** Base URL argument. Its host may belong to another provider, which then is the service. */
      endpoint?: ArgPath[]
      /** Environment variables that set the base URL when the argument is absent. */
      endpointEnv?: string[]
    }
  | { kind: 'dataset'; at: ArgPath[]; form: 'huggingface' | 'name' | 'file'; revision?: ArgPath[]; provider?: string }
  | { kind: 'prompt'; at: ArgPath[]; role: 'system' | 'instructions' | 'template' | 'user'; name?: ArgPath[] }
  /** A list of `{role, content}` maps or message constructors: system and developer messages are prompts. */
  | { kind: 'messages'; at: ArgPath[] }
  | {
      /** One tool. Name: the argument, else the decorated function, the function given, the binding or the map key. */
      kind: 'tool'
      name?: ArgPath[]
      description?: ArgPath[]
      /** Function argument whose name is the tool's when `name` is absent. */
      fn?: ArgPath[]
    }
  /** List or map of tools: functions, OpenAI-style schemas (`{type: "function", function: {name}}`), keys of a map. */
  | { kind: 'tools'; at: ArgPath[] }
  | {
      /** Name: the argument, else the binding, else the class or function decorated. */
      kind: 'agent'
      name?: ArgPath[]
      framework: string
      tools?: ArgPath[]
    }
  | { kind: 'vector-store'; provider: string; endpoint?: ArgPath[]; collection?: ArgPath[] }
  /** An MCP server implemented here. */
  | { kind: 'mcp-server'; name: ArgPath[]; version?: ArgPath[] }
  /** An MCP server that this code starts or connects to. */
  | { kind: 'mcp-client'; command?: ArgPath[]; args?: ArgPath[]; url?: ArgPath[]; name?: ArgPath[] }
  /** Several of them: a map of name to `{command, args}` or `{url}`, as in configuration files. */
  | { kind: 'mcp-clients'; at: ArgPath[] }
  /** The MCP prompt registered by this call or decorator. */
  | { kind: 'mcp-prompt'; name?: ArgPath[]; description?: ArgPath[] }
  /** A resource that the MCP server of the call offers: its address, else its name. */
  | { kind: 'mcp-resource'; at: ArgPath[] }

export interface Rule {
  /**
   * Import names. Python: a module and all its submodules (`langchain_openai` covers
   * `langchain_openai.chat_models.ChatOpenAI`). ECMAScript: a package and its subpaths. Go: a module path and below.
   */
  from: string | readonly string[]
  /**
   * Members after the module, segments separated by `.`. In a segment: `A|B` alternatives, `*` any characters but `.`;
   * the suffix `()` on a segment means its result. Python submodules before the first segment are skipped.
   *   `OpenAI|AsyncOpenAI().chat.completions.create|parse|stream`   `*.from_pretrained`
   */
  call?: string | readonly string[]
  /** The same pattern as a decorator, with or without a call: `@tool`, `@mcp.tool()`. */
  decorator?: string | readonly string[]
  /** The same pattern as base class of a class defined here. */
  base?: string | readonly string[]
  yields: readonly Yield[]
}

export interface RuleTable {
  language: 'python' | 'ecmascript' | 'go'
  rules: readonly Rule[]
}
