import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, join, resolve, sep } from 'node:path'
import { parseRepository } from '../checkout/reference.ts'
import { UnreachableError, UsageError } from '../config.ts'
import type { Gap } from '../model/gap.ts'
import type { VetCase } from '../vet/case.ts'
import { chooseVersion } from '../vet/pin.ts'
import type { Policy } from '../vet/policy.ts'
import { readSkill, toSkillSubject, type SkillFile } from '../vet/skill.ts'
import { bring, isCheckoutFault } from './checkouts.ts'
import type { SkillReference } from './find-skill.ts'

const MAX_FILES = 5_000
const MAX_FILE = 16 * 1024 * 1024
const MAX_BYTES = 256 * 1024 * 1024
const MAX_DEPTH = 32
const SKIPPED: ReadonlySet<string> = new Set(['.git', 'node_modules', '.venv', '__pycache__'])

export interface SkillOptions {
  policy: Policy
  /** ISO 8601 in UTC. */
  now: string
  signal: AbortSignal
}

/** Throws `UsageError` and `UnreachableError`. */
export async function gatherSkill(found: SkillReference, options: SkillOptions): Promise<VetCase> {
  if ('folder' in found) return toCase(resolve(found.folder), found.folder, options)
  const reference = parseRepository(found.repository)
  if (!reference) throw new UsageError(`${found.repository}: not a repository`)
  try {
    const checkout = await bring(reference, { env: process.env, signal: options.signal })
    try {
      const folder = join(
        checkout.folder,
        ...found.path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..'),
      )
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
        throw new UsageError(`${reference.url} has no folder ${found.path}`)
      return toCase(folder, `${checkout.origin.remote}/tree/${checkout.origin.commit}/${found.path}`, options)
    } finally {
      checkout.remove()
    }
  } catch (error) {
    if (isCheckoutFault(error)) throw new UnreachableError(error.message, { cause: error })
    throw error
  }
}

function toCase(folder: string, shown: string, { policy, now }: SkillOptions): VetCase {
  const read = readFolder(folder)
  const place = { name: basename(folder), url: shown, at: now }
  const { target, facts } = toSkillSubject(read.files, place)
  const version = chooseVersion({ target, facts, policy, now })
  const gaps = read.unread.map((detail): Gap => ({ code: 'too-large', source: 'files', url: shown, detail, at: now }))
  return {
    target,
    now,
    policy,
    facts,
    ...(version && { version }),
    related: [],
    advisories: { coverage: 'not-applicable', matches: [] },
    gaps,
    skill: readSkill(read.files, read.linksOut),
  }
}

interface Folder {
  files: SkillFile[]
  linksOut: string[]
  /** Why something was not read. */
  unread: string[]
}

function readFolder(top: string): Folder {
  const found: Folder = { files: [], linksOut: [], unread: [] }
  const real = realpathSync(top)
  let bytes = 0
  const visit = (folder: string, prefix: string, depth: number): void => {
    for (const name of readdirSync(folder).sort()) {
      if (SKIPPED.has(name)) continue
      const path = prefix + name
      const location = join(folder, name)
      const stat = lstatSync(location)
      if (stat.isSymbolicLink()) {
        if (isOutside(location, real)) found.linksOut.push(path)
      } else if (stat.isDirectory()) {
        if (depth >= MAX_DEPTH) found.unread.push(`${path}: deeper than ${MAX_DEPTH} folders`)
        else visit(location, `${path}/`, depth + 1)
      } else if (stat.isFile()) {
        bytes += stat.size
        if (stat.size > MAX_FILE) found.unread.push(`${path}: larger than ${MAX_FILE} bytes`)
        else if (found.files.length >= MAX_FILES || bytes > MAX_BYTES)
          found.unread.push(`${path}: the folder is too large`)
        else found.files.push({ path, bytes: readFileSync(location) })
      }
    }
  }
  visit(top, '', 0)
  return found
}

function isOutside(link: string, top: string): boolean {
  try {
    const target = realpathSync(link)
    return target !== top && !target.startsWith(top + sep)
  } catch {
    // A link to nothing leads nowhere today.
    return true
  }
}
