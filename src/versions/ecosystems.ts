import { COMPOSER } from './composer.ts'
import { MAVEN } from './maven.ts'
import { PEP440 } from './pep440.ts'
import { RUBYGEMS } from './rubygems.ts'
import type { Ordering } from './scheme.ts'
import { GITHUB_ACTIONS, GO, NUGET, PUB, SEMVER } from './semver.ts'

/**
 * Ecosystems of the OSV schema whose order of versions is known here. For others only versions named one by one can match.
 * https://ossf.github.io/osv-schema/#defined-ecosystems
 */
const ORDERINGS: Readonly<Record<string, Ordering>> = {
  npm: SEMVER,
  'crates.io': SEMVER,
  Hex: SEMVER,
  SwiftURL: SEMVER,
  Julia: SEMVER,
  VSCode: SEMVER,
  Bitnami: SEMVER,
  Go: GO,
  Pub: PUB,
  PyPI: PEP440,
  Maven: MAVEN,
  NuGet: NUGET,
  RubyGems: RUBYGEMS,
  Packagist: COMPOSER,
  'GitHub Actions': GITHUB_ACTIONS,
}

/** Name with or without the suffix of a release or repository (`Maven:https://…`). */
export function findOrdering(ecosystem: string): Ordering | undefined {
  const name = ecosystem.split(':', 1)[0] ?? ''
  return Object.hasOwn(ORDERINGS, name) ? ORDERINGS[name] : undefined
}
