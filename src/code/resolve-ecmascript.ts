import { parseJsonc } from '../parse/json.ts'
import { dirname, joinPath, type Program } from './program.ts'

const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.vue', '.svelte']

function asFile(program: Program, base: string | undefined): readonly string[] {
  if (base === undefined) return []
  if (program.has(base) && EXTENSIONS.some((extension) => base.endsWith(extension))) return [base]
  const stem = base.replace(/\.(?:js|jsx|mjs|cjs)$/, '')
  for (const extension of EXTENSIONS) if (program.has(stem + extension)) return [stem + extension]
  for (const extension of EXTENSIONS) if (program.has(`${base}/index${extension}`)) return [`${base}/index${extension}`]
  return []
}

interface Aliases {
  /** Prefix without `*` → folders to try, relative to the scanned root. */
  prefixes: { prefix: string; isExact: boolean; targets: string[] }[]
  /** Folder in which bare specifiers are looked up, when `baseUrl` is written. */
  baseUrl: string | undefined
}

const ALIASES = new WeakMap<Program, Map<string, Aliases | undefined>>()

/** `compilerOptions.paths` and `baseUrl` of the nearest tsconfig.json or jsconfig.json. */
function aliasesOf(program: Program, dir: string): Aliases | undefined {
  let known = ALIASES.get(program)
  if (!known) ALIASES.set(program, (known = new Map()))
  if (known.has(dir)) return known.get(dir)
  const own = ['tsconfig.json', 'jsconfig.json']
    .map((name) => (dir === '' ? name : `${dir}/${name}`))
    .filter((path) => program.has(path))
    .map((path) => readAliases(program, path, dir))
    .find((aliases) => aliases !== undefined)
  const result = own ?? (dir === '' ? undefined : aliasesOf(program, dirname(dir)))
  known.set(dir, result)
  return result
}

/** How many configurations `extends` may pass through. */
const MAX_EXTENDS = 5

/** https://www.typescriptlang.org/tsconfig/: what a configuration does not say itself comes from the ones it extends. */
function readAliases(program: Program, path: string, dir: string, depth = 0): Aliases | undefined {
  const text = program.input.host.text(path, 256 * 1024)
  if (text === undefined) return undefined
  let config: unknown
  try {
    config = parseJsonc(text)
  } catch {
    return undefined // a broken tsconfig costs its aliases, nothing else
  }
  if (typeof config !== 'object' || config === null) return undefined
  const { compilerOptions, extends: bases } = config as {
    compilerOptions?: { paths?: unknown; baseUrl?: unknown } | null
    extends?: unknown
  }
  const inherited = depth < MAX_EXTENDS ? readExtended(program, dir, bases, depth) : undefined
  const isBased = typeof compilerOptions?.baseUrl === 'string'
  const baseUrl = isBased ? joinPath(dir, compilerOptions.baseUrl as string) : inherited?.baseUrl
  const paths = compilerOptions?.paths
  if (typeof paths !== 'object' || paths === null)
    return isBased || inherited ? { prefixes: inherited?.prefixes ?? [], baseUrl } : undefined
  const prefixes = Object.entries(paths).flatMap(([pattern, targets]) => {
    const folders = (Array.isArray(targets) ? targets : [])
      .filter((target): target is string => typeof target === 'string')
      .flatMap((target) => joinPath(baseUrl ?? dir, target.replace(/\*$/, '')) ?? [])
    return [{ prefix: pattern.replace(/\*$/, ''), isExact: !pattern.endsWith('*'), targets: folders }]
  })
  return { prefixes: prefixes.sort((a, b) => b.prefix.length - a.prefix.length), baseUrl }
}

/** The last of the configurations extended that says something; those of packages are not here to read. */
function readExtended(program: Program, dir: string, bases: unknown, depth: number): Aliases | undefined {
  return (Array.isArray(bases) ? bases.slice(0, MAX_EXTENDS) : [bases])
    .filter((base): base is string => typeof base === 'string' && base.startsWith('.'))
    .flatMap((base) => {
      const path = joinPath(dir, base.endsWith('.json') ? base : `${base}.json`)
      return (path !== undefined && program.has(path) && readAliases(program, path, dirname(path), depth + 1)) || []
    })
    .at(-1)
}

function throughAliases(program: Program, dir: string, specifier: string): readonly string[] {
  for (const { prefix, isExact, targets } of aliasesOf(program, dir)?.prefixes ?? []) {
    if (isExact ? specifier !== prefix : !specifier.startsWith(prefix)) continue
    for (const target of targets) {
      const found = asFile(program, joinPath(target, specifier.slice(prefix.length)))
      if (found.length > 0) return found
    }
  }
  return []
}

function throughBaseUrl(program: Program, dir: string, specifier: string): readonly string[] {
  const base = aliasesOf(program, dir)?.baseUrl
  return base === undefined ? [] : asFile(program, joinPath(base, specifier))
}

/** True when a specifier that no manifest declares is a folder or file below `baseUrl`: `ai/board` in `src/ai/board.ts`. */
export function isBelowBaseUrl(program: Program, path: string, specifier: string): boolean {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
  return !program.declared.has(`npm:${name}`) && throughBaseUrl(program, dirname(path), specifier).length > 0
}

/** `@/x` and `~/x` mean the app's own source in the common frameworks even without a tsconfig. */
function throughConvention(program: Program, dir: string, specifier: string): readonly string[] {
  const rest = /^[@~]\/(.+)$/.exec(specifier)?.[1]
  if (rest === undefined) return []
  for (let at: string | undefined = dir; at !== undefined; at = at === '' ? undefined : dirname(at))
    for (const root of ['', 'src', 'app']) {
      const found = asFile(program, joinPath(at, root === '' ? rest : `${root}/${rest}`))
      if (found.length > 0) return found
    }
  return []
}

function throughWorkspace(program: Program, specifier: string): readonly string[] {
  const parts = specifier.split('/')
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
  const dir = program.workspaces.get(name)
  if (dir === undefined) return []
  const rest = specifier.slice(name.length + 1)
  const bases = rest === '' ? ['src/index', 'index', 'lib/index'] : [rest, `src/${rest}`]
  for (const base of bases) {
    const found = asFile(program, joinPath(dir, base))
    if (found.length > 0) return found
  }
  return []
}

/** Relative imports, tsconfig aliases and workspace packages. Everything else is a library. */
export function findEcmascriptModule(program: Program, path: string, specifier: string): readonly string[] {
  const dir = dirname(path)
  if (specifier.startsWith('.')) return asFile(program, joinPath(dir, specifier))
  const aliased = throughAliases(program, dir, specifier)
  if (aliased.length > 0) return aliased
  if (isBelowBaseUrl(program, path, specifier)) return throughBaseUrl(program, dir, specifier)
  const conventional = throughConvention(program, dir, specifier)
  return conventional.length > 0 ? conventional : throughWorkspace(program, specifier)
}
