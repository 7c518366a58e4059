import type { Component, Kind, Relation } from './component.ts'
import type { Problem } from './problem.ts'
import type { Unresolved } from './unresolved.ts'

/** A project that a manifest of the scanned root describes. */
export interface Project {
  /** purl type: `npm`, `pypi`, `golang`… */
  ecosystem: string
  name: string
  version?: string
  /** As declared. */
  license?: string
  /** The manifest. */
  file: string
  ref: string
}

/** Why a folder was not read: excluded by git, installed dependencies, build output, or version control data. */
export type SkipReason = 'gitignored' | 'dependencies' | 'build-output' | 'vcs'

export interface Skipped {
  path: string
  reason: SkipReason
}

/** Which collector ran, and on how many files. */
export interface CollectorRun {
  id: string
  version: number
  files: number
}

/**
 * The merged model of one scan. Everything downstream (BOM, reports, findings, lock, difference) only reads it.
 * Sorted throughout, so that the same bytes give the same inventory.
 */
export interface Inventory {
  /** What was scanned. `remote` carries no credentials. */
  root: {
    name: string
    version?: string
    commit?: string
    remote?: string
    /** Set when one thing of a hub or registry was asked about: its kind and purl. */
    kind?: Kind
    purl?: string
  }
  /** Display names of the scanned roots. */
  roots: string[]
  /** ISO 8601 in UTC; injected, never read off the clock here. */
  timestamp: string
  /** By `ref`, one per identity; evidence by place, each with its `scope`. */
  components: Component[]
  /** Sorted and distinct; both ends are a `ref` of `components` or `projects`. */
  relations: Relation[]
  problems: Problem[]
  unresolved: Unresolved[]
  projects: Project[]
  collectors: CollectorRun[]
  /** Folders left out by default, up to a cap. */
  skipped: Skipped[]
  /** How many files were read. */
  files: number
  /** False as soon as something could not be read: then an absent component means nothing. */
  complete: boolean
}
