import { lstatSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Root, ScanConfig } from '../config.ts'
import type { ClaimIndex } from './claims.ts'
import { findRepository, followLinks, walk, type Walked } from './walk.ts'

/** Walks all the roots; where there are several, reported paths start with the root's name. */
export function walkRoots(config: ScanConfig, claims: ClaimIndex): Walked {
  const all: Walked = { files: [], skipped: [], skippedCount: 0, problems: [], links: [] }
  const isWanted = (path: string): boolean => claims.find(path).length > 0
  for (const root of config.roots) {
    const walked = root.file === undefined ? walkFolderRoot(root, config, isWanted) : walkFileRoot(root, root.file)
    if (config.roots.length > 1) prefix(walked, root.name)
    all.files.push(...walked.files)
    all.problems.push(...walked.problems)
    all.skipped.push(...walked.skipped)
    all.skippedCount += walked.skippedCount
  }
  return all
}

function walkFolderRoot(root: Root, config: ScanConfig, isWanted: (path: string) => boolean): Walked {
  const walked = walk(root.folder, { includeIgnored: config.includeIgnored })
  followLinks(root.folder, walked, isWanted)
  return walked
}

/** A single file keeps its path within its repository, by which some collectors know it. */
function walkFileRoot(root: Root, file: string): Walked {
  const location = join(root.folder, file)
  const top = findRepository(root.folder) ?? root.folder
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
