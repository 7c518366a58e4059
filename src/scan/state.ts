import { createHash } from 'node:crypto'
import { lstatSync, realpathSync, statSync, type BigIntStats } from 'node:fs'
import { toStatKey } from './cache.ts'
import type { FileResult } from './engine.ts'
import type { WalkedRoot } from './roots.ts'
import { codeOf, type Walked, type WalkedFile } from './walk.ts'

/** The state of everything that was walked, by path, size, times and inode. */
export interface State {
  key: string
  /** The latest time of any file, in nanoseconds. */
  newest: bigint
}

/** No file is opened. `undefined` when one is gone. */
export function readState(roots: readonly WalkedRoot[]): State | undefined {
  const hash = createHash('sha256')
  let newest = 0n
  for (const { files, links, skipped, problems } of roots) {
    for (const file of files) {
      const stat = statOf(file)
      if (!stat) return undefined
      newest = later(newest, later(stat.mtimeNs, stat.ctimeNs))
      hash.update(`${file.local}\0${toStatKey(stat)}\n`)
    }
    for (const link of links) hash.update(`${link.local}\0${toTarget(link)}\n`)
    hash.update(JSON.stringify([skipped, problems]))
  }
  return { key: hash.digest('hex'), newest }
}

const later = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/** Of the file itself; of the target where a link is read. `undefined` when there is none. */
export function statOf(file: WalkedFile): BigIntStats | undefined {
  try {
    return file.isLink ? statSync(file.location, { bigint: true }) : lstatSync(file.location, { bigint: true })
  } catch {
    return undefined
  }
}

function toTarget(link: WalkedFile): string {
  try {
    return realpathSync(link.location)
  } catch (error) {
    return codeOf(error)
  }
}

/** Names everything that linking and merging depend on, but for texts that they read through the host. */
export function toContentKey(results: readonly FileResult[], walked: Walked): string {
  const hash = createHash('sha256')
  for (const { file, identity } of results) hash.update(`${file.path}\0${identity}\n`)
  for (const { path } of walked.files) hash.update(`${path}\n`)
  hash.update(JSON.stringify(walked.problems))
  return hash.digest('hex')
}
