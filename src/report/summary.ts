import type { Component } from '../model/component.ts'
import type { Inventory, SkipReason } from '../model/inventory.ts'
import {
  getTags,
  groupByKind,
  isAi,
  isAside,
  toDetail,
  toName,
  toPlace,
  toReadText,
  toSubject,
  toVersionText,
  toWhere,
  type KindGroup,
} from './display.ts'
import { KIND_TITLES } from './kinds.ts'
import { toPaint, type Paint } from './paint.ts'
import { count, pad, toPlain, truncate, widthOf } from './text.ts'

export interface SummaryOptions {
  colour?: boolean
  /** Columns of the terminal. */
  width?: number
  /** Everything: no caps, and what only tests, examples and docs use. */
  verbose?: boolean
  /** How long the scan took, measured by the caller. */
  seconds?: number
}

/** Lines per kind, and per list of what is not known, unless everything is asked for. */
const MAX_LINES = 12
const MIN_WIDTH = 60
const DEFAULT_WIDTH = 100
const MAX_NAME = 42
const MAX_VERSION = 18
const MAX_DETAIL = 22
/** Below this the detail gives its room to the place. */
const ROOMY_WIDTH = 88
const MIN_PLACE = 12

interface Layout {
  paint: Paint
  width: number
  /** False in a pipe, where nothing wraps: places are then written whole. */
  clipped: boolean
  limit: number
}

interface Row {
  name: string
  version: string
  unpinned: boolean
  detail: string
  place: string
  more: string
  tags: string
}

function toRow(component: Component): Row {
  const { text, pinned } = toVersionText(component)
  const { place, more } = toWhere(component)
  const name = toName(component)
  return {
    name,
    version: text,
    unpinned: pinned === false,
    detail: toDetail(component),
    // A file that is the thing itself is named once.
    place: place === name || place === `${name}:1` ? '' : place,
    more: more > 0 ? `+${more}` : '',
    tags: getTags(component).join(', '),
  }
}

interface Columns {
  name: number
  version: number
  detail: number
}

const widest = (texts: readonly string[], limit: number): number =>
  Math.min(limit, Math.max(0, ...texts.map((text) => widthOf(text))))

/** One set of columns for the whole report: the eye finds versions and places in one line from top to bottom. */
function toColumns(rows: readonly Row[], width: number): Columns {
  const texts = (key: 'name' | 'version' | 'detail'): string[] => rows.map((row) => row[key])
  return {
    name: widest(texts('name'), Math.min(MAX_NAME, Math.floor(width * 0.4))),
    version: widest(texts('version'), MAX_VERSION),
    detail: width < ROOMY_WIDTH ? 0 : widest(texts('detail'), MAX_DETAIL),
  }
}

const cell = (text: string, width: number): string => (width === 0 ? '' : `${pad(truncate(text, width), width)}  `)

function toRowLine(row: Row, columns: Columns, { paint, width, clipped }: Layout): string {
  const version = cell(row.version, columns.version)
  const start = `  ${cell(row.name, columns.name)}`
  const middle = cell(row.detail, columns.detail)
  const end = [row.more, row.tags && `[${row.tags}]`].filter(Boolean).join(' ')
  const room = width - widthOf(start) - widthOf(version) - widthOf(middle)
  if (!clipped) return `${start}${version}${middle}${[row.place, end].filter(Boolean).join(' ')}`.trimEnd()
  const place = truncate(row.place, Math.max(room - (end ? widthOf(end) + 1 : 0), MIN_PLACE), 'start')
  const tail = truncate([place, end].filter(Boolean).join(' '), room)
  return `${start}${row.unpinned ? paint.warning(version) : version}${middle}${paint.quiet(tail)}`.trimEnd()
}

/** A line that says that one more is hidden takes the room of that one. */
function cut<T>(items: readonly T[], limit: number): { shown: readonly T[]; hidden: number } {
  const room = items.length === limit + 1 ? items.length : limit
  return { shown: items.slice(0, room), hidden: Math.max(items.length - room, 0) }
}

const toMoreLine = (hidden: number, { paint }: Layout): string[] =>
  hidden > 0 ? [paint.quiet(`  … and ${hidden} more (--all)`)] : []

function toGroupLines(groups: readonly KindGroup[], layout: Layout): string[] {
  const cutGroups = groups.map(({ title, components }) => ({
    title,
    total: components.length,
    ...cut(components, layout.limit),
  }))
  const columns = toColumns(
    cutGroups.flatMap(({ shown }) => shown.map(toRow)),
    layout.width,
  )
  return cutGroups.flatMap(({ title, total, shown, hidden }) => [
    '',
    `${layout.paint.heading(title.title)} ${layout.paint.quiet(String(total))}`,
    ...toRowLines(shown.map(toRow), columns, layout),
    ...toMoreLine(hidden, layout),
  ])
}

/** A kind without versions and details gives their room to the place. */
function toRowLines(rows: readonly Row[], columns: Columns, layout: Layout): string[] {
  const isBare = rows.every(({ version, detail }) => version === '' && detail === '')
  return rows.map((row) => toRowLine(row, isBare ? { ...columns, version: 0, detail: 0 } : columns, layout))
}

function toCounts(components: readonly Component[]): string {
  return KIND_TITLES.flatMap(({ kind, one, many }) => {
    const number = components.filter((component) => component.kind === kind).length
    return number > 0 ? [count(number, one, many)] : []
  }).join(', ')
}

