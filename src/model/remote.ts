import type { Gap } from './gap.ts'
import type { SubjectFacts } from './subject.ts'

/** What is asked about. */
export interface Subject {
  /** purl type: `npm`, `huggingface`, or a `waybill:` kind such as `mcp-server` for what has no purl. */
  type: string
  namespace?: string
  name: string
  /** Version, commit, branch or tag. */
  version?: string
  qualifiers?: Readonly<Record<string, string>>
}

/** How deep to look. `versions` is what a history needs; `version` just the one asked for or the newest. */
export type Depth = 'version' | 'versions'

export interface LookOptions {
  depth?: Depth
}

/** An answer with its gaps: good facts are kept when a part of the question went unanswered. */
export interface RemoteFound {
  facts?: SubjectFacts
  gaps: Gap[]
}

/**
 * Asks one source about one subject, through the one HTTP layer. No sockets, clock, environment or files of its own. Never
 * throws for what a source does: that is a `Gap`.
 */
export interface RemoteCollector {
  /** Equals its folder's name. Never renamed. */
  readonly id: string
  /** Raised whenever the same answers would give different facts. */
  readonly version: number
  /** For the reference page. */
  readonly title: string
  /** Which subjects it answers for. */
  readonly types: readonly string[]
  /** Id of the source whose client it gets, where that is not its own id. */
  readonly source?: string
  look(subject: Subject, client: SourceClient, options?: LookOptions): Promise<RemoteFound>
}

export interface Ask {
  /** `GET` unless a body is given. */
  method?: 'GET' | 'HEAD' | 'POST'
  headers?: Readonly<Record<string, string>>
  /**
   * Bytes are sent as they are, with the `content-type` of `headers`; everything else as JSON. Only for questions without
   * side effects: they are repeated like a `GET`.
   */
  body?: unknown
  /** `bytes=0-99`, for headers of large files. */
  range?: { start: number; end: number }
  /** Cap for the decoded body in bytes; default that of the source. */
  maxBytes?: number
  /** How long a kept answer is good enough without asking again, in seconds. Default that of the source. */
  freshFor?: number
  /** Neither kept nor answered from what was kept: for answers that are secrets, such as tokens of registries. */
  keep?: false
  /**
   * `same-origin`: a redirect to another origin is the answer itself, for its headers. Default: followed to allowed
   * origins, without credentials.
   */
  redirects?: 'follow' | 'same-origin'
}

/** An answer: any status that says something about the question, 404 and 401 too. */
export interface Answer {
  kind: 'answer'
  status: number
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>
  body: Uint8Array
  /** After redirects, without credentials. */
  url: string
  /** When the source said it, ISO 8601 in UTC: earlier than now when a kept answer was good enough. */
  at: string
}

export type Reply = Answer | { kind: 'gap'; gap: Gap }

/** The HTTP layer, bound to one source: its base URL, allowed origins, credentials, politeness. */
export interface SourceClient {
  readonly id: string
  /** Without trailing slash. */
  readonly base: string
  /**
   * Asks for a path below the base, or an absolute URL of an allowed origin (else `redirect-refused`). Retries, waits and
   * caps are done here. Never throws but for faults of ours.
   */
  ask(target: string, ask?: Ask): Promise<Reply>
  /**
   * A large body in pieces, as the source sends it (decoded), with the same rules. Nothing is kept, and what fails after
   * the head is not repeated: `chunks` throws a `GapError`.
   */
  stream(target: string, ask?: Ask): Promise<StreamReply>
  /** Another source that the same collector needs, such as an API beside an index. Throws for an id that is none. */
  sibling(id: string): SourceClient
  /** A gap of this source, for what an answer shows to be missing. */
  gap(code: Gap['code'], target: string, detail: string, status?: number): Gap
}

export type StreamReply =
  | { kind: 'answer'; status: number; headers: Readonly<Record<string, string>>; chunks: AsyncIterable<Uint8Array> }
  | { kind: 'gap'; gap: Gap }

/** What `chunks` of a stream throw when the rest of the body does not come. */
export class GapError extends Error {
  readonly gap: Gap

  constructor(gap: Gap) {
    super(gap.detail)
    this.gap = gap
  }
}
