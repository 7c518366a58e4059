import { dirname, type Program } from './program.ts'

const PACKAGES = new WeakMap<Program, Map<string, string[]>>()

/** Import path → files of that package among the parsed modules. */
function packagesOf(program: Program): Map<string, string[]> {
  const known = PACKAGES.get(program)
  if (known) return known
  const roots = program.input.manifests
    .filter(({ project }) => project?.ecosystem === 'golang')
    .map(({ file, project }) => ({ dir: dirname(file), path: project!.name }))
    .sort((a, b) => b.dir.length - a.dir.length)
  const packages = new Map<string, string[]>()
  for (const { path, language } of program.input.outlines) {
    if (language !== 'go') continue
    const dir = dirname(path)
    const root = roots.find(({ dir: at }) => at === '' || dir === at || dir.startsWith(`${at}/`))
    if (!root) continue
    const rest = root.dir === '' ? dir : dir.slice(root.dir.length + 1)
    const name = rest === '' ? root.path : `${root.path}/${rest}`
    packages.set(name, [...(packages.get(name) ?? []), path])
  }
  PACKAGES.set(program, packages)
  return packages
}

/** A package of one of the repository's own modules. */
export function findGoPackage(program: Program, specifier: string): readonly string[] {
  return packagesOf(program).get(specifier) ?? []
}
