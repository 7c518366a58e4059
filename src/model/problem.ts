/** Every way in which something could not be read. Closed: the taxonomy documents each. */
export const PROBLEM_CODES = [
  'unreadable', // permission or I/O error
  'too-large', // over the byte limit of its collector
  'too-deep', // nested deeper than the limit
  'malformed', // not valid in its format
  'truncated', // ends before its own header says
  'unsupported', // a version or variant of the format that is not read
  'encoding', // not valid UTF-8 where text is needed
  'symlink', // link that loops or leaves the root; not followed
  'missing', // a file that another file refers to is not there
  'limit', // a bound on entries, expansion or time was hit
  'unanswered', // a source that was asked did not answer, or hides the answer
  'crash', // a fault of ours; the scan went on
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** What could not be read, where and why. A scan with problems is `incomplete`. */
export interface Problem {
  code: ProblemCode
  /** Path relative to the scanned root; '.' for the root itself; the URL of a source that was asked. */
  file: string
  line?: number
  collector?: string
  /** One sentence for a person: what and why. No bytes of the file are quoted. */
  detail: string
  /** True when facts are lost that a user relies on (a manifest, a lockfile, a model file); such a scan exits with 3. */
  lossy?: boolean
}
