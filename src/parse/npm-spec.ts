import { valid, validRange } from 'semver'
import type { Declaration } from '../model/facts.ts'

/**
 * What stands to the right of a name in `dependencies`.
 * https://docs.npmjs.com/cli/configuring-npm/package-json#dependencies, and the protocols that pnpm, Yarn and Bun add.
 */
export interface NpmSpec {
  /** The package that is asked for, when it is another one than the key says (`npm:real@^1`). */
  name?: string
  /** As written after the protocol of an alias; without credentials and query string. Undefined when none is given. */
  range?: string
  /** The exact version, when the spec allows one only. */
  version?: string
  source: NonNullable<Declaration['source']>
  /** For `vcs` and `url`. A vcs URL keeps the branch, tag or commit after `#`. */
  url?: string
}

const FORGES: ReadonlyMap<string, string> = new Map([
  ['github', 'https://github.com/'],
  ['gitlab', 'https://gitlab.com/'],
  ['bitbucket', 'https://bitbucket.org/'],
  ['gist', 'https://gist.github.com/'],
])

const FORGE = /^(github|gitlab|bitbucket|gist):([^#]*)(?:#(.*))?$/s
const SHORTHAND = /^([\w.-]+\/[\w.-]+)(?:#(.*))?$/s
const PATH = /^(?:(?:file|link|portal|exec):|\.{0,2}\/|~\/|\.{1,2}$|[a-z]:[\\/])/i
const VCS = /^(?:git(?:\+[a-z]+)?|hg(?:\+[a-z]+)?|ssh):/i
/** The archive that GitHub serves for a commit: what package managers lock for a GitHub shorthand. */
const CODELOAD = /^https:\/\/codeload\.github\.com\/([^/]+\/[^/]+)\/(?:legacy\.)?tar\.gz\/([^/?#]+)/
/** Branches, tags and commits; anything stranger may be a credential in disguise and is dropped. */
const REVISION = /^(?:semver:)?[\w.^~/@+-]{1,250}$/

/** A name with an optional `@range`; the scope's own `@` does not count. */
export function splitDescriptor(text: string): { name: string; range?: string } {
  const at = text.indexOf('@', 1)
  return at < 0 ? { name: text } : { name: text.slice(0, at), range: text.slice(at + 1) }
}

/** Without user information and query string; a fragment is kept when it can only be a revision. */
export function toPublicNpmUrl(url: string): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:(?:\/\/)?)(.*)$/is.exec(url) ?? []
  const hash = rest.indexOf('#')
  const fragment = hash < 0 ? '' : rest.slice(hash + 1)
  const bare = (hash < 0 ? rest : rest.slice(0, hash)).replace(/\?.*$/s, '')
  const slash = bare.indexOf('/')
  const authority = slash < 0 ? bare : bare.slice(0, slash)
  const path = slash < 0 ? '' : bare.slice(slash)
  return (
    scheme + authority.slice(authority.lastIndexOf('@') + 1) + path + (REVISION.test(fragment) ? `#${fragment}` : '')
  )
}

const withRevision = (url: string, revision: string | undefined): string =>
  revision !== undefined && REVISION.test(revision) ? `${url}#${revision}` : url

/** Where a git dependency comes from, as an https URL where the forge is known; undefined when it is none. */
export function toVcsUrl(spec: string): string | undefined {
  const forge = FORGE.exec(spec)
  if (forge) {
    const path = (forge[2] ?? '').replace(/^[^/]*@/, '')
    return withRevision((FORGES.get(forge[1] ?? '') ?? '') + path, forge[3])
  }
  const short = SHORTHAND.exec(spec)
  if (short) return withRevision(`https://github.com/${short[1]}`, short[2])
  const archive = CODELOAD.exec(spec)
  if (archive) return withRevision(`https://github.com/${archive[1]}`, archive[2])
  const scp = /^(?:git\+ssh:\/\/)?[\w.-]+@([\w.-]+):([\w./~-]+)(?:#(.*))?$/s.exec(spec)
  if (scp) return toForgeUrl(withRevision(`git+ssh://${scp[1]}/${scp[2]}`, scp[3]))
  const isRepository = VCS.test(spec) || /^https?:\/\/[^?#]*\.git(?:[?#]|$)/i.test(spec)
  return isRepository ? toForgeUrl(toPublicNpmUrl(spec)) : undefined
}

/** One spelling for one repository, so that ssh and https forms of it compare equal. */
function toForgeUrl(url: string): string {
  const match =
    /^(?:git\+)?(?:https?|ssh|git):\/\/(github\.com|gitlab\.com|bitbucket\.org)[/:]([\w./-]+?)(?:\.git)?(#.*)?$/s.exec(
      url,
    )
  return match ? `https://${match[1]}/${match[2]}${match[3] ?? ''}` : url
}

const fromRange = (text: string): NpmSpec => {
  const range = text.trim()
  // npm reads '' as any version; nothing is lost by saying that no range is given.
  if (range === '') return { source: 'registry' }
  const bare = range.replace(/^[v=\s]+/, '')
  // The library throws and catches for everything else, which costs more than all the rest of a lock.
  const version = /^\d+\.\d+\.\d/.test(bare) ? valid(bare) : null
  return version === null ? { source: 'registry', range } : { source: 'registry', range, version }
}

function parseAlias(text: string): NpmSpec {
  const { name, range } = splitDescriptor(text)
  if (range === undefined && validRange(text) !== null) return fromRange(text)
  return { ...fromRange(range ?? ''), name }
}

/** JSR serves its packages to npm clients under one scope. https://jsr.io/docs/npm-compatibility */
function parseJsr(key: string, text: string): NpmSpec {
  const { name, range } = text.startsWith('@') ? splitDescriptor(text) : { name: key, range: text }
  return { ...fromRange(range ?? ''), name: `@jsr/${name.replace(/^@/, '').replace('/', '__')}` }
}

/** `patch:name@npm%3A1.0.0#…` of Yarn: the package that is patched. */
function parsePatch(text: string): NpmSpec {
  const inner = (text.split('#', 1)[0] ?? '').replaceAll(/%3A/gi, ':').replaceAll(/%40/g, '@').replaceAll(/%5E/gi, '^')
  const { name, range = '' } = splitDescriptor(inner)
  return { ...parseNpmSpec(name, range), name }
}

/** Reads the spec of the dependency `key`. Never fails: what is not understood is a range or tag of the registry. */
export function parseNpmSpec(key: string, spec: string): NpmSpec {
  const text = spec.trim()
  if (text.startsWith('npm:')) return parseAlias(text.slice(4))
  if (text.startsWith('jsr:')) return parseJsr(key, text.slice(4))
  if (text.startsWith('patch:')) return parsePatch(text.slice(6))
  if (text.startsWith('workspace:')) return { source: 'workspace', range: text }
  if (text.startsWith('catalog:')) return { source: 'registry', range: text }
  if (PATH.test(text)) return { source: 'path', range: text }
  const vcs = toVcsUrl(text)
  if (vcs !== undefined) return { source: 'vcs', range: vcs, url: vcs }
  if (/^https?:/i.test(text)) {
    const url = toPublicNpmUrl(text)
    return { source: 'url', range: url, url }
  }
  return fromRange(text)
}
