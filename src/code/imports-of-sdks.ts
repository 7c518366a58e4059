import { isBuiltin } from 'node:module'
import { findByImport, sdksOf, type SdkInfo } from '../data/sdks.ts'
import type { OutlineFacts } from '../model/facts.ts'
import { toGoPurl, toNpmPurl, toPypiName, toPypiPurl } from '../model/identity.ts'
import { parseNpmSpec } from '../parse/npm-spec.ts'
import type { Context } from './context.ts'
import { toEvidence } from './findings.ts'
import type { Module } from './ir.ts'
import { isOtherLibrary } from './resolve-python.ts'

const ECOSYSTEMS = { python: 'pypi', ecmascript: 'npm', go: 'golang' } as const
const TO_PURL = { pypi: toPypiPurl, npm: toNpmPurl, golang: toGoPurl } as const

/** AI libraries that a module imports. The version, if any, comes from the package collectors by the same purl. */
export function readSdkImports(context: Context, module: Module): void {
  const { program } = context.evaluator
  const ecosystem = ECOSYSTEMS[module.language]
  const seen = new Set<string>()
  for (const item of module.imports) {
    if (item.from.startsWith('.')) continue
    // `from google import genai`: a Python name may be a module of a package that many distributions share.
    const specifiers =
      module.language === 'python' && item.name !== '*' ? [item.from, `${item.from}.${item.name}`] : [item.from]
    const from = specifiers.find((each) => pick(context, module, each) !== undefined)
    const known = from === undefined ? undefined : pick(context, module, from)
    if (!known || from === undefined || seen.has(from) || isSelf(context, module, known.name)) continue
    seen.add(from)
    const isDeclared = item.range !== undefined || program.declared.has(`${ecosystem}:${known.name}`)
    const version = item.range === undefined ? undefined : parseNpmSpec(known.name, item.range).version
    const purl = TO_PURL[ecosystem](known.name, version)
    context.findings.add({
      kind: 'sdk',
      ref: purl,
      purl,
      name: known.name,
      ...(version !== undefined ? { version } : item.range !== undefined ? { range: item.range } : {}),
      ...(known.provider ? { provider: known.provider } : {}),
      properties: { ecosystem, category: known.category, ...(isDeclared ? {} : { declared: 'false' }) },
      evidence: [toEvidence(module, item.at, { usage: 'imported', symbol: from })],
    })
  }
}

/** The repository's own package, imported by its own modules and examples. */
function isSelf({ evaluator: { program } }: Context, { language }: Module, name: string): boolean {
  return program.projects.has(`${ECOSYSTEMS[language]}:${name}`)
}

/** Names that a common module name has only in the library. */
const UNMISTAKABLE =
  /^(?:datasets\.(?:load_dataset|load_from_disk|DatasetDict|concatenate_datasets)|agents\.(?:Runner|function_tool|RunContextWrapper)|evaluate\.EvaluationModule)$/

/**
 * The declared package among those that provide the import; undeclared only where the import name tells it exactly, and
 * no module or builtin of that name is meant.
 */
function pick(context: Context, module: Pick<OutlineFacts, 'path' | 'language'>, from: string): SdkInfo | undefined {
  const { program } = context.evaluator
  const ecosystem = ECOSYSTEMS[module.language]
  const known = findByImport(module.language, from)
  const declared = known.find(({ name }) => program.declared.has(`${ecosystem}:${name}`))
  if (declared || known.length === 0) return declared
  if (module.language === 'python' && isOtherLibrary(program, from)) return undefined
  const isOwn = program.targets(module, from).length > 0 || isBuiltin(from)
  // Of several (`tensorflow`, `tensorflow-cpu`) the one of the very name.
  const first = from.split('.', 1)[0]!
  const own = module.language === 'python' ? toPypiName(first) : first
  const exact = known.length === 1 ? known[0] : known.find(({ name }) => name === own)
  if (exact && isOfAnother(context, module, from, exact)) return undefined
  const isSure = exact?.confidence === 'high' || UNMISTAKABLE.test(from)
  return isSure && !isOwn ? exact : undefined
}

/**
 * A namespace that many distributions fill, `llama_index`: where some of them are declared, a submodule comes from one of
 * these, or from one that they bring, not from the umbrella that nobody asked for.
 */
function isOfAnother(
  { evaluator: { program } }: Context,
  { language }: Pick<OutlineFacts, 'language'>,
  from: string,
  umbrella: SdkInfo,
): boolean {
  const first = from.split('.', 1)[0]!
  if (language !== 'python' || !from.includes('.') || toPypiName(first) !== umbrella.name) return false
  const isShared = sdksOf('pypi').some(({ imports }) => imports.some((each) => each.startsWith(`${first}.`)))
  return isShared && [...program.declared].some((key) => key.startsWith(`pypi:${umbrella.name}-`))
}

/** Imports of libraries that no manifest declares are worth a parse by themselves: the outline may be wrong. */
export function hasUndeclaredSdk(context: Context, outline: OutlineFacts): boolean {
  const ecosystem = ECOSYSTEMS[outline.language]
  return outline.imports.some(({ from }) => {
    const known = from.startsWith('.') ? undefined : pick(context, outline, from)
    return known !== undefined && !context.evaluator.program.declared.has(`${ecosystem}:${known.name}`)
  })
}

/** Libraries that this file imports, if its outline is right, by ref. */
export function sdksOfOutline(context: Context, outline: OutlineFacts): string[] {
  const toPurl = TO_PURL[ECOSYSTEMS[outline.language]]
  return outline.imports.flatMap(({ from }) => {
    const known = from.startsWith('.') ? undefined : pick(context, outline, from)
    return known ? [toPurl(known.name)] : []
  })
}
