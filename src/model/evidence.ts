/** How a fact was read off the repository. */
export type Technique = 'manifest' | 'lockfile' | 'ast' | 'config' | 'file-header' | 'hash' | 'hub'

/**
 * How far the thing got into use: `declared` in a manifest, `imported` by code, `invoked` (constructed or called),
 * `configured` in a settings file or constant, `present` as bytes on disk.
 */
export type Usage = 'declared' | 'imported' | 'invoked' | 'configured' | 'present'

/** Which part of the repository the evidence stands in. */
export type Scope = 'production' | 'test' | 'example' | 'docs' | 'build'

/**
 * How the value was known: `exact` literal, `resolved` through constants, defaults, env files or wrappers (see
 * `steps`), `partial` when only a template or pattern is known, `unresolved` when something is chosen here whose name
 * cannot be known from the files.
 */
export type Resolution = 'exact' | 'resolved' | 'partial' | 'unresolved'

/** One hop of a resolution, e.g. `MODEL` assigned in `settings.py`. */
export interface Step {
  /** Path relative to the scanned root, `/` separators. */
  file: string
  line: number
  /** What was followed, in a few words: `constant MODEL`, `default of parameter model`, `env LLM_MODEL in .env`. */
  what: string
}

/** One place where a component was seen. */
export interface Evidence {
  /** Path relative to the scanned root, `/` separators; for what a hub says, the URL that was asked. */
  file: string
  /** Of what a hub says: when it said so, ISO 8601 in UTC. */
  at?: string
  /** 1-based. */
  line?: number
  /** 1-based, in UTF-16 code units. */
  column?: number
  /** The code symbol that used it (`openai.OpenAI().chat.completions.create`) or the key path in a config file. */
  symbol?: string
  /** Id of the collector, which is stable: it is stored with every fact. */
  collector: string
  technique: Technique
  usage: Usage
  resolution: Resolution
  /** Set by a collector that knows better than the path does (dev dependency → `build`); else derived from the path. */
  scope?: Scope
  steps?: Step[]
}
