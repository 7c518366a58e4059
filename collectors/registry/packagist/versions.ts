import type { SubjectStatus, VersionFacts } from '../../../src/model/subject.ts'
import { asString } from '../../../src/parse/json.ts'
import { toChoice, toLicence } from '../../../src/parse/licence-statement.ts'
import { compact, toHash, toHashes, toIsoTime } from '../../../src/parse/remote-facts.ts'
import { toRepositoryUrl } from '../../../src/parse/repository-url.ts'
import type { ComposerVersion } from './schema.ts'

type Entry = Readonly<Record<string, unknown>>

/**
 * Each entry inherits from the one before; `__unset` takes a key away.
 * https://github.com/composer/metadata-minifier
 */
export function expand(entries: readonly Entry[], isMinified: boolean): Entry[] {
  if (!isMinified) return [...entries]
  const all: Entry[] = []
  let last: Entry = {}
  for (const entry of entries) {
    last = Object.fromEntries(Object.entries({ ...last, ...entry }).filter(([, value]) => value !== '__unset'))
    all.push(last)
  }
  return all
}

export function toVersion(entry: ComposerVersion): VersionFacts {
  const licences = (entry.license ?? []).flatMap((text) => toLicence(text) ?? [])
  const reference = entry.source?.reference ?? ''
  return compact({
    version: entry.version,
    publishedAt: toIsoTime(entry.time),
    // A list is a choice: https://getcomposer.org/doc/04-schema.md#license
    licences: toChoice(licences),
    artefacts: readArtefact(entry),
    repository: entry.source?.url ? toRepositoryUrl(entry.source.url) : undefined,
    commit: /^[\da-f]{40}$/.test(reference) ? reference : undefined,
    ...readRequirements(entry),
  })
}

/** Most archives are made by the host of the repository when they are asked for, and have no digest. */
function readArtefact({ name, version, dist }: ComposerVersion): VersionFacts['artefacts'] {
  if (!dist?.url) return undefined
  const suffix = dist.type || 'zip'
  const hashes = toHashes(toHash('SHA-1', dist.shasum))
  return [compact({ name: `${name.replace('/', '-')}-${version}.${suffix}`, url: dist.url, hashes, type: suffix })]
}

/** What Composer calls platform: the interpreter, its extensions, Composer itself. */
const PLATFORM = /^(?:php(?:-\w+)?|hhvm|(?:ext|lib)-.+|composer(?:-\w+)*)$/i

function readRequirements({ require }: ComposerVersion): Pick<VersionFacts, 'requires' | 'dependencies'> {
  const entries = Object.entries(require ?? {}).flatMap(([name, range]) => {
    const text = asString(range)
    return text === undefined ? [] : [{ name, range: text }]
  })
  const platform = entries.filter(({ name }) => PLATFORM.test(name))
  const packages = entries.filter(({ name }) => !PLATFORM.test(name))
  return compact({
    requires: platform.length > 0 ? Object.fromEntries(platform.map(({ name, range }) => [name, range])) : undefined,
    dependencies: packages.length > 0 ? packages.map((one) => ({ ...one, scope: 'runtime' as const })) : undefined,
  })
}

export function readStatus(abandoned: string | boolean | null | undefined): SubjectStatus {
  if (!abandoned) return { is: 'active' }
  return compact({
    is: 'deprecated' as const,
    detail: 'abandoned by its maintainers',
    successor: typeof abandoned === 'string' ? abandoned : undefined,
  })
}
