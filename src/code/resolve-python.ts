import { dirname, joinPath, type Program } from './program.ts'
import { findByImport } from '../data/sdks.ts'
import { toPypiName } from '../model/identity.ts'

const isPackage = (program: Program, dir: string): boolean => program.has(join(dir, '__init__.py'))
const join = (dir: string, rest: string): string => (dir === '' ? rest : rest === '' ? dir : `${dir}/${rest}`)

function inRoot(program: Program, root: string, parts: readonly string[]): string | undefined {
  const base = join(root, parts.join('/'))
  if (program.has(`${base}.py`)) return `${base}.py`
  if (program.has(`${base}/__init__.py`)) return `${base}/__init__.py`
  return undefined
}

function relative(program: Program, path: string, specifier: string): readonly string[] {
  const dots = /^\.+/.exec(specifier)![0].length
  let dir: string | undefined = dirname(path)
  for (let i = 1; i < dots && dir !== undefined; i++) dir = joinPath(dir, '..')
  if (dir === undefined) return []
  const found = inRoot(program, dir, specifier.slice(dots).split('.').filter(Boolean))
  return found ? [found] : []
}

/**
 * A declared AI library wins over a file of the same name: `import openai` in `llms/openai.py` is the library. Without
 * a declaration, a local module at a source root wins: a repository's own `agents/` is not the OpenAI Agents SDK.
 */
function isLibrary(program: Program, specifier: string): boolean {
  return findByImport('python', specifier).some(({ name }) => program.declared.has(`pypi:${name}`))
}

/**
 * True when another distribution is declared whose own name is the imported one: with `whisper` (a time series database)
 * in the requirements, `import whisper` is not `openai-whisper`.
 */
export function isOtherLibrary(program: Program, specifier: string): boolean {
  const name = toPypiName(specifier.split('.', 1)[0]!)
  if (!program.declared.has(`pypi:${name}`)) return false
  const known = findByImport('python', specifier)
  return known.length > 0 && !known.some((each) => each.name === name || program.declared.has(`pypi:${each.name}`))
}

/**
 * Python's search path is not written down; source roots are the folders above the importing file that are not
 * packages themselves, their `src`, and the same at the scanned root.
 */
export function findPythonModule(program: Program, path: string, specifier: string): readonly string[] {
  if (specifier.startsWith('.')) return relative(program, path, specifier)
  if (isLibrary(program, specifier)) return []
  const parts = specifier.split('.')
  const isKnown = findByImport('python', specifier).length > 0
  for (let dir: string | undefined = dirname(path); dir !== undefined; dir = dir === '' ? undefined : dirname(dir)) {
    if (isPackage(program, dir)) continue
    if (
      isKnown &&
      dir !== '' &&
      !dir.endsWith('src') &&
      dir === dirname(path) &&
      !isPackage(program, join(dir, parts[0]!))
    )
      continue
    for (const root of [dir, join(dir, 'src')]) {
      const found = inRoot(program, root, parts)
      if (found && found !== path) return [found]
    }
  }
  return isKnown ? [] : besideScript(program, path, parts)
}

/** A file that is run as a script imports what lies beside it, even where its folder is a package as well. */
function besideScript(program: Program, path: string, parts: readonly string[]): readonly string[] {
  const dir = dirname(path)
  if (dir === undefined || !isPackage(program, dir) || program.declared.has(`pypi:${toPypiName(parts[0]!)}`)) return []
  const found = inRoot(program, dir, parts)
  return found && found !== path ? [found] : []
}
