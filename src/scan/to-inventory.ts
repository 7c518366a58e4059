import { dirname } from 'node:path'
import type { ScanConfig } from '../config.ts'
import type { Inventory, Project } from '../model/inventory.ts'
import { readGit, type GitFacts } from './git.ts'
import { compareText } from './order.ts'
import type { Model } from './remember.ts'
import type { WalkedRoot } from './roots.ts'
import { findRepository } from './walk.ts'

/** A scan outside a repository has no date of its own; the clock would make every scan differ. */
const NO_DATE = '1970-01-01T00:00:00Z'

/** The model as found in this commit, now. */
export function toInventory(config: ScanConfig, roots: readonly WalkedRoot[], model: Model): Inventory {
  const git = readOrigin(config)
  const { merged, projects, collectors, files } = model
  return {
    root: toRoot(config, projects, git),
    roots: config.roots.map((root) => root.name),
    timestamp: config.timestamp ?? git.date ?? NO_DATE,
    ...merged,
    projects: [...projects].sort((a, b) => compareText(a.file, b.file) || compareText(a.ref, b.ref)),
    collectors,
    skipped: roots.flatMap(({ skipped }) => skipped),
    files,
    complete: merged.problems.length === 0,
  }
}

/** What was brought here says where it is from; a checkout's own `.git` does otherwise. */
function readOrigin({ roots: [first] }: ScanConfig): GitFacts {
  if (first?.origin) return first.origin
  const top = first && findRepository(first.folder)
  return top === undefined ? {} : readGit(top)
}

/** The name must not depend on where a repository was cloned to: its remote, else its own manifest, else the folder. */
function toRoot(config: ScanConfig, projects: readonly Project[], git: GitFacts): Inventory['root'] {
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
