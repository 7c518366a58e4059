import { lstatSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Root, ScanConfig } from '../config.ts'
import type { Problem } from '../model/problem.ts'
import type { ClaimIndex } from './claims.ts'
import { findRepository, followLinks, walk, type Walked } from './walk.ts'

export interface WalkedRoot extends Walked {
  root: Root
}

/** Walks each root. Links are listed and not looked at yet: only the claims tell which are worth it. */
export function walkRoots({ roots, includeIgnored }: ScanConfig): WalkedRoot[] {
  return roots.map((root) => ({
    root,
    ...(root.file === undefined ? walk(root.folder, { includeIgnored }) : walkFile(root.folder, root.file)),
  }))
}

/** All roots as one, links followed. Where there are several, reported paths start with the root's name. */
export function joinRoots(roots: readonly WalkedRoot[], claims: ClaimIndex): Walked {
  const all: Walked = { files: [], skipped: [], skippedCount: 0, problems: [], links: [] }
  for (const walked of roots) {
    followLinks(walked.root.folder, walked, (path) => claims.find(path).length > 0)
    walked.problems.push(...toOmitted(walked.root))
    if (roots.length > 1) prefix(walked, walked.root.name)
    for (const file of walked.files) all.files.push(file)
    all.problems.push(...walked.problems)
    all.skipped.push(...walked.skipped)
    all.skippedCount += walked.skippedCount
  }
  return all
}

/** What did not come along is as unread as what cannot be read. */
const toOmitted = ({ origin }: Root): Problem[] =>
  (origin?.omitted ?? []).map(({ path, reason }) => ({
    code: 'limit',
    file: path,
    detail: `not brought here: ${reason}`,
  }))

/** A single file keeps its path within its repository, by which some collectors know it. */
function walkFile(folder: string, file: string): Walked {
  const location = join(folder, file)
  const top = findRepository(folder) ?? folder
  const path = relative(top, location).replaceAll(sep, '/')
  const isLink = lstatSync(location).isSymbolicLink()
  const files = [{ path, local: path, location, ...(isLink && { isLink: true as const }) }]
  return { files, skipped: [], skippedCount: 0, problems: [], links: [] }
}

function prefix(walked: Walked, name: string): void {
  for (const file of walked.files) file.path = `${name}/${file.local}`
  for (const skipped of walked.skipped) skipped.path = `${name}/${skipped.path}`
  for (const problem of walked.problems) problem.file = problem.file === '.' ? name : `${name}/${problem.file}`
}
