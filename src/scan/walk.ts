import { lstatSync, readFileSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Skipped, SkipReason } from '../model/inventory.ts'
import type { Problem } from '../model/problem.ts'
import { findGitFolder } from './git.ts'
import { readGitIndex, type GitIndex } from './git-index.ts'
import { isIgnored, parseGitignore, type IgnoreRules } from './gitignore.ts'
import { SKIP_BY_NAME, type SkipRule } from './skip-table.ts'

export interface WalkedFile {
  /** Relative to the root, `/` separators; bytes that are not UTF-8 are shown as `\xNN`. */
  local: string
  /** What is reported: `local`, after the root's name where several roots are scanned. */
  path: string
  /** Where it is on disk: a Buffer when its name is not UTF-8. */
  location: string | Buffer
  isLink?: true
}

export interface Walked {
  /** In the order of their paths. */
  files: WalkedFile[]
  /** The first hundred; `skippedCount` counts them all. */
  skipped: Skipped[]
  skippedCount: number
  problems: Problem[]
  /** Links met, not looked at yet; see `followLinks`. */
  links: WalkedFile[]
}

export interface WalkOptions {
  /** Read what `.gitignore` excludes, too. */
  includeIgnored?: boolean
}

const MAX_SKIPPED = 100
const MAX_IGNORE_BYTES = 1024 * 1024

/** The rules of one folder and those of the folders above it. */
interface Scope {
  rules: IgnoreRules
  /** The folder's path relative to the top of the repository, with a trailing `/` unless empty. */
  base: string
  above: Scope | undefined
}

interface State extends Walked {
  root: string
  /** Path from the top of the repository to the scanned root, with a trailing `/` unless empty. */
  prefix: string
  /** The repository's `.git`; undefined outside one. */
  gitFolder: string | undefined
  /** Read when the first ignored path is met; null: there is none. */
  index?: GitIndex | null
  options: WalkOptions
}

/**
 * The only directory walk. Honours nested `.gitignore` files and `.git/info/exclude`, from the top of the repository
 * down; never enters the folders of the skip table; never follows a link out of the root or into a folder. Git is not
 * asked: a scanned repository's configuration can make git run programs.
 * `root` is an existing directory. What cannot be read is a problem, and the walk goes on.
 */
export function walk(root: string, options: WalkOptions = {}): Walked {
  const top = findRepository(root)
  const inside = top === undefined ? '' : relative(top, root).replaceAll(sep, '/')
  const state: State = {
    root,
    prefix: inside === '' ? '' : `${inside}/`,
    gitFolder: top === undefined ? undefined : findGitFolder(top),
    options,
    files: [],
    links: [],
    skipped: [],
    skippedCount: 0,
    problems: [],
  }
  walkFolder(state, { location: root, path: '', scope: top === undefined ? undefined : scopeAbove(state, top) })
  state.files.sort(byPath)
  const { files, skipped, skippedCount, problems, links } = state
  return { files, skipped, skippedCount, problems, links }
}

/** The nearest folder at or above `start` that holds `.git`. */
export function findRepository(start: string): string | undefined {
  for (let dir = start; ; dir = dirname(dir)) {
    if (lstatSync(join(dir, '.git'), { throwIfNoEntry: false })) return dir
    if (dirname(dir) === dir) return undefined
  }
}

/** Rules that hold at the root but stand above it. The root's own file is read when the root is. */
function scopeAbove(state: State, top: string): Scope | undefined {
  let scope = readScope(state, join(top, '.git/info/exclude'), '', undefined)
  const parts = state.prefix.split('/').filter((part) => part !== '')
  for (let depth = 0; depth < parts.length; depth++) {
    const above = parts.slice(0, depth)
    scope = readScope(state, join(top, ...above, '.gitignore'), above.map((part) => `${part}/`).join(''), scope)
  }
  return scope
}

function readScope(state: State, file: string, base: string, above: Scope | undefined): Scope | undefined {
  if (state.options.includeIgnored) return undefined
  try {
    const stat = lstatSync(file, { throwIfNoEntry: false })
    if (!stat?.isFile() || stat.size > MAX_IGNORE_BYTES) return above
    const rules = parseGitignore(readFileSync(file, 'utf8'))
    return rules ? { rules, base, above } : above
  } catch {
    return above
  }
}

