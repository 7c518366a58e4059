import type { Component, Relation } from './component.ts'
import type { Problem } from './problem.ts'
import type { Facts } from './facts.ts'
import type { Unresolved } from './unresolved.ts'

/** Which paths a collector reads. Data, so that it is indexed once, printed, and checked for overlap. */
export interface Claim {
  /** Exact base names, matched without case: `package.json`. */
  names?: readonly string[]
  /** Endings of the base name, matched without case: `.gguf`, `.lock.yml`. */
  suffixes?: readonly string[]
  /** Regular expressions over the whole relative path, for the few claims that need a folder. Linear time only. */
  paths?: readonly RegExp[]
}

/** What the engine hands to a collector. The engine reads each file once. */
export interface SourceFile {
  /** Relative to the scanned root, `/` separators. */
  readonly path: string
  /** Size on disk in bytes. */
  readonly size: number
  /** The bytes, whole, or the first `head` of them where the collector asked for a head. */
  readonly bytes: Uint8Array
  /** UTF-8 text without byte order mark. Throws `ProblemError` (`encoding`) on invalid UTF-8. */
  text(): string
  /** Bounded random access, for formats whose directory is at the end (zip). Only with `head`. Short at end of file. */
  range(offset: number, length: number): Uint8Array
  /** SHA-256 of the whole file, lower-case hex, streamed by the engine. Only with `hash: true`. */
  readonly sha256?: string
}

export interface Found {
  components?: Component[]
  relations?: Relation[]
  problems?: Problem[]
  unresolved?: Unresolved[]
  /** What later stages need from this file: a parsed module, a manifest, a lock, an env file. Plain JSON values. */
  facts?: Facts[]
}

/**
 * Bytes in, facts out. No clock, environment, network, writes or other files. Throwing is a fault: the engine turns it
 * into a `crash` problem; expected trouble is a `Problem` in `Found`, with whatever good facts the file gave.
 */
export interface FileCollector {
  /** Equals its folder's name. Never renamed. */
  readonly id: string
  /** Raised whenever the same bytes would give different facts. */
  readonly version: number
  /** For the reference page: what it reads, in a few words. */
  readonly title: string
  readonly claim: Claim
  /** Refuse larger files with `too-large`. Default 16 MiB. Ignored with `head`. */
  readonly maxBytes?: number
  /** Read only this many bytes; `range` reaches the rest. */
  readonly head?: number
  readonly hash?: boolean
  /** True when a file of this claim that cannot be read loses facts a user relies on. */
  readonly lossy?: boolean
  /** Cheap test on the raw bytes, decoded as latin1: false skips the parse. It never decides a finding. */
  readonly prefilter?: RegExp
  collect(file: SourceFile): Found
  /**
   * For formats whose reading is expensive and often not needed: what a first look tells. The engine calls it instead of
   * `collect`, which then runs when linking asks for the file's module.
   */
  outline?(file: SourceFile): Found
}

/** Expected trouble, thrown by shared parsers and turned into a `Problem` by the engine. */
export class ProblemError extends Error {
  readonly code: Problem['code']
  readonly line: number | undefined
  constructor(code: Problem['code'], detail: string, line?: number) {
    super(detail)
    this.name = 'ProblemError'
    this.code = code
    this.line = line
  }
}
