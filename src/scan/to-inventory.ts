import { dirname } from 'node:path'
import type { ScanConfig } from '../config.ts'
import type { FileCollector } from '../model/collector.ts'
import type { CollectorRun, Inventory, Project } from '../model/inventory.ts'
import { readGit, type GitFacts } from './git.ts'
import type { Merged } from './merge.ts'
import { compareText } from './order.ts'
import { findRepository, type Walked } from './walk.ts'

/** A scan outside a repository has no date of its own; the clock would make every scan differ. */
const NO_DATE = '1970-01-01T00:00:00Z'

export interface InventoryParts {
  config: ScanConfig
  collectors: readonly FileCollector[]
  walked: Walked
  /** How many files were read. */
  files: number
  /** Files parsed per collector id. */
  runs: Record<string, number>
  projects: Project[]
  merged: Merged
}

export function toInventory(parts: InventoryParts): Inventory {
  const { config, walked, projects, merged } = parts
  const first = config.roots[0]
  const top = first && findRepository(first.folder)
  const git = top === undefined ? {} : readGit(top)
  return {
    root: toRoot(parts, git),
    roots: config.roots.map((root) => root.name),
    timestamp: config.timestamp ?? git.date ?? NO_DATE,
    ...merged,
    projects: [...projects].sort((a, b) => compareText(a.file, b.file) || compareText(a.ref, b.ref)),
    collectors: toRuns(parts.collectors, parts.runs),
    skipped: walked.skipped,
    files: parts.files,
    complete: merged.problems.length === 0,
  }
}

/** The name must not depend on where a repository was cloned to: its remote, else its own manifest, else the folder. */
function toRoot({ config, projects }: InventoryParts, git: GitFacts): Inventory['root'] {
  const own = config.roots.length === 1 ? projects.filter((project) => dirname(project.file) === '.') : []
  const isWhole = config.roots.length === 1 && config.roots[0]?.file === undefined
  const remoteName = isWhole ? /\/([^/]+?)(?:\.git)?\/?$/.exec(git.remote ?? '')?.[1] : undefined
  const versions = new Set(own.flatMap((project) => project.version ?? []))
  const [version] = versions.size === 1 ? versions : []
  return {
    name: remoteName ?? own[0]?.name ?? config.roots.map((root) => root.name).join(', '),
    ...(version !== undefined && { version }),
    ...(git.commit !== undefined && { commit: git.commit }),
    ...(git.remote !== undefined && { remote: git.remote }),
  }
}

function toRuns(collectors: readonly FileCollector[], runs: Readonly<Record<string, number>>): CollectorRun[] {
  return collectors
    .filter(({ id }) => Object.hasOwn(runs, id))
    .map(({ id, version }) => ({ id, version, files: runs[id] ?? 0 }))
    .sort((a, b) => compareText(a.id, b.id))
}