function ignored(scope: Scope | undefined, path: string, directory: boolean): boolean {
  for (let at = scope; at; at = at.above) {
    const verdict = isIgnored(at.rules, at.base === '' ? path : path.slice(at.base.length), directory)
    if (verdict !== undefined) return verdict
  }
  return false
}

interface Folder {
  location: string | Buffer
  path: string
  scope: Scope | undefined
  /** Inside an ignored folder only tracked files count. */
  onlyTracked?: boolean
}

function walkFolder(state: State, folder: Folder): void {
  const { location, path } = folder
  const entries = readFolder(state, location, path)
  if (!entries) return
  const names = new Set<string>()
  for (const entry of entries) names.add(entry.name)
  const hasRules = names.has('.gitignore') && typeof location === 'string'
  const scope = hasRules
    ? readScope(state, join(location, '.gitignore'), state.prefix + (path === '' ? '' : `${path}/`), folder.scope)
    : folder.scope
  for (const entry of entries) {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`
    const at = entry.raw ?? joinPath(location, entry.name)
    const isOut = folder.onlyTracked === true || ignored(scope, state.prefix + inner, entry.isDirectory)
    if (entry.isDirectory) enter(state, { location: at, path: inner, scope, onlyTracked: isOut }, entry.name, names)
    else if (!isOut || isTracked(state, inner, false)) {
      ;(entry.isLink ? state.links : state.files).push({ path: inner, local: inner, location: at })
    }
  }
}

function enter(state: State, folder: Folder, name: string, siblings: ReadonlySet<string>): void {
  const rule = findSkipRule(state, folder, name, siblings)
  if (rule !== undefined) {
    skip(state, folder.path, rule.reason)
    for (const path of rule.open ?? []) openPart(state, folder, path)
  } else if (!folder.onlyTracked) walkFolder(state, folder)
  else if (state.gitFolder === undefined) walkFolder(state, { ...folder, onlyTracked: false })
  else if (isTracked(state, folder.path, true)) walkFolder(state, folder)
  else skip(state, folder.path, 'gitignored')
}

/** Walks one folder within a skipped one, if it is there and no link leads to it. */
function openPart(state: State, folder: Folder, path: string): void {
  const inner = `${folder.path}/${path}`
  const isOut = folder.onlyTracked === true && state.gitFolder !== undefined
  if (isOut && !isTracked(state, inner, true)) return
  let { location } = folder
  for (const name of path.split('/')) {
    location = joinPath(location, name)
    if (!lstatSync(location, { throwIfNoEntry: false })?.isDirectory()) return
  }
  walkFolder(state, { ...folder, location, path: inner, onlyTracked: isOut })
}

/** Outside a repository `.gitignore` proves nothing: an exported tree holds just the files that were tracked. */
function isTracked(state: State, path: string, directory: boolean): boolean {
  if (state.gitFolder === undefined) return true
  state.index ??= readGitIndex(join(state.gitFolder, 'index')) ?? null
  const full = state.prefix + path
  return (directory ? state.index?.hasFolder(full) : state.index?.hasFile(full)) ?? false
}

interface Entry {
  name: string
  /** Full path in bytes, when the name is not UTF-8. */
  raw?: Buffer
  isDirectory: boolean
  isLink: boolean
}

function readFolder(state: State, location: string | Buffer, path: string): Entry[] | undefined {
  try {
    const entries = readdirSync(location, { withFileTypes: true })
    const isRaw = Buffer.isBuffer(location) || entries.some((entry) => entry.name.includes('\uFFFD'))
    return isRaw ? readRawFolder(location) : toEntries(entries)
  } catch (error) {
    state.problems.push({
      code: 'unreadable',
      file: path === '' ? '.' : path,
      detail: `folder cannot be read: ${codeOf(error)}`,
      lossy: true,
    })
    return undefined
  }
}

function toEntries(entries: Dirent[]): Entry[] {
  const out: Entry[] = []
  for (const entry of entries) {
    const isDirectory = entry.isDirectory()
    const isLink = !isDirectory && entry.isSymbolicLink()
    // Pipes, sockets and devices have no content; opening one can block for ever.
    if (isDirectory || isLink || entry.isFile()) out.push({ name: entry.name, isDirectory, isLink })
  }
  return out
}

function readRawFolder(location: string | Buffer): Entry[] {
  const out: Entry[] = []
  for (const entry of readdirSync(location, { withFileTypes: true, encoding: 'buffer' })) {
    const isDirectory = entry.isDirectory()
    const isLink = !isDirectory && entry.isSymbolicLink()
    if (!isDirectory && !isLink && !entry.isFile()) continue
    out.push({ name: showBytes(entry.name), raw: joinBytes(location, entry.name), isDirectory, isLink })
  }
  return out
}

const joinBytes = (folder: string | Buffer, name: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from(folder as string), Buffer.from('/'), Buffer.from(name as string)])

/** UTF-8 where the bytes are, else every byte outside ASCII as `\xNN`. */
function showBytes(name: Buffer): string {
  const text = name.toString('utf8')
  if (!text.includes('\uFFFD')) return text
  return Array.from(name, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`,
  ).join('')
}

