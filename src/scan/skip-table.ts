import type { SkipReason } from '../model/inventory.ts'

/**
 * Folders the walk does not enter, with the reason that is reported. Installed dependencies are described by their lockfile,
 * and build output repeats its source; both would name every component a second time.
 */
export interface SkipRule {
  reason: SkipReason
  names: readonly string[]
  /** Skip only when the folder itself holds one of these. */
  holds?: readonly string[]
  /** Skip only when the folder that contains it holds one of these. */
  beside?: readonly string[]
  /** Skip only outside a repository, and there only what no `.gitignore` leaves in: a committed `build/` is source. */
  unlessGit?: true
  /** Paths within it that are walked all the same. */
  open?: readonly string[]
}

const BUILD_FILES = [
  'package.json',
  'pyproject.toml',
  'setup.py',
  'Cargo.toml',
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  'composer.json',
]

export const SKIP_RULES: readonly SkipRule[] = [
  { reason: 'vcs', names: ['.git', '.hg', '.svn', '.jj', '.sl', 'CVS'] },
  {
    reason: 'dependencies',
    names: [
      'node_modules',
      'bower_components',
      'jspm_packages',
      '.pnpm-store',
      '.pnp',
      'site-packages',
      '.venv',
      '.eggs',
    ],
  },
  { reason: 'dependencies', names: ['venv', 'env', 'virtualenv', '.env', '.virtualenv'], holds: ['pyvenv.cfg'] },
  {
    reason: 'dependencies',
    names: ['vendor'],
    holds: ['modules.txt', 'autoload.php', 'bundle', 'composer'],
  },
  { reason: 'dependencies', names: ['Pods'], beside: ['Podfile'] },
  { reason: 'dependencies', names: ['.terraform', '.bundle', '.gradle', '.m2', '.cargo-home'] },
  { reason: 'dependencies', names: ['.yarn'], beside: ['.yarnrc.yml', 'yarn.lock'] },
  {
    reason: 'build-output',
    names: [
      '__pycache__',
      '.tox',
      '.nox',
      '.mypy_cache',
      '.pytest_cache',
      '.ruff_cache',
      '.hypothesis',
      '.ipynb_checkpoints',
      '.turbo',
      '.parcel-cache',
      '.nx',
      '.angular',
      '.nyc_output',
    ],
  },
  // Models that were downloaded into a folder: what they are is written there.
  { reason: 'build-output', names: ['.cache'], open: ['huggingface/download'] },
  {
    reason: 'build-output',
    names: [
      '.next',
      '.nuxt',
      '.output',
      '.svelte-kit',
      '.docusaurus',
      '.vercel',
      '.serverless',
      '.dart_tool',
      '.waybill',
    ],
  },
  {
    reason: 'build-output',
    names: ['dist', 'build', 'out', 'target', 'coverage', 'htmlcov', 'storybook-static'],
    beside: BUILD_FILES,
    unlessGit: true,
  },
]

/** By folder name; a name may have several rules. */
export const SKIP_BY_NAME: ReadonlyMap<string, readonly SkipRule[]> = toRules()

function toRules(): Map<string, SkipRule[]> {
  const map = new Map<string, SkipRule[]>()
  for (const rule of SKIP_RULES) for (const name of rule.names) map.set(name, [...(map.get(name) ?? []), rule])
  return map
}
