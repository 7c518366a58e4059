/**
 * One dependency of the Python world: a PEP 508 requirement with PEP 440 version specifiers, as it stands in
 * requirements files, `pyproject.toml` arrays and lock files.
 * https://packaging.python.org/en/latest/specifications/dependency-specifiers/
 * https://packaging.python.org/en/latest/specifications/version-specifiers/
 *
 * Tolerant where pip and setuptools were: specifiers in parentheses, missing commas, spaces, trailing comments. It
 * cannot know whether a marker holds, nor what an environment variable in a specifier stands for.
 */
import { valid } from '@renovatebot/pep440'
import { toPypiName } from '../model/identity.ts'

export interface Requirement {
  /** PEP 503 normal form. */
  name: string
  extras: string[]
  /** Specifiers without spaces, in the order written: `>=1.2,<2`. */
  range?: string
  /** Only when the range is a lone `==X` or `===X` without wildcard, or a wheel's file name says it. */
  version?: string
  /** Environment marker as written: `python_version < "3.9"`. */
  marker?: string
  /** Direct reference, without credentials, query string and fragment. */
  url?: string
  source: 'registry' | 'vcs' | 'url' | 'path'
}

/** Longer texts are no requirement; a bound for hostile input. */
const MAX_LENGTH = 4096
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*/
const SPECIFIER = /^(===|~=|==|!=|<=|>=|<|>)\s*([^\s,;()<>='"]+)\s*,?\s*/
const VERSION = /^[0-9A-Za-z][0-9A-Za-z._+!-]*$/

/** Undefined when the text is not a requirement (option, path, bare URL, prose). */
export function parseRequirement(text: string): Requirement | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const input = stripComment(text).trim()
  const written = NAME.exec(input)?.[0]
  if (written === undefined || /[._-]$/.test(written)) return undefined
  const extras = readExtras(input.slice(written.length).trimStart())
  if (!extras) return undefined
  const head = { name: toPypiName(written), extras: extras.names }
  return extras.rest.startsWith('@')
    ? readReference(head, extras.rest.slice(1).trim())
    : readSpecifiers(head, extras.rest)
}

type Head = Pick<Requirement, 'name' | 'extras'>

/** A `#` starts a comment only at the start or after white space, so that URL fragments survive. */
export function stripComment(text: string): string {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    if (at === 0 || text[at - 1] === ' ' || text[at - 1] === '\t') return text.slice(0, at)
  }
  return text
}

function readExtras(text: string): { names: string[]; rest: string } | undefined {
  if (!text.startsWith('[')) return { names: [], rest: text }
  const end = text.indexOf(']')
  if (end < 0) return undefined
  const names = text
    .slice(1, end)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map(toPypiName)
  return { names, rest: text.slice(end + 1).trimStart() }
}

function readReference(head: Head, text: string): Requirement | undefined {
  // A marker after a URL needs white space before its semicolon: `;` alone may belong to the URL.
  const semicolon = text.search(/\s;/)
  const target = (semicolon < 0 ? text : text.slice(0, semicolon)).trim()
  if (target === '' || /\s/.test(target)) return undefined
  const marker = semicolon < 0 ? undefined : text.slice(semicolon + 2).trim()
  return withMarker({ ...head, ...readUrl(target) }, marker)
}

function readSpecifiers(head: Head, text: string): Requirement | undefined {
  const semicolon = text.indexOf(';')
  const marker = semicolon < 0 ? undefined : text.slice(semicolon + 1).trim()
  const specifiers = splitSpecifiers(semicolon < 0 ? text : text.slice(0, semicolon))
  if (!specifiers) return undefined
  const requirement: Requirement = { ...head, source: 'registry' }
  if (specifiers.length > 0) requirement.range = specifiers.join(',')
  const version = specifiers.length === 1 ? toExactVersion(specifiers[0] ?? '') : undefined
  if (version !== undefined) requirement.version = version
  return withMarker(requirement, marker)
}

