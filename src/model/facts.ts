import type { Language, Module } from '../code/ir.ts'
import type { Scope } from './evidence.ts'

/** A dependency that a manifest asks for. Bound to an exact version by the nearest lock at or above its folder. */
export interface Declaration {
  /** purl type: `npm`, `pypi`, `golang`… */
  ecosystem: string
  /** Exact, in the ecosystem's normal form (PyPI: PEP 503). */
  name: string
  /** As written; undefined when none is given. */
  range?: string
  /** The exact version, when the manifest itself pins it (`==1.2.3`, `"1.2.3"`). */
  version?: string
  scope?: Scope
  optional?: boolean
  /** Extra, group or markers, for display: `extra docs`, `python_version < "3.9"`. */
  condition?: string
  /** `vcs`, `path`, `url`, `workspace` dependencies come from elsewhere than the registry. */
  source?: 'registry' | 'vcs' | 'path' | 'url' | 'workspace'
  /** For `vcs`/`url`: where from, without credentials. */
  url?: string
  hashes?: { algorithm: 'MD5' | 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'; content: string }[]
  line?: number
}

export interface ManifestFacts {
  type: 'manifest'
  file: string
  /** The project that the manifest describes, when it names one. */
  project?: { ecosystem: string; name: string; version?: string; license?: string; private?: boolean; line?: number }
  declarations: Declaration[]
}

/** One package that a lock fixes. */
export interface LockedPackage {
  ecosystem: string
  name: string
  version: string
  line?: number
  hashes?: Declaration['hashes']
  license?: string
  /** Key by which other entries of this lock refer to it; unique within the lock. */
  key: string
  /** Keys of the entries it depends on. */
  dependsOn?: string[]
  /** Reached only through development or optional edges. */
  scope?: Scope
  optional?: boolean
  source?: Declaration['source']
  url?: string
  installScript?: boolean
  deprecated?: string
}

export interface LockFacts {
  type: 'lock'
  file: string
  /** Which ecosystem's manifests in its folder and below it governs. */
  ecosystem: string
  packages: LockedPackage[]
  /**
   * Which entry satisfies which declaration, where the lock says so: by folder of the importer relative to the lock's
   * folder ('' for the same one), then by declared name → key. Without it the binder picks by name and range.
   */
  importers?: Record<string, Record<string, string>>
}

/** Names and non-secret values of an env file. Values of secret-looking names are never kept. */
export interface EnvFacts {
  type: 'env'
  file: string
  entries: { name: string; value?: string; line: number }[]
}

export interface ModuleFacts {
  type: 'module'
  module: Module
}

export interface OutlineImport {
  /** Specifier as written. */
  from: string
  /** Imported names; absent where anything may come through (namespace, default, `require`). */
  names?: string[]
}

/** What a source file's text tells without a parse. Linking decides from it which files are parsed. */
export interface OutlineFacts {
  type: 'outline'
  path: string
  language: Language
  imports: OutlineImport[]
  /** Go: the package clause. */
  packageName?: string
  /** Bits of `MARKS`. */
  marks: number
}

/**
 * Kinds of text that are read without any import: URLs of providers, tool schemas, prompts by name, model ids, methods of
 * clients that a module may be given, bodies of requests, extensions of databases, and answers of MCP servers.
 */
export const MARKS = {
  url: 1,
  schema: 2,
  prompt: 4,
  modelId: 8,
  receiver: 16,
  body: 32,
  extension: 64,
  mcp: 128,
} as const

export type Facts = ManifestFacts | LockFacts | EnvFacts | ModuleFacts | OutlineFacts
