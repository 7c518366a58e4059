import { toPypiName } from '../model/identity.ts'
import { CARGO } from './sdks/cargo.ts'
import {
  ECOSYSTEMS,
  VERIFICATIONS,
  type Ecosystem,
  type Egress,
  type SdkCategory,
  type SdkKind,
  type Verification,
} from './sdks/columns.ts'
import { COMPOSER } from './sdks/composer.ts'
import { FALSE_FRIENDS, SDK_FAMILIES } from './sdks/families.ts'
import { GEM } from './sdks/gem.ts'
import { GOLANG } from './sdks/golang.ts'
import { HEX } from './sdks/hex.ts'
import { MAVEN } from './sdks/maven.ts'
import { NPM } from './sdks/npm.ts'
import { NUGET } from './sdks/nuget.ts'
import { PUB } from './sdks/pub.ts'
import { PYPI } from './sdks/pypi.ts'
import { SWIFT } from './sdks/swift.ts'

/** A package of which the tables say what it is for. */
export interface SdkInfo {
  ecosystem: Ecosystem
  /** In the ecosystem's normal form. */
  name: string
  kind: SdkKind
  category: SdkCategory
  vendor?: string
  /** Provider id of `src/data/providers`. */
  provider?: string
  /** Module names that code imports; none outside npm, PyPI and Go. */
  imports: readonly string[]
  egress: readonly Egress[]
  /** Default hosts, `{…}` and `*.` as in the provider tables. */
  hosts: readonly string[]
  deprecated?: { replacedBy: readonly string[] }
  verified: Verification
  /** `high` when the name was seen in a manifest, an install command or a registry. */
  confidence: 'high' | 'medium'
  /** The glob that classified a package which no table lists. */
  family?: string
}

const TEXTS: Record<Ecosystem, string> = {
  npm: NPM,
  pypi: PYPI,
  golang: GOLANG,
  cargo: CARGO,
  maven: MAVEN,
  nuget: NUGET,
  gem: GEM,
  composer: COMPOSER,
  pub: PUB,
  swift: SWIFT,
  hex: HEX,
}

const WITH_IMPORTS: ReadonlySet<Ecosystem> = new Set(['npm', 'pypi', 'golang'])

const words = (list: string | undefined): string[] => (list ? list.split(' ') : [])

function toImports(ecosystem: Ecosystem, name: string, column: string | undefined): string[] {
  if (column) return column === '-' ? [] : words(column)
  if (!WITH_IMPORTS.has(ecosystem)) return []
  return [ecosystem === 'pypi' ? name.replaceAll('-', '_') : name]
}

function toSdk(ecosystem: Ecosystem, line: string): SdkInfo {
  const [name = '', category, provider, vendor, imports, egress, hosts, flags = 'a', deprecated] = line.split('|')
  const verified = VERIFICATIONS[flags[0] as keyof typeof VERIFICATIONS]
  return {
    ecosystem,
    name,
    kind: flags.includes('h') ? 'package' : 'sdk',
    category: category as SdkCategory,
    ...(vendor && { vendor }),
    ...(provider && { provider }),
    imports: toImports(ecosystem, name, imports),
    egress: words(egress) as Egress[],
    hosts: words(hosts),
    ...(deprecated && { deprecated: { replacedBy: words(deprecated.slice(1)) } }),
    verified,
    confidence: verified === 'text-mention' || verified === 'author-knowledge' ? 'medium' : 'high',
  }
}

/** Key of a name: npm and Go names are exact, NuGet and Packagist ones ignore case, Maven's parts may be joined by `/`. */
function toKey(ecosystem: Ecosystem, name: string): string {
  if (ecosystem === 'pypi') return toPypiName(name)
  if (ecosystem === 'maven') return name.replace('/', ':')
  return ecosystem === 'nuget' || ecosystem === 'composer' ? name.toLowerCase() : name
}

const TABLES = new Map<Ecosystem, Map<string, SdkInfo>>()

function tableOf(ecosystem: Ecosystem): Map<string, SdkInfo> {
  let table = TABLES.get(ecosystem)
  if (!table) {
    const packages = TEXTS[ecosystem]
      .trim()
      .split('\n')
      .map((line) => toSdk(ecosystem, line))
    TABLES.set(ecosystem, (table = new Map(packages.map((each) => [toKey(ecosystem, each.name), each]))))
  }
  return table
}

/** Every listed package of an ecosystem, for reference pages and tests. */
export const sdksOf = (ecosystem: Ecosystem): readonly SdkInfo[] => [...tableOf(ecosystem).values()]

const GLOBS = new Map<string, RegExp>()

function matchesGlob(glob: string, name: string): boolean {
  let pattern = GLOBS.get(glob)
  if (!pattern) {
    const source = glob
      .replace(/[.+^$()|\\/]/g, '\\$&')
      .replaceAll('*', '.*')
      .replace(/\{([^}]*)\}/g, (_, list: string) => `(?:${list.replaceAll(',', '|')})`)
    GLOBS.set(glob, (pattern = new RegExp(`^${source}$`)))
  }
  return pattern.test(name)
}