/** A list with places in one column and sentences, cut at the terminal's width, in the next. */
function toPlaceLines(items: readonly { place: string; text: string }[], layout: Layout): string[] {
  const { shown, hidden } = cut(items, layout.limit)
  const column = widest(
    shown.map(({ place }) => place),
    layout.clipped ? Math.floor(layout.width * 0.45) : Number.POSITIVE_INFINITY,
  )
  const lines = shown.map(({ place, text }) => {
    const start = `  ${pad(truncate(place, column, 'start'), column)}  `
    const room = layout.clipped ? Math.max(layout.width - widthOf(start), 20) : Number.POSITIVE_INFINITY
    return `${start}${layout.paint.quiet(truncate(text, room))}`
  })
  return [...lines, ...toMoreLine(hidden, layout)]
}

const ASIDE: ReadonlySet<string | undefined> = new Set(['test', 'example', 'docs'])

function toUnresolvedLines({ unresolved }: Inventory, layout: Layout): string[] {
  const isAll = layout.limit === Number.POSITIVE_INFINITY
  const listed = isAll ? unresolved : unresolved.filter(({ evidence }) => !ASIDE.has(evidence.scope))
  if (listed.length === 0) return []
  const items = listed.map(({ kind, provider, pattern, reason, evidence }) => {
    const what = [kind, provider && provider !== 'any' && `of ${provider}`, pattern && `like ${pattern}`]
      .filter(Boolean)
      .join(' ')
    return { place: toPlace(evidence), text: toPlain(`${what}: ${reason}`) }
  })
  const title = layout.paint.heading('Chosen here, but not knowable from the files')
  const aside = unresolved.length - listed.length
  const more = aside > 0 ? [layout.paint.quiet(`  … and ${aside} in tests, examples and docs (--all)`)] : []
  return ['', `${title} ${layout.paint.quiet(String(listed.length))}`, ...toPlaceLines(items, layout), ...more]
}

function toProblemLines({ problems }: Inventory, layout: Layout): string[] {
  if (problems.length === 0) return []
  const items = problems
    .toSorted((a, b) => Number(b.lossy ?? false) - Number(a.lossy ?? false))
    .map((problem) => ({ place: toPlace(problem), text: toPlain(`${problem.code}: ${problem.detail}`) }))
  const title = layout.paint.warning('Could not be read')
  return ['', `${title} ${layout.paint.quiet(String(problems.length))}`, ...toPlaceLines(items, layout)]
}

/** Version control data is left out by everybody and not worth a word. */
const REASONS: readonly (readonly [SkipReason, string])[] = [
  ['dependencies', 'installed dependencies'],
  ['build-output', 'build output'],
  ['gitignored', 'ignored by git'],
]

function toSkippedLines({ skipped }: Inventory, { paint, width, limit }: Layout): string[] {
  const lines = REASONS.flatMap(([reason, words]) => {
    const paths = skipped.filter((one) => one.reason === reason).map(({ path }) => toPlain(path))
    if (paths.length === 0) return []
    const { shown, hidden } = cut(paths, Math.ceil(limit / 3))
    const list = `${shown.join(', ')}${hidden > 0 ? ` and ${hidden} more` : ''}`
    return [paint.quiet(`  ${truncate(`${words}: ${list}`, width - 2)}`)]
  })
  return lines.length > 0 ? ['', paint.heading('Left out'), ...lines] : []
}

function toHeader(inventory: Inventory, seconds: number | undefined, { paint }: Layout): string {
  const time = seconds === undefined ? '' : ` in ${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
  const state = inventory.complete ? '' : `, ${paint.warning('incomplete')}`
  return `${paint.heading(toSubject(inventory))}  ${paint.quiet(`${toReadText(inventory)}${time}`)}${state}`
}

/** As many commands as fit in one line. */
function toHint({ root }: Inventory, example: Component | undefined, { paint, width }: Layout): string {
  const name = example ? toName(example) : ''
  const scan = root.purl === undefined ? 'waybill scan' : `waybill scan ${toPlain(root.purl)}`
  const explain = root.purl === undefined && /^[\w./@:-]+$/.test(name) ? [`waybill explain ${name}`] : []
  const commands = [...explain, `${scan} -o bom.cdx.json`, ...(root.purl === undefined ? [`${scan} --all`] : [])]
  let line = ''
  for (const command of commands) {
    const longer = line === '' ? `Next: ${command}` : `${line}  ·  ${command}`
    if (widthOf(longer) <= width) line = longer
  }
  return paint.quiet(line)
}

/** What a busy engineer reads in ten seconds. Ends with a newline. */
export function toSummary(inventory: Inventory, options: SummaryOptions = {}): string {
  const { colour = false, width = DEFAULT_WIDTH, verbose = false, seconds } = options
  const layout: Layout = {
    paint: toPaint(colour),
    width: Math.max(width, MIN_WIDTH),
    clipped: options.width !== undefined,
    limit: verbose ? Number.POSITIVE_INFINITY : MAX_LINES,
  }
  const ai = inventory.components.filter(isAi)
  const listed = verbose ? ai : ai.filter((component) => !isAside(component))
  const aside = ai.length - listed.length > 0 ? toCounts(ai.filter(isAside)) : ''
  const others = toCounts(inventory.components.filter((component) => !isAi(component)))
  const groups = groupByKind(listed)
  const footnotes = [
    ...(aside ? [truncate(`Only in tests, examples and docs: ${aside} (--all)`, layout.width)] : []),
    ...(others ? [truncate(`Besides AI: ${others} (in the BOM)`, layout.width)] : []),
  ]
  const lines = [
    toHeader(inventory, seconds, layout),
    ...(groups.length > 0 ? toGroupLines(groups, layout) : ['', 'No AI components found.']),
    ...(footnotes.length > 0 ? ['', ...footnotes] : []),
    ...toUnresolvedLines(inventory, layout),
    ...toProblemLines(inventory, layout),
    ...toSkippedLines(inventory, layout),
    '',
    toHint(inventory, groups[0]?.components[0], layout),
  ]
  return `${lines.join('\n')}\n`
}
