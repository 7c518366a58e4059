/** Every way in which a source can fail to answer. Closed; docs/SOURCES.md documents each. */
export const GAP_CODES = [
  'offline', // the network was not allowed
  'unreachable', // name not resolved, connection refused or reset, TLS failure
  'timeout', // no answer, or no progress, before the deadline
  'rate-limited', // 429 or the source's own way of saying so, until we gave up
  'server-error', // 5xx until we gave up
  'unauthorised', // credentials are missing, wrong or not sufficient
  'refused', // another 4xx that is not an answer to the question
  'redirect-refused', // sent elsewhere than the allowed origins
  'blocked-address', // a host that resolves to a private or reserved address
  'too-large', // more bytes than the cap
  'too-many-pages', // pagination beyond the cap, or in a circle
  'truncated', // the body ended early
  'not-json', // HTML or another type where JSON is due
  'wrong-shape', // the document is not what the source documents
  'circuit-open', // the host failed too often just before; not asked again for a while
  'aborted', // stopped by the user or a deadline of the whole run
] as const
export type GapCode = (typeof GAP_CODES)[number]

/** A question that a source did not answer. "Not answered" and "no such thing" never look alike. */
export interface Gap {
  code: GapCode
  /** Id of the remote collector. */
  source: string
  /** What was asked, without credentials and query values that could be secrets. */
  url: string
  /** Last status seen, where there was one. */
  status?: number
  /** One sentence for a person: what and why. No bytes of the answer are quoted. */
  detail: string
  /** ISO 8601 in UTC. */
  at: string
}
