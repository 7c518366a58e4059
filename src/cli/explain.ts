import { readFileSync } from 'node:fs'
import pc from 'picocolors'
import { UsageError } from '../config.ts'
import type { Component, Relation } from '../model/component.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Inventory } from '../model/inventory.ts'
import { codeOf } from '../scan/walk.ts'
import { valueOf, type Invocation } from './command.ts'
import { writeOut } from './output.ts'
import { printable } from './progress.ts'
import { scanWith } from './scan.ts'
import { suggest } from './suggest.ts'

const MAX_MATCHES = 20

/** `waybill explain`. Exit code 1 when no component matches. */
export async function runExplain(invocation: Invocation): Promise<number> {
  const [query = '', ...roots] = invocation.positionals
  const bom = valueOf(invocation, 'bom')
  if (bom !== undefined && roots.length > 0) throw new UsageError('give either a directory or --bom')
  const inventory = bom === undefined ? await scanWith(invocation, roots) : readInventory(bom)
  const matches = findComponents(inventory, query)
  if (matches.length === 0) {
    const names = inventory.components.flatMap(({ ref, name }) => [ref, name])
    throw new UsageError(`no component matches ${query}${suggest(query, names)}`)
  }
  const relations = inventory.relations
  if (invocation.flags.has('json')) {
    const items = matches.map((component) => ({ ...component, relations: relationsOf(component, relations) }))
    await writeOut(`${JSON.stringify(items, null, 2)}\n`)
    return 0
  }
  await writeOut(
    matches
      .slice(0, MAX_MATCHES)
      .map((component) => toText(component, relations))
      .join('\n'),
  )
  if (matches.length > MAX_MATCHES) await writeOut(`\n… and ${matches.length - MAX_MATCHES} more match ${query}\n`)
  return 0
}

function readInventory(file: string): Inventory {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'not JSON' : `cannot be read: ${codeOf(error)}`
    throw new UsageError(`${file}: ${reason}`, { cause: error })
  }
  if (!isInventory(value)) throw new UsageError(`${file}: not an inventory; write one with waybill scan --json`)
  return value
}

/** Enough to print: CycloneDX has components too, but neither evidence lists nor relations on top. */
function isInventory(value: unknown): value is Inventory {
  if (typeof value !== 'object' || value === null) return false
  if (!('components' in value) || !('relations' in value) || !('roots' in value)) return false
  return Array.isArray(value.components) && Array.isArray(value.relations)
}

/** By ref, purl, name or alias; only when none is equal, by part of them. */
export function findComponents(inventory: Inventory, query: string): Component[] {
  const wanted = query.toLowerCase()
  const namesOf = ({ ref, purl, name, group, aliases }: Component): string[] =>
    [ref, purl ?? '', name, group ? `${group}/${name}` : '', ...(aliases ?? [])].map((text) => text.toLowerCase())
  const exact = inventory.components.filter((component) => namesOf(component).includes(wanted))
  if (exact.length > 0) return exact
  return inventory.components.filter((component) => namesOf(component).some((text) => text.includes(wanted)))
}

const relationsOf = ({ ref }: Component, relations: readonly Relation[]): Relation[] =>
  relations.filter(({ from, to }) => from === ref || to === ref)

function toText(component: Component, relations: readonly Relation[]): string {
  const { kind, name, version, range, ref, evidence } = component
  const pinned = version ?? (range === undefined ? undefined : `${range} (not pinned)`)
  return [
    `${pc.bold(printable(name))}${pinned === undefined ? '' : ` ${printable(pinned)}`}  ${pc.dim(kind)}`,
    `  ${printable(ref)}`,
    ...toFacts(component),
    ...relationsOf(component, relations).map(({ from, to, type }) =>
      from === ref ? `  ${type} ${printable(to)}` : `  ${printable(from)} ${type} this`,
    ),
    `  ${evidence.length} piece${evidence.length === 1 ? '' : 's'} of evidence:`,
    ...evidence.flatMap(toEvidence),
    '',
  ].join('\n')
}

function toFacts({ provider, licenses, aliases, endpoints, hashes, properties }: Component): string[] {
  const facts: [string, string][] = []
  if (provider) facts.push(['provider', provider])
  if (licenses) facts.push(['licences', licenses.join(', ')])
  if (aliases) facts.push(['also called', aliases.join(', ')])
  if (endpoints) facts.push(['endpoints', endpoints.join(', ')])
  for (const { algorithm, content } of hashes ?? []) facts.push([algorithm, content])
  for (const [key, value] of Object.entries(properties ?? {})) facts.push([key, [value].flat().join(', ')])
  return facts.map(([key, value]) => `  ${key}: ${printable(value)}`)
}

function toEvidence(evidence: Evidence): string[] {
  const { file, line, column, usage, scope, resolution, symbol, technique, collector, steps } = evidence
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const how = [usage, scope, resolution, symbol, `${technique} by ${collector}`].filter(Boolean).join(' · ')
  return [
    `    ${pc.cyan(printable(place))}  ${printable(how)}`,
    ...(steps ?? []).map(
      (step) => `      ← ${printable(step.what)}  ${pc.dim(printable(`${step.file}:${step.line}`))}`,
    ),
  ]
}