function findFamily(ecosystem: Ecosystem, name: string): SdkInfo | undefined {
  if (FALSE_FRIENDS.some((friend) => friend.ecosystem === ecosystem && matchesGlob(friend.name, name))) return undefined
  const family = SDK_FAMILIES.find((each) => each.ecosystem === ecosystem && matchesGlob(each.glob, name))
  return (
    family && {
      ecosystem,
      name,
      kind: family.kind ?? 'sdk',
      category: family.category,
      imports: toImports(ecosystem, name, undefined),
      egress: [],
      hosts: [],
      verified: 'author-knowledge',
      confidence: 'medium',
      family: family.glob,
    }
  )
}

/** A Go module's major version is part of its path; the tables list one of them. */
const withMajor = (sdk: SdkInfo | undefined, path: string): SdkInfo | undefined => sdk && { ...sdk, name: path }

const isEcosystem = (name: string): name is Ecosystem => (ECOSYSTEMS as readonly string[]).includes(name)

/**
 * What a package is for: listed by name, else a member of a family. Undefined for packages that nothing is known about;
 * `kind: 'package'` for general-purpose ones. Go major versions (`/v3`) are the module itself.
 */
export function classifyPackage(ecosystem: string, name: string): SdkInfo | undefined {
  if (!isEcosystem(ecosystem) || name.length > 300) return undefined
  const table = tableOf(ecosystem)
  const key = toKey(ecosystem, name)
  const listed =
    table.get(key) ?? (ecosystem === 'golang' ? withMajor(table.get(key.replace(/\/v\d+$/, '')), key) : undefined)
  return listed ?? findFamily(ecosystem, ecosystem === 'pypi' || ecosystem === 'maven' ? key : name)
}

type Language = 'python' | 'ecmascript' | 'go'
const ECOSYSTEM_OF: Record<Language, Ecosystem> = { python: 'pypi', ecmascript: 'npm', go: 'golang' }

/** Python module names that programs give to folders of their own as well: the import alone tells little. */
const COMMON_MODULES = new Set(
  'acp agent_scan agents aim art autotrain burr camel chatkit copilot datasets evaluate inference interpreter invariant llm marker memory modal nemo paddle phi phoenix supervision swarms swift teams tools triton truss vespa workflows'.split(
    ' ',
  ),
)

const BY_IMPORT = new Map<Ecosystem, Map<string, SdkInfo[]>>()

function importsOf(ecosystem: Ecosystem): Map<string, SdkInfo[]> {
  const known = BY_IMPORT.get(ecosystem)
  if (known) return known
  const table = new Map<string, SdkInfo[]>()
  BY_IMPORT.set(ecosystem, table)
  for (const sdk of tableOf(ecosystem).values()) {
    if (sdk.kind !== 'sdk') continue
    for (const name of sdk.imports) {
      const others = table.get(name)
      const own: SdkInfo = COMMON_MODULES.has(name) ? { ...sdk, confidence: 'medium' } : sdk
      if (others) others.push(own)
      else table.set(name, [own])
    }
  }
  return table
}

/** The package that an import specifier without a table entry would come from. */
function toPackageName(language: Language, module: string): string {
  if (language === 'python') return toPypiName(module.split('.', 1)[0]!)
  if (language === 'go') return module
  return module.split('/', module.startsWith('@') ? 2 : 1).join('/')
}

/**
 * AI packages that provide a module: those of the longest import name first, then those of its parents
 * (`langgraph.prebuilt` is in `langgraph-prebuilt` and comes with `langgraph`). Empty for modules of other packages.
 */
export function findByImport(language: Language, module: string): readonly SdkInfo[] {
  const key = `${language} ${module}`
  let found = FOUND.get(key)
  if (!found) {
    found = module.length > 300 ? [] : lookUpImport(language, module)
    if (FOUND.size < MAX_FOUND) FOUND.set(key, found)
  }
  return found
}

/** Most files of a repository import the same few modules. */
const FOUND = new Map<string, readonly SdkInfo[]>()
const MAX_FOUND = 20_000

function lookUpImport(language: Language, module: string): SdkInfo[] {
  const ecosystem = ECOSYSTEM_OF[language]
  const table = importsOf(ecosystem)
  const separator = language === 'python' ? '.' : '/'
  const found: SdkInfo[] = []
  for (let name = module; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf(separator)))) {
    const major = language === 'go' ? /^\/v\d+(?=\/|$)/.exec(module.slice(name.length))?.[0] : undefined
    for (const sdk of table.get(name) ?? [])
      if (!found.includes(sdk)) found.push(major ? { ...sdk, name: sdk.name + major } : sdk)
  }
  if (found.length > 0) return found
  const family = findFamily(ecosystem, toPackageName(language, module))
  return family?.kind === 'sdk' ? [family] : []
}
