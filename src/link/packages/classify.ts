/** What is known of a package by its name alone. */
export interface PackageClass {
  kind: 'sdk' | 'package'
  /** What an SDK is for: `llm-client`, `agent-framework`… */
  category?: string | undefined
  /** Provider id of `src/data/providers`. */
  provider?: string | null | undefined
  vendor?: string | undefined
  /** What may leave the process. */
  egress?: readonly string[] | undefined
}

/** Undefined for packages that nothing is known about. */
export type Classify = (ecosystem: string, name: string) => PackageClass | undefined
