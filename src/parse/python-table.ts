/**
 * A dependency written as a TOML key and value: `name = "^1.2"`, `name = { version = "…", git = "…" }` or a list of
 * such tables for different environments. Poetry and Pipenv share the form.
 * https://python-poetry.org/docs/dependency-specification/ https://pipenv.pypa.io/en/latest/pipfile.html
 */
import { toPypiName } from '../model/identity.ts'
import { asArray, asObject, asString, asStrings, getMember, type JsonValue } from './json.ts'
import { readUrl, toExactVersion, toPublicUrl, type Requirement } from './pep508.ts'

export interface TableDependency {
  requirement: Requirement
  optional: boolean
}

/** One entry per constraint, in file order; empty when the value has none of the known forms. */
export function parseTableDependency(name: string, value: JsonValue): TableDependency[] {
  if (!/^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/.test(name)) return []
  const list = asArray(value)
  if (list) return list.flatMap((item) => (Array.isArray(item) ? [] : parseTableDependency(name, item)))
  const head = { name: toPypiName(name), extras: asStrings(getMember(value, 'extras')).map(toPypiName) }
  const written = asString(value) ?? asString(getMember(value, 'version'))
  if (written === undefined && !asObject(value)) return []
  const requirement: Requirement = { ...head, ...readPlace(value), ...readVersion(written) }
  const marker = readMarker(value)
  if (marker !== undefined) requirement.marker = marker
  return [{ requirement, optional: getMember(value, 'optional') === true }]
}

/** `*` asks for nothing. Poetry reads a bare `1.2.3` as `==1.2.3`. */
function readVersion(written: string | undefined): Pick<Requirement, 'range' | 'version'> {
  const range = written?.trim()
  if (range === undefined || range === '' || range === '*') return {}
  const version = toExactVersion(/^[0-9]/.test(range) ? `==${range}` : range)
  return version === undefined ? { range } : { range, version }
}

function readPlace(value: JsonValue): Pick<Requirement, 'source' | 'url'> {
  const git = ['git', 'hg', 'svn'].map((key) => asString(getMember(value, key))).find((url) => url !== undefined)
  if (git !== undefined) {
    const revision = ['rev', 'tag', 'ref', 'branch']
      .map((key) => asString(getMember(value, key)))
      .find((one) => one !== undefined)
    const url = toPublicUrl(git)
    if (url === undefined) return { source: 'vcs' }
    return { source: 'vcs', url: revision === undefined ? url : `${url}@${revision}` }
  }
  if (asString(getMember(value, 'path')) !== undefined) return { source: 'path' }
  const url = asString(getMember(value, 'url')) ?? asString(getMember(value, 'file'))
  return url === undefined ? { source: 'registry' } : readUrl(url)
}

/** Keys that limit an entry to some environments. */
const MARKER_KEYS = ['markers', 'python', 'platform', 'sys_platform', 'platform_system', 'python_version'] as const

function readMarker(value: JsonValue): string | undefined {
  const parts = MARKER_KEYS.flatMap((key) => {
    const text = asString(getMember(value, key))
    return text === undefined ? [] : [key === 'markers' ? text : `${key} ${text}`]
  })
  return parts.length > 0 ? parts.join('; ') : undefined
}
