import { findResolution, getScopes, getUsages } from '../bom/cyclonedx/evidence.ts'
import type { Component } from '../model/component.ts'
import type { Inventory } from '../model/inventory.ts'
import { groupByKind, toDetail, toName, toVersionText, toWhere } from './display.ts'
import { toPaint } from './paint.ts'
import { pad, toPlain, truncate, widthOf } from './text.ts'

export interface TableOptions {
  colour?: boolean
  /** Columns of the terminal. Without it nothing is cut. */
  width?: number
}

const HEADINGS = ['KIND', 'NAME', 'VERSION', 'DETAIL', 'SCOPE', 'USAGE', 'WHERE'] as const

function toCells(component: Component): string[] {
  const { place, more } = toWhere(component)
  const { text, pinned } = toVersionText(component)
  return [
    component.kind,
    toName(component),
    pinned === false && text !== 'unpinned' ? `${text} (unpinned)` : text,
    toDetail(component),
    getScopes(component.evidence).join(','),
    getUsages(component.evidence).join(','),
    more > 0 ? `${place} +${more}` : place,
  ]
}

const toLine = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, index) => pad(cell, widths[index] ?? 0))
    .join('  ')
    .trimEnd()

const getSorted = (inventory: Inventory): Component[] =>
  groupByKind(inventory.components).flatMap(({ components }) => components)

/** Every component on a line of its own, packages included, in aligned columns. Ends with a newline. */
export function toTable(inventory: Inventory, options: TableOptions = {}): string {
  const { colour = false, width = Number.POSITIVE_INFINITY } = options
  const rows = getSorted(inventory).map(toCells)
  const widths = HEADINGS.map((heading, index) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[index] ?? '')), heading.length),
  )
  const fit = (line: string): string => (Number.isFinite(width) ? truncate(line, width) : line)
  const heading = toPaint(colour).heading(fit(toLine(HEADINGS, widths)))
  return `${[heading, ...rows.map((row) => fit(toLine(row, widths)))].join('\n')}\n`
}

/** Columns of the tab-separated form, for `cut`, `awk` and spreadsheets. Added columns come last. */
export const TSV_COLUMNS = [
  'kind',
  'group',
  'name',
  'version',
  'range',
  'provider',
  'pinned',
  'scope',
  'usage',
  'resolution',
  'where',
  'places',
  'purl',
  'ref',
] as const

function toTsvCells(component: Component): string[] {
  const { kind, group, name, version, range, provider, evidence, purl, ref } = component
  const { place, more } = toWhere(component)
  const { pinned } = toVersionText(component)
  return [
    kind,
    group ?? '',
    name,
    version ?? '',
    range ?? '',
    provider ?? '',
    pinned === undefined ? '' : String(pinned),
    getScopes(evidence).join(','),
    getUsages(evidence).join(','),
    findResolution(evidence) ?? '',
    place,
    String(place === '' ? 0 : more + 1),
    purl ?? '',
    ref,
  ]
}

/** The same rows for programs: a header line, then one component per line; no tab or line break inside a cell. */
export function toTsv(inventory: Inventory): string {
  const rows = getSorted(inventory).map((component) => toTsvCells(component).map(toPlain).join('\t'))
  return `${[TSV_COLUMNS.join('\t'), ...rows].join('\n')}\n`
}
