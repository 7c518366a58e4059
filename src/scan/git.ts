/**
 * What `.git` says of a repository, by reading its files. Git itself is never run: the configuration of a scanned
 * repository can make it start programs. https://git-scm.com/docs/gitrepository-layout
 */
import { lstatSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readCommit } from './git-pack.ts'

export interface GitFacts {
  commit?: string
  /** Committer date of that commit, ISO 8601 in UTC. */
  date?: string
  /** URL of `origin`, else of the first remote, without credentials. */
  remote?: string
}

const MAX_BYTES = 8 * 1024 * 1024
const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** `folder` is the one that holds `.git`. What cannot be read is absent. */
export function readGit(folder: string): GitFacts {
  const own = findGitFolder(folder)
  if (own === undefined) return {}
  // A linked worktree has its own HEAD and shares the rest.
  const common = resolve(own, readText(join(own, 'commondir'))?.trim() || '.')
  const commit = readHead(own, common)
  const date = commit === undefined ? undefined : committerDate(readCommit(common, commit))
  const remote = parseRemote(readText(join(common, 'config')) ?? '')
  return {
    ...(commit !== undefined && { commit }),
    ...(date !== undefined && { date }),
    ...(remote !== undefined && { remote }),
  }
}

/** `.git` itself, or the folder that a `.git` file of a worktree or submodule names. */
export function findGitFolder(folder: string): string | undefined {
  const path = join(folder, '.git')
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat?.isDirectory()) return path
  const target = stat?.isFile() ? /^gitdir: (.+)$/m.exec(readText(path) ?? '')?.[1] : undefined
  return target === undefined ? undefined : resolve(folder, target.trim())
}

function readText(path: string): string | undefined {
  try {
    const stat = lstatSync(path)
    return stat.isFile() && stat.size <= MAX_BYTES ? readFileSync(path, 'utf8') : undefined
  } catch {
    return undefined
  }
}

function readHead(own: string, common: string): string | undefined {
  const head = readText(join(own, 'HEAD'))?.trim() ?? ''
  if (HASH.test(head)) return head
  const ref = /^ref: (refs\/[^\s\\]+)$/.exec(head)?.[1]
  if (ref === undefined || ref.split('/').includes('..')) return undefined
  const loose = (readText(join(own, ref)) ?? readText(join(common, ref)))?.trim()
  if (loose !== undefined && HASH.test(loose)) return loose
  for (const line of (readText(join(common, 'packed-refs')) ?? '').split('\n')) {
    const space = line.indexOf(' ')
    if (line.slice(space + 1) === ref && HASH.test(line.slice(0, space))) return line.slice(0, space)
  }
  return undefined
}

function committerDate(commit: string | undefined): string | undefined {
  const seconds = Number(/^committer [^\n]*> (\d{1,11}) [+-]\d{4}$/m.exec(commit ?? '')?.[1])
  return Number.isSafeInteger(seconds) ? new Date(seconds * 1000).toISOString().replace('.000Z', 'Z') : undefined
}

function parseRemote(config: string): string | undefined {
  const urls = new Map<string, string>()
  let section = ''
  for (const line of config.split('\n')) {
    const header = /^\s*\[(.*)\]\s*$/.exec(line)
    if (header) section = header[1] ?? ''
    const name = /^remote "(.*)"$/.exec(section)?.[1]
    const url = /^\s*url\s*=\s*(\S+)\s*$/.exec(line)?.[1]
    if (name !== undefined && url !== undefined && !urls.has(name)) urls.set(name, url)
  }
  const url = urls.get('origin') ?? urls.values().next().value
  return url === undefined ? undefined : withoutCredentials(url)
}

/** `https://user:token@host/x?y` → `https://host/x`; `git@host:path` → `ssh://host/path`; a local path is not told. */
export function withoutCredentials(url: string): string | undefined {
  const scp = /^(?:[^@/\s]+@)?([A-Za-z0-9.-]+):(?!\/\/)(\S+)$/.exec(url)
  const text = scp ? `ssh://${scp[1]}/${scp[2]?.replace(/^\/+/, '')}` : url
  if (!URL.canParse(text)) return undefined
  const parsed = new URL(text)
  if (parsed.host === '') return undefined
  return `${parsed.protocol}//${parsed.host}${parsed.pathname}`
}
