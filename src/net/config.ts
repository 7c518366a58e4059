import { findSource, type SourceRow } from '../data/sources.ts'
import { Credential, toBasic, toHeaderValue } from './credential.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Paths that go elsewhere than to the base: an npm scope with its own registry. */
export interface Route {
  /** Tested against the path, decoded and in lower case. */
  test: RegExp
  base: string
}

/** One source as it is asked in this run. */
export interface ResolvedSource {
  readonly row: SourceRow
  /** Without trailing slash; undefined when nothing configures it. */
  readonly base: string | undefined
  /** What says so: a variable, a file, or `default`. */
  readonly from: string
  readonly routes: readonly Route[]
  /** Patterns of origins that answers may lead to, besides the bases. */
  readonly origins: readonly string[]
  /** Bases, and origins that the user names: they may be private, and plain HTTP where the user says so. */
  readonly trusted: readonly string[]
  readonly credentials: readonly Credential[]
  /** Names that are not to be sent there, by the user's configuration. Tested against the decoded path. */
  readonly withheld?: { test: (path: string) => boolean; by: string }
  /** Why it is not asked at all, where the user's configuration says so. */
  readonly off?: string
}

/** What a configuration file or variable of an ecosystem says of a source. */
export interface Setting {
  url?: string
  from: string
  routes?: readonly { test: RegExp; url: string }[]
  credentials?: readonly Credential[]
  /** For the base, where no variable gives one. */
  token?: string
  withheld?: ResolvedSource['withheld']
  off?: string
}

/** `crates-api` → `WAYBILL_CRATES_API_URL`. */
export const toVariable = (id: string, what = 'URL'): string => `WAYBILL_${id.replace(/-/g, '_').toUpperCase()}_${what}`

interface Base {
  base: string
  credential?: Credential
}

/** A configured URL as base: no trailing slash, suffix and credentials. `undefined` for what is no HTTP URL. */
function toBase(text: string, suffix: RegExp | undefined): Base | undefined {
  const url = URL.parse(text.trim())
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined
  const { origin } = url
  const path = url.pathname.replace(/\/+$/, '')
  const base = origin + (suffix ? path.replace(suffix, '') : path).replace(/\/+$/, '')
  if (url.username === '') return { base }
  return { base, credential: new Credential(origin, toBasic(decode(url.username), decode(url.password))) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const variablesOf = (row: SourceRow): string[] => [toVariable(row.id), ...(row.variables ?? [])]

/** The first variable that is set, else the ecosystem's configuration, else the default. */
function findUrl(row: SourceRow, env: Environment, setting: Setting | undefined): { url?: string; from: string } {
  for (const name of variablesOf(row)) if (env[name]) return { url: env[name], from: name }
  if (setting?.url) return { url: setting.url, from: setting.from }
  return { url: row.base, from: row.base ? 'default' : 'nothing' }
}

function tokenOf(row: SourceRow, env: Environment, setting: Setting | undefined, origin: string): Credential[] {
  const named = (row.credential?.variables ?? []).map((name) => env[name])
  for (const token of [...named, setting?.token]) {
    const value = token ? toHeaderValue(row.credential?.scheme ?? 'Bearer', token.trim()) : undefined
    if (value) return [new Credential(origin, value)]
  }
  return []
}

/** Pure: all that it depends on is given. `setting` comes from `src/net/settings`. */
export function resolveSource(id: string, env: Environment, setting?: Setting): ResolvedSource {
  const row = findSource(id)
  if (!row) throw new TypeError(`no source ${id}`)
  const { url, from } = findUrl(row, env, setting)
  const main = url === undefined ? undefined : toBase(url, row.suffix)
  const routes = (setting?.routes ?? []).flatMap(({ test, url }) => {
    const found = toBase(url, row.suffix)
    return found ? [{ test, ...found }] : []
  })
  const extra = (env[toVariable(id, 'ORIGINS')] ?? '').split(/[\s,]+/).flatMap((text) => toBase(text, undefined) ?? [])
  // A company's resolver may lead a default base to a mirror of its own: its certificate, not its address, proves it.
  const named = [...(main ? [main] : []), ...routes, ...extra]
  const bases = [...(main ? [main] : []), ...routes]
  return Object.freeze({
    row,
    base: main?.base,
    from,
    routes: routes.map(({ test, base }) => ({ test, base })),
    origins: [...(row.origins ?? []), ...bases.map(toOrigin), ...extra.map(toOrigin)],
    trusted: named.map(toOrigin),
    credentials: [
      ...bases.flatMap(({ credential }) => credential ?? []),
      ...(setting?.credentials ?? []),
      ...(main ? tokenOf(row, env, setting, toOrigin(main)) : []),
    ],
    withheld: setting?.withheld,
    off: from === setting?.from || from === 'default' ? setting?.off : undefined,
  })
}

const toOrigin = ({ base }: Base): string => new URL(base).origin
