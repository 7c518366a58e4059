/**
 * Ecosystems of the OSV schema that package URLs can name: https://ossf.github.io/osv-schema/#defined-ecosystems,
 * https://github.com/package-url/purl-spec (November 2026).
 */
export interface EcosystemRow {
  /** As OSV writes it; also the folder of its bulk files. */
  name: string
  /** purl types. */
  types: readonly string[]
  /** Between namespace and name. */
  separator: string
  /** How names are the same: as written, without case, as PyPI or crates.io have it. */
  names: 'exact' | 'lower' | 'pypi' | 'crates'
  /** Mirrored unless the user says otherwise: where AI software comes from. */
  byDefault: boolean
}

export const ECOSYSTEMS: readonly EcosystemRow[] = [
  { name: 'npm', types: ['npm'], separator: '/', names: 'exact', byDefault: true },
  { name: 'PyPI', types: ['pypi'], separator: '/', names: 'pypi', byDefault: true },
  { name: 'Go', types: ['golang'], separator: '/', names: 'lower', byDefault: true },
  { name: 'crates.io', types: ['cargo'], separator: '/', names: 'crates', byDefault: true },
  { name: 'Maven', types: ['maven'], separator: ':', names: 'exact', byDefault: true },
  { name: 'NuGet', types: ['nuget'], separator: '/', names: 'lower', byDefault: true },
  { name: 'RubyGems', types: ['gem'], separator: '/', names: 'exact', byDefault: true },
  { name: 'Packagist', types: ['composer'], separator: '/', names: 'lower', byDefault: true },
  { name: 'Hex', types: ['hex'], separator: '/', names: 'lower', byDefault: true },
  { name: 'Pub', types: ['pub'], separator: '/', names: 'lower', byDefault: true },
  { name: 'SwiftURL', types: ['swift'], separator: '/', names: 'lower', byDefault: true },
  { name: 'GitHub Actions', types: ['github', 'githubactions'], separator: '/', names: 'lower', byDefault: true },
  { name: 'VSCode', types: ['vscode-extension', 'vscode'], separator: '.', names: 'lower', byDefault: true },
  { name: 'Julia', types: ['julia'], separator: '/', names: 'exact', byDefault: false },
  { name: 'Bitnami', types: ['bitnami'], separator: '/', names: 'lower', byDefault: false },
]

const BY_TYPE = new Map(ECOSYSTEMS.flatMap((row) => row.types.map((type) => [type, row] as const)))
const BY_NAME = new Map(ECOSYSTEMS.map((row) => [row.name.toLowerCase(), row]))

export const findEcosystemOfType = (type: string): EcosystemRow | undefined => BY_TYPE.get(type)

/** Without case, as users write it. */
export const findEcosystem = (name: string): EcosystemRow | undefined => BY_NAME.get(name.toLowerCase())

/** The same for all spellings of one package. */
export function toNameKey({ name: ecosystem, names }: EcosystemRow, name: string): string {
  if (ecosystem === 'SwiftURL')
    return name
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\.git$/, '')
  if (names === 'exact') return name
  const lower = name.toLowerCase()
  if (names === 'pypi') return lower.replace(/[-_.]+/g, '-')
  return names === 'crates' ? lower.replaceAll('_', '-') : lower
}
