import { findProvider } from '../data/providers.ts'
import { ECOSYSTEMS } from '../data/sdks/columns.ts'
import { classifyPackage } from '../data/sdks.ts'
import { toPurl, toRef } from '../model/identity.ts'
import type { Subject } from '../model/remote.ts'
import { parseSubject } from '../parse/subject.ts'

export type VetKind =
  | 'package'
  | 'model'
  | 'dataset'
  | 'space'
  | 'mcp-server'
  | 'extension'
  | 'skill'
  | 'hosted-model'
  | 'vendor'

/** What is to be vetted, as understood. */
export interface Target {
  kind: VetKind
  subject: Subject
  /** purl without version, or `waybill:` reference. */
  ref: string
  /** As people write it. */
  name: string
}

/** The words name nothing, or several things; `choices` can be given instead. */
export class TargetError extends Error {
  readonly choices: readonly string[]
  constructor(message: string, choices: readonly string[] = []) {
    super(message)
    this.name = 'TargetError'
    this.choices = choices
  }
}

/** Short forms of purl types, as people say them. */
const PREFIXES: Readonly<Record<string, string>> = {
  npm: 'npm',
  pypi: 'pypi',
  pip: 'pypi',
  cargo: 'cargo',
  crates: 'cargo',
  go: 'golang',
  golang: 'golang',
  maven: 'maven',
  nuget: 'nuget',
  gem: 'gem',
  composer: 'composer',
  hf: 'huggingface',
  huggingface: 'huggingface',
  vscode: 'vscode-extension',
  ollama: 'ollama',
  mcp: 'mcp-server',
  model: 'hosted-model',
  vendor: 'vendor',
}

const KINDS: Readonly<Record<string, VetKind>> = {
  huggingface: 'model',
  mlflow: 'model',
  ollama: 'model',
  oci: 'model',
  'mcp-server': 'mcp-server',
  'hosted-model': 'hosted-model',
  vendor: 'vendor',
  'vscode-extension': 'extension',
}

/** What has no purl of its own. */
const WITHOUT_PURL: ReadonlySet<string> = new Set(['mcp-server', 'hosted-model', 'vendor', 'ollama'])

/** purl, `prefix:name[@version]`, or a name whose form leaves no doubt. Throws `TargetError`. */
export function parseTarget(text: string): Target {
  const given = text.trim()
  if (given === '' || given.length > 512) throw new TargetError('nothing to vet: give a purl or a name')
  if (given.startsWith('pkg:')) return fromPurl(given)
  const waybill = /^waybill:(?<kind>[a-z-]+)\/(?<rest>.+)$/.exec(given)?.groups
  if (waybill) return fromReference(waybill['kind'] ?? '', waybill['rest'] ?? '')
  const prefixed = /^(?<prefix>[a-z]+):(?!\/\/)(?<rest>.+)$/.exec(given)?.groups
  if (prefixed) {
    const type = PREFIXES[prefixed['prefix'] ?? '']
    if (!type)
      throw new TargetError(
        `unknown kind ${prefixed['prefix']}:`,
        Object.keys(PREFIXES).map((each) => `${each}:`),
      )
    return fromName(type, prefixed['rest'] ?? '')
  }
  return guessForm(given)
}

function fromPurl(text: string): Target {
  const subject = parseSubject(text)
  if (!subject) throw new TargetError(`${text} is no valid purl`)
  return toTarget(subject)
}

const REFERENCE_KINDS: Readonly<Record<string, string>> = {
  model: 'hosted-model',
  service: 'vendor',
  'mcp-server': 'mcp-server',
}

function fromReference(kind: string, rest: string): Target {
  const type = REFERENCE_KINDS[kind]
  if (!type) throw new TargetError(`there is nothing to look up about waybill:${kind}/…`)
  return fromName(type, type === 'vendor' ? (rest.split('/')[0] ?? rest) : rest)
}

/** Where the version begins: the last `@` that is not the first character, `==` for Python. */
function splitVersion(type: string, text: string): { path: string; version?: string } {
  if (type === 'hosted-model') return { path: text }
  const equals = type === 'pypi' ? text.indexOf('==') : -1
  if (equals > 0) return { path: text.slice(0, equals), version: text.slice(equals + 2) }
  const at = text.lastIndexOf('@')
  return at > 0 ? { path: text.slice(0, at), version: text.slice(at + 1) } : { path: text }
}

function fromName(type: string, text: string): Target {
  const { path, version } = splitVersion(type, text)
  const separator = type === 'maven' ? path.lastIndexOf(':') : path.lastIndexOf('/')
  const cut = type === 'vscode-extension' && separator < 0 ? path.indexOf('.') : separator
  const isWhole = type === 'mcp-server' || type === 'vendor' || cut <= 0
  const name = isWhole ? path : path.slice(cut + 1)
  if (name === '') throw new TargetError(`${text}: the name is missing`)
  return toTarget({
    type,
    ...(!isWhole && { namespace: path.slice(0, cut) }),
    name,
    ...(version && { version }),
  })
}

/** No source has names that are steps of a path, or that hold what cannot be printed. */
function assertName({ namespace = '', name, version = '' }: Subject): void {
  // eslint-disable-next-line no-control-regex
  const isUnprintable = [namespace, name, version].some((part) => /[\u0000-\u001f\u007f-\u009f]/.test(part))
  const isStep = `${namespace}/${name}`.split('/').some((part) => part === '.' || part === '..')
  if (isUnprintable || isStep || name.trim() === '')
    throw new TargetError(`${namespace}${namespace && '/'}${name} is no name that anything can have`)
}

function toTarget(subject: Subject): Target {
  const { type, namespace, name, qualifiers } = subject
  assertName(subject)
  const isHub = type === 'huggingface' && (qualifiers?.['type'] === 'dataset' || qualifiers?.['type'] === 'space')
  const kind = isHub ? (qualifiers['type'] as 'dataset' | 'space') : (KINDS[type] ?? 'package')
  const ref = WITHOUT_PURL.has(type)
    ? toRef(type === 'hosted-model' ? 'model' : type === 'vendor' ? 'service' : type, namespace, name)
    : toPurl(type, namespace, name, undefined, qualifiers ? { ...qualifiers } : undefined)
  const separator = type === 'maven' ? ':' : type === 'vscode-extension' ? '.' : '/'
  return { kind, subject, ref, name: namespace ? `${namespace}${separator}${name}` : name }
}

/** Forms that only one kind of thing has; everything else is asked back. */
function guessForm(text: string): Target {
  if (/^@[\w.-]+\/[\w.-]+(?:@.+)?$/.test(text)) return fromName('npm', text)
  if (/^(?:[a-z0-9-]+\.){1,8}[a-z0-9-]+\/[\w.-]+(?:@.+)?$/i.test(text)) return fromName('mcp-server', text)
  if (/^[\w.-]+==[\w.!+-]+$/.test(text)) return fromName('pypi', text)
  const [path = ''] = text.split('@')
  throw new TargetError(`${text} can mean several things`, toChoices(path, text))
}

function toChoices(name: string, text: string): string[] {
  if (name.includes('/')) return [`hf:${text}`, `model:${text}`, `pkg:github/${text}`]
  const known = ECOSYSTEMS.filter((ecosystem) => classifyPackage(ecosystem, name)).map((ecosystem) =>
    toPurl(ecosystem, undefined, name),
  )
  const provider = findProvider(name)
  const choices = [...known, ...(provider ? [`vendor:${provider.id}`] : [])]
  return choices.length > 0 ? choices : [`npm:${text}`, `pypi:${text}`]
}
