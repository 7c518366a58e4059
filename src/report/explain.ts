import type { Component, Relation } from '../model/component.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Inventory } from '../model/inventory.ts'
import { isPinned } from '../bom/pinned.ts'
import { toName, toPlace } from './display.ts'
import { findComponents } from './find.ts'
import { KIND_TITLES } from './kinds.ts'
import { toPaint, type Paint } from './paint.ts'
import { count, pad, toPlain, truncate, widthOf } from './text.ts'

export interface ExplainOptions {
  colour?: boolean
  /** Columns of the terminal; only lists of several matches are cut. */
  width?: number
}

export interface Explanation {
  /** How many components the query names: one is explained, several are listed. */
  matches: number
  /** Ends with a newline. */
  text: string
}

const MAX_LISTED = 40

const toKindName = ({ kind }: Component): string => KIND_TITLES.find((title) => title.kind === kind)?.one ?? kind

type Field = readonly [label: string, value: string]

function toFields(component: Component): Field[] {
  const { ref, purl, group, version, range, provider, description } = component
  const pinned = isPinned(component)
  const single: [string, string | undefined][] = [
    ['ref', ref],
    ['purl', purl === ref ? undefined : purl],
    ['group', group],
    ['version', version],
    ['range', range],
    ['pinned', pinned === undefined ? undefined : pinned ? 'yes' : 'no, the content can change under this name'],
    ['provider', provider],
    ['description', description],
  ]
  const many: [string, readonly string[]][] = [
    ['alias', component.aliases ?? []],
    ['licence', component.licenses ?? []],
    ['endpoint', component.endpoints ?? []],
    ['hash', (component.hashes ?? []).map(({ algorithm, content }) => `${algorithm} ${content}`)],
    ...Object.entries(component.properties ?? {}).map(([key, value]): [string, string[]] => [
      key,
      Array.isArray(value) ? value : [value],
    ]),
  ]
  const fields = [
    ...single.map(([label, value]): [string, readonly string[]] => [label, value ? [value] : []]),
    ...many,
  ]
  return fields.flatMap(([label, values]) => values.map((value): Field => [toPlain(label), toPlain(value)]))
}

/** Labels in one column; a repeated label is not said again. */
function toFieldLines(fields: readonly Field[], paint: Paint): string[] {
  const column = Math.max(0, ...fields.map(([label]) => widthOf(label)))
  return fields.map(([label, value], index) => {
    const shown = fields[index - 1]?.[0] === label ? '' : label
    return `  ${paint.quiet(pad(shown, column))}  ${value}`
  })
}

function toEvidenceLines(one: Evidence, paint: Paint): string[] {
  const column = one.line !== undefined && one.column !== undefined ? `:${one.column}` : ''
  const axes = [one.usage, one.scope, one.resolution].filter(Boolean).join(', ')
  const source = paint.quiet(`(${one.technique}, ${toPlain(one.collector)})`)
  return [
    `  ${paint.strong(`${toPlace(one)}${column}`)}  ${axes} ${source}`,
    ...(one.symbol ? [`    ${toPlain(one.symbol)}`] : []),
    ...(one.steps ?? []).map(
      (step) => `    ${paint.quiet('from')} ${toPlain(step.what)}  ${paint.quiet(toPlace(step))}`,
    ),
  ]
}

interface Edge {
  words: string
  ref: string
}

const INVERSE: Readonly<Record<Relation['type'], string>> = {
  'depends-on': 'needed by',
  'uses-model': 'used by',
  'trained-on': 'trains',
  'derived-from': 'base of',
  'served-by': 'serves',
  'provides-tool': 'tool of',
  'reads-prompt': 'read by',
  'configured-by': 'configures',
  contains: 'part of',
}

function getEdges({ relations }: Inventory, ref: string): Edge[] {
  return [
    ...relations
      .filter(({ from }) => from === ref)
      .map(({ type, to }) => ({ words: type.replaceAll('-', ' '), ref: to })),
    ...relations.filter(({ to }) => to === ref).map(({ type, from }) => ({ words: INVERSE[type], ref: from })),
  ]
}

function toRelationLines(inventory: Inventory, component: Component, paint: Paint): string[] {
  const edges = getEdges(inventory, component.ref)
  if (edges.length === 0) return []
  const byRef = new Map(inventory.components.map((one) => [one.ref, one]))
  const projects = new Map(inventory.projects.map((project) => [project.ref, project]))
  const fields = edges.map(({ words, ref }): Field => {
    const other = byRef.get(ref)
    const name = other ? `${toName(other)} (${toKindName(other)})` : (projects.get(ref)?.name ?? '')
    return [words, `${toPlain(name)}  ${paint.quiet(toPlain(ref))}`]
  })
  return ['', paint.heading('Relations'), ...toFieldLines(fields, paint)]
}

function toExplanation(inventory: Inventory, component: Component, paint: Paint): string[] {
  const places = count(component.evidence.length, 'place')
  return [
    `${paint.heading(toName(component))}  ${paint.quiet(toKindName(component))}`,
    ...toFieldLines(toFields(component), paint),
    '',
    paint.heading(`Seen in ${places}`),
    ...component.evidence.flatMap((one) => toEvidenceLines(one, paint)),
    ...toRelationLines(inventory, component, paint),
  ]
}

function toChoices(
  found: readonly Component[],
  query: string,
  { colour = false, width = 100 }: ExplainOptions,
): string[] {
  const paint = toPaint(colour)
  const shown = found.slice(0, MAX_LISTED)
  const kinds = Math.max(...shown.map((component) => widthOf(toKindName(component))))
  const names = Math.min(40, Math.max(...shown.map((component) => widthOf(toName(component)))))
  const lines = shown.map((component) => {
    const start = `  ${pad(toKindName(component), kinds)}  ${pad(truncate(toName(component), names), names)}  `
    // A ref is there to be copied, and so is never cut.
    return `${start}${paint.quiet(toPlain(component.ref))}`
  })
  const more = found.length > MAX_LISTED ? [`  … and ${found.length - MAX_LISTED} more`] : []
  const title = truncate(`${toPlain(query)} names ${found.length} components; say which by its ref:`, width)
  return [title, ...lines, ...more]
}

/** Why a component is in the inventory: every fact and every piece of evidence. */
export function explain(inventory: Inventory, query: string, options: ExplainOptions = {}): Explanation {
  const found = findComponents(inventory, query)
  const [only] = found
  const lines =
    only === undefined
      ? [`Nothing here is called ${toPlain(query)}.`]
      : found.length === 1
        ? toExplanation(inventory, only, toPaint(options.colour ?? false))
        : toChoices(found, query, options)
  return { matches: found.length, text: `${lines.join('\n')}\n` }
}