function findSkipRule(state: State, folder: Folder, name: string, siblings: ReadonlySet<string>): SkipRule | undefined {
  return SKIP_BY_NAME.get(name)?.find((rule) => {
    // In a repository the index and `.gitignore` know better; outside, `.gitignore` may still say "this is built".
    if (rule.unlessGit && (state.gitFolder !== undefined || (folder.scope && !folder.onlyTracked))) return false
    if (rule.beside && !rule.beside.some((file) => siblings.has(file))) return false
    return (
      !rule.holds || rule.holds.some((file) => lstatSync(joinPath(folder.location, file), { throwIfNoEntry: false }))
    )
  })
}

const joinPath = (folder: string | Buffer, name: string): string | Buffer =>
  typeof folder === 'string' ? `${folder}/${name}` : joinBytes(folder, name)

function skip(state: State, path: string, reason: SkipReason): void {
  state.skippedCount++
  if (state.skipped.length < MAX_SKIPPED) state.skipped.push({ path, reason })
}

const byPath = (a: WalkedFile, b: WalkedFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)

/**
 * Adds the links that are worth reading. A link to a file of the root counts only when its target is not read under its
 * own name. Links to folders are never entered: what is inside the root is walked where it stands. A link that leaves the
 * root is said, not followed. `wanted`: whether some collector reads this path.
 */
export function followLinks(root: string, walked: Walked, wanted: (path: string) => boolean): void {
  if (walked.links.length === 0) return
  const known = new Set(walked.files.map((file) => file.path))
  const realRoot = realpathSync(root)
  for (const link of walked.links.splice(0).sort(byPath)) {
    const isWanted = wanted(link.path)
    const target = resolveLink(realRoot, link)
    if (target.problem !== undefined && (isWanted || target.isFolder)) {
      walked.problems.push({ code: 'symlink', file: link.path, detail: target.problem })
    }
    if (target.path === undefined || !isWanted || (known.has(target.path) && wanted(target.path))) continue
    known.add(target.path)
    walked.files.push({ ...link, isLink: true })
  }
  walked.files.sort(byPath)
}

interface Target {
  /** Relative to the root, when it is a regular file inside it that may be read. */
  path?: string
  problem?: string
  isFolder?: boolean
}

function resolveLink(realRoot: string, link: WalkedFile): Target {
  try {
    const target = realpathSync(link.location)
    const stat = statSync(target)
    const isInside = target === realRoot || target.startsWith(realRoot === sep ? sep : realRoot + sep)
    if (!isInside) return { problem: 'leads out of the scanned folder; not followed', isFolder: stat.isDirectory() }
    const path = relative(realRoot, target).replaceAll(sep, '/')
    return stat.isFile() && !path.split('/').some((part) => SKIP_BY_NAME.has(part)) ? { path } : {}
  } catch (error) {
    return { problem: `cannot be followed: ${codeOf(error)}` }
  }
}

/** `EACCES` and the like; a message would repeat absolute paths of the machine. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error'
