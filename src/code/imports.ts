import { envValues } from './env.ts'
import type { Evaluator } from './evaluate.ts'
import type { Import, Module } from './ir.ts'
import type { Program } from './program.ts'
import { isBelowBaseUrl } from './resolve-ecmascript.ts'
import { isOtherLibrary } from './resolve-python.ts'
import { hasRulesFor } from './rule-index.ts'
import { via, type Value } from './value.ts'

/** Modules whose exports are environment variables. https://svelte.dev/docs/kit/$env-static-private */
const STATIC_ENVIRONMENT = /^(?:\$env\/static\/(?:private|public)|@env)$/

/** What a name bound by an import stands for: a symbol of a library, or the values of a local module's export. */
export function importedValues(evaluator: Evaluator, item: Import, module: Module): Value[] {
  if (item.local === '*') return []
  const { program } = evaluator
  // A library with detection rules stays a library even where its source is part of the same repository.
  const isLibrary =
    module.language === 'ecmascript' &&
    hasRulesFor('ecmascript', item.from) &&
    !item.from.startsWith('.') &&
    !isBelowBaseUrl(program, module.path, item.from)
  const targets = isLibrary ? [] : program.targets(module, item.from)
  const files = module.language === 'go' ? packageFile(program, targets) : targets
  const local = files.flatMap((path) => program.module(path) ?? [])
  if (local.length > 0) {
    const step = evaluator.step(program.scope(module), item.at, `import from ${item.from}`)
    const found = local.flatMap((target) =>
      item.name === '*'
        ? [{ v: 'module' as const, module: target, steps: [] }]
        : exportedValues(evaluator, target, item.name),
    )
    if (found.length > 0)
      return found.map((value) => (value.v === 'text' || value.v === 'pattern' ? via(value, step) : value))
    if (module.language === 'python' && item.name !== '*') return submodule(evaluator, module, item)
    return []
  }
  if (module.language === 'python' && item.name !== '*') {
    const sub = submodule(evaluator, module, item)
    if (sub.length > 0) return sub
  }
  if (STATIC_ENVIRONMENT.test(item.from)) return envValues(evaluator, item.name, program.scope(module), item.at)
  if (targets.length > 0 || item.from.startsWith('.')) return []
  if (module.language === 'python' && isOtherLibrary(program, item.from)) return []
  return [{ v: 'symbol', path: toSymbolPath(module, item), steps: [] }]
}

/** Go: any file of a package sees all of its names; one of the package itself, not of its tests nor a program beside it. */
const packageFile = (program: Program, paths: readonly string[]): readonly string[] => {
  const own = paths.find((path) => !path.endsWith('_test.go') && program.module(path)?.packageName !== 'main')
  return own === undefined ? paths.slice(0, 1) : [own]
}

/** `from package import module`. */
function submodule(evaluator: Evaluator, module: Module, item: Import): Value[] {
  const joined = item.from.endsWith('.') ? item.from + item.name : `${item.from}.${item.name}`
  return evaluator.program
    .targets(module, joined)
    .flatMap((path) => evaluator.program.module(path) ?? [])
    .map((target) => ({ v: 'module', module: target, steps: [] }))
}

function toSymbolPath(module: Module, item: Import): string {
  if (module.language === 'python') return item.name === '*' ? item.from : `${item.from}.${item.name}`
  return item.name === '*' ? `${item.from}:` : `${item.from}:${item.name}`
}

/** Values that a module exports under a name, through re-exports. */
export function exportedValues(evaluator: Evaluator, module: Module, name: string): Value[] {
  return evaluator.once(`${module.path}\0${name}`, () => findExport(evaluator, module, name))
}

function findExport(evaluator: Evaluator, module: Module, name: string): Value[] {
  const scope = evaluator.program.scope(module)
  if (module.language !== 'ecmascript') {
    const own = evaluator.lookup(name, scope)
    return own.length > 0 ? own : throughStar(evaluator, module, name)
  }
  const found = module.exports
    .filter((each) => each.name === name)
    .flatMap((each): Value[] => {
      if (each.from === undefined) return each.local === undefined ? [] : evaluator.lookup(each.local, scope)
      return importedValues(evaluator, { local: name, from: each.from, name: each.fromName ?? name, at: 0 }, module)
    })
  if (found.length > 0) return found
  return module.exports
    .filter((each) => each.name === '*' && each.from !== undefined)
    .flatMap((each) => evaluator.program.targets(module, each.from!))
    .flatMap((path) => evaluator.program.module(path) ?? [])
    .flatMap((target) => exportedValues(evaluator, target, name))
}

function throughStar(evaluator: Evaluator, module: Module, name: string): Value[] {
  return module.imports
    .filter((item) => item.name === '*' && item.local === '*')
    .flatMap((item) => evaluator.program.targets(module, item.from))
    .flatMap((path) => evaluator.program.module(path) ?? [])
    .flatMap((target) => exportedValues(evaluator, target, name))
}
