import { findByImport } from '../data/sdks.ts'
import { toGoPurl, toNpmPurl, toPypiPurl } from '../model/identity.ts'
import type { Context } from './context.ts'
import { toEvidence } from './findings.ts'
import type { Import, Module } from './ir.ts'
import { isBuiltin } from 'node:module'

const ECOSYSTEMS = { python: 'pypi', ecmascript: 'npm', go: 'golang' } as const
const TO_PURL = { pypi: toPypiPurl, npm: toNpmPurl, golang: toGoPurl } as const

/** AI libraries that a module imports. The version, if any, comes from the package collectors by the same purl. */
export function readSdkImports(context: Context, module: Module): void {
  const { program } = context.evaluator
  const ecosystem = ECOSYSTEMS[module.language]
  const seen = new Set<string>()
  for (const item of module.imports) {
    if (item.from.startsWith('.') || seen.has(item.from)) continue
    seen.add(item.from)
    const known = pick(context, module, item)
    if (!known) continue
    const isDeclared = program.declared.has(`${ecosystem}:${known.name}`)
    if (!isDeclared && (program.targets(module, item.from).length > 0 || isBuiltin(item.from))) continue
    const purl = TO_PURL[ecosystem](known.name)
    context.findings.add({
      kind: 'sdk',
      ref: purl,
      purl,
      name: known.name,
      ...(known.provider ? { provider: known.provider } : {}),
      properties: { ecosystem, category: known.category, ...(isDeclared ? {} : { declared: 'false' }) },
      evidence: [toEvidence(module, item.at, { usage: 'imported', symbol: item.from })],
    })
  }
}

/** The declared package among those that provide the import; undeclared only where the import name tells it exactly. */
function pick(context: Context, module: Module, item: Import): ReturnType<typeof findByImport>[number] | undefined {
  const ecosystem = ECOSYSTEMS[module.language]
  const known = findByImport(module.language, item.from)
  const declared = known.find(({ name }) => context.evaluator.program.declared.has(`${ecosystem}:${name}`))
  if (declared) return declared
  return known.length === 1 && known[0]!.confidence === 'high' ? known[0] : undefined
}
