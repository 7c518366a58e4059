import { readFileSync } from 'node:fs'
import pc from 'picocolors'
import { UsageError } from '../config.ts'
import type { Component } from '../model/component.ts'
import type { Inventory } from '../model/inventory.ts'
import { explain } from '../report/explain.ts'
import { findComponents } from '../report/find.ts'
import { codeOf } from '../scan/walk.ts'
import { valueOf, type Invocation } from './command.ts'
import { writeOut } from './output.ts'
import { scanWith } from './scan.ts'
import { suggest } from './suggest.ts'

/** `waybill explain`. */
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
  if (invocation.flags.has('json')) await writeOut(toJson(inventory, matches))
  else await writeOut(explain(inventory, query, { colour: pc.isColorSupported, width: process.stdout.columns }).text)
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

/** Enough to explain from: CycloneDX has components too, but no relations and roots on top. */
function isInventory(value: unknown): value is Inventory {
  if (typeof value !== 'object' || value === null) return false
  if (!('components' in value) || !('relations' in value) || !('roots' in value)) return false
  return Array.isArray(value.components) && Array.isArray(value.relations)
}

function toJson({ relations }: Inventory, matches: readonly Component[]): string {
  const items = matches.map((component) => ({
    ...component,
    relations: relations.filter(({ from, to }) => from === component.ref || to === component.ref),
  }))
  return `${JSON.stringify(items, null, 2)}\n`
}
