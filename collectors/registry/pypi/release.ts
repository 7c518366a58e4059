import type { LicenceStatement, Person, SubjectFacts, VersionFacts } from '../../../src/model/subject.ts'
import { asString } from '../../../src/parse/json.ts'
import { toLicence } from '../../../src/parse/licence-statement.ts'
import { parseRequirement } from '../../../src/parse/pep508.ts'
import { compact } from '../../../src/parse/remote-facts.ts'
import { toRepositoryUrl } from '../../../src/parse/repository-url.ts'
import { CLASSIFIERS } from './classifiers.ts'
import type { Release } from './schema.ts'

/** What a release says of its project. */
export function toProjectFacts({ info, ownership }: Release): Partial<SubjectFacts> {
  const organisation = ownership?.organization
  return compact({
    description: info.summary || undefined,
    homepage: findUrl(info, HOMEPAGE) ?? (info.home_page || undefined),
    repository: readRepository(info),
    maintainers: ownership?.roles?.map(({ role, user }): Person => ({
      name: user,
      kind: 'user',
      role: role.toLowerCase(),
    })),
    owner: organisation ? { name: organisation, kind: 'organisation' as const } : undefined,
  })
}

/** What a release says of itself; the index adds its files. */
export function toReleaseFacts({ info }: Release): Partial<VersionFacts> {
  return compact({
    licences: readLicences(info),
    repository: readRepository(info),
    requires: info.requires_python ? { python: info.requires_python } : undefined,
    dependencies: readDependencies(info.requires_dist ?? []),
  })
}

/** Labels as they compare: https://packaging.python.org/en/latest/specifications/well-known-project-urls/ */
const normalise = (label: string): string => label.toLowerCase().replace(/[\s!-/:-@[-`{-~]+/g, '')
const REPOSITORY: ReadonlySet<string> = new Set(['source', 'repository', 'sourcecode', 'github', 'gitlab', 'code'])
const HOMEPAGE: ReadonlySet<string> = new Set(['homepage'])

function findUrl({ project_urls: urls }: Release['info'], labels: ReadonlySet<string>): string | undefined {
  return Object.entries(urls ?? {})
    .filter(([label]) => labels.has(normalise(label)))
    .map(([, url]) => asString(url))
    .find((url) => url)
}

const FORGE = /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//i

/** The labelled address, else a home page that is on a forge. Nobody checked either. */
function readRepository(info: Release['info']): string | undefined {
  const home = findUrl(info, HOMEPAGE) ?? info.home_page ?? ''
  return toRepositoryUrl(findUrl(info, REPOSITORY) ?? (FORGE.test(home) ? home : ''))
}

/** The expression of PEP 639 is the whole answer; before it, a free text and classifiers stood side by side. */
function readLicences(info: Release['info']): LicenceStatement[] | undefined {
  const expression = toLicence(info.license_expression ?? undefined)
  if (expression !== undefined) return [expression]
  const classifiers = (info.classifiers ?? []).filter((one) => one.startsWith('License ::'))
  const stated = [toLicence(info.license ?? undefined), ...classifiers.map(toLicenceOfClassifier)]
  const found = stated.filter((one) => one !== undefined)
  return found.length > 0 ? found : undefined
}

function toLicenceOfClassifier(raw: string): LicenceStatement {
  const expression = CLASSIFIERS.get(raw.replace(/^License :: (?:OSI Approved :: )?/, ''))
  return { raw, ...(expression !== undefined && { expression }) }
}

/** An extra makes a dependency optional; other markers are for the installing machine to judge. */
function readDependencies(requires: readonly string[]): VersionFacts['dependencies'] {
  const found = requires.flatMap((text) => {
    const requirement = parseRequirement(text)
    if (requirement === undefined) return []
    const isExtra = /\bextra\s*==/.test(requirement.marker ?? '')
    const range = requirement.range ?? requirement.url
    return [compact({ name: requirement.name, range, scope: isExtra ? ('optional' as const) : ('runtime' as const) })]
  })
  return found.length > 0 ? found : undefined
}
