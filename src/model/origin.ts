/** Where the files of a scanned folder come from, when it is no checkout of its own. */
export interface Origin {
  /** Of the repository. */
  name: string
  /** Without credentials. */
  remote: string
  commit: string
  /** Of the commit, ISO 8601 in UTC. */
  date?: string
  /** Files that the checkout left out. */
  omitted: readonly { path: string; reason: string }[]
}