function splitSpecifiers(text: string): string[] | undefined {
  let rest = text.trim()
  if (rest.startsWith('(') && rest.endsWith(')')) rest = rest.slice(1, -1).trim()
  const found: string[] = []
  while (rest !== '') {
    const match = SPECIFIER.exec(rest)
    if (!match) return undefined
    found.push(`${match[1]}${match[2]}`)
    rest = rest.slice(match[0].length)
  }
  return found
}

function withMarker(requirement: Requirement, marker: string | undefined): Requirement {
  if (marker) requirement.marker = marker
  return requirement
}

/** The version that `==1.2.3` or `===x` names; undefined for ranges, wildcards and anything with a variable in it. */
export function toExactVersion(specifier: string): string | undefined {
  const match = /^(={2,3})\s*(\S+)$/.exec(specifier.trim())
  const version = match?.[2]
  if (version === undefined || !VERSION.test(version)) return undefined
  if (match?.[1] === '===') return version
  return valid(version) === null ? undefined : version.replace(/^v/i, '')
}

/** What a direct reference points at, and for an archive the version in its file name. */
export function readUrl(target: string): Pick<Requirement, 'source' | 'url' | 'version'> {
  if (/^(?:git|hg|svn|bzr)\+/i.test(target) || /^git:\/\//i.test(target) || /^[\w.-]+@[\w.-]+:/.test(target)) {
    return optional({ source: 'vcs' as const }, toPublicUrl(target))
  }
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(target) || /^file:/i.test(target)) return { source: 'path' }
  const archive = readArchiveName(target)
  const found = optional({ source: 'url' as const }, toPublicUrl(target))
  return archive?.version === undefined ? found : { ...found, version: archive.version }
}

function optional<T extends object>(found: T, url: string | undefined): T & { url?: string } {
  return url === undefined ? found : { ...found, url }
}

/**
 * URL without user information, query string and fragment; undefined when it cannot be told where the credentials
 * end. Works on text because `${TOKEN}` and `git+ssh` forms are no URLs to the WHATWG parser.
 */
export function toPublicUrl(url: string): string | undefined {
  const bare = url.replace(/[?#].*$/s, '')
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(bare)?.[0]
  if (scheme === undefined) {
    const scp = /^(?:git\+)?[\w.-]+@([\w.-]+):(?!\/\/)(.*)$/i.exec(bare)
    return scp ? `git+ssh://${scp[1]}/${scp[2]}` : undefined
  }
  const slash = bare.indexOf('/', scheme.length)
  const authority = slash < 0 ? bare.slice(scheme.length) : bare.slice(scheme.length, slash)
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  // A non-numeric port is the head of a password with a slash in it; ssh URLs in scp style have an owner there.
  if (/:(?!\d*$)/.test(host) && !/ssh:\/\/$/i.test(scheme)) return undefined
  return scheme + host + (slash < 0 ? '' : bare.slice(slash))
}

/** Distribution and version in the file name of a wheel or sdist. https://peps.python.org/pep-0427/ */
export function readArchiveName(url: string): { name: string; version?: string } | undefined {
  const path = url.replace(/[?#].*$/s, '')
  const file = path.slice(path.lastIndexOf('/') + 1).replaceAll(/%2B/gi, '+')
  if (/\.whl$/i.test(file)) {
    const [name, version] = file.slice(0, -4).split('-')
    return name && version && valid(version) !== null ? { name: toPypiName(name), version } : undefined
  }
  const stem = /^(.+)\.(?:tar\.gz|tar\.bz2|tar\.xz|tgz|zip)$/i.exec(file)?.[1]
  const dash = stem?.lastIndexOf('-') ?? -1
  if (stem === undefined || dash < 1) return undefined
  const version = stem.slice(dash + 1)
  return valid(version) === null ? undefined : { name: toPypiName(stem.slice(0, dash)), version }
}
