import type { Component } from '../model/component.ts'
import type { Inventory } from '../model/inventory.ts'
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
import { count, toPlain } from './text.ts'

export interface MarkdownOptions {
  /** What only tests, examples and docs use, and no cap. */
  verbose?: boolean
}

/** A comment on a pull request holds 65,536 characters; rows are about 120. */
const MAX_ROWS = 300
const MAX_LIST = 25

/**
 * Text that stays text inside a line: what Markdown or HTML could read as markup is escaped, and nothing becomes a link
 * or notifies somebody by itself.
 */
export function toMarkdownText(text: string): string {
  return toPlain(text)
    .replaceAll('&', '&amp;')
    .replace(/[\\`*_[\]#|~]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
    .replaceAll('://', '&#58;//')
    .replace(/www\./gi, (start) => `${start.slice(0, -1)}\\.`)
}

/**
 * A code span, whatever it holds: the fence is longer than any run of backticks inside. A pipe would end a table's cell
 * even there.
 */
export function toCode(text: string): string {
  const plain = toPlain(text).replaceAll('|', '\\|')
  if (plain.trim() === '') return ''
  const longest = Math.max(0, ...(plain.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest > 0 ? `${fence} ${plain} ${fence}` : `${fence}${plain}${fence}`
}

const toTableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function toRow(component: Component, kind: string): string {
  const { text, pinned } = toVersionText(component)
  const { place, more } = toWhere(component)
  const version = text === 'unpinned' || text === '' ? text : toCode(text)
  const marked = pinned === false && text !== 'unpinned' ? `${version} (unpinned)` : version
  const tags = getTags(component)
  const where = [toCode(place), more > 0 ? `+${more}` : '', tags.length > 0 ? `(${tags.join(', ')})` : '']
  return toTableRow([
    kind,
    toCode(toName(component)),
    marked,
    toMarkdownText(toDetail(component)),
    where.filter(Boolean).join(' '),
  ])
}

/** One table: a comment with a heading for each kind is mostly headings. */
function toRows(groups: readonly KindGroup[]): string[] {
  if (groups.length === 0) return []
  return [
    '',
    toTableRow(['Kind', 'Name', 'Version', 'Detail', 'Where']),
    '| --- | --- | --- | --- | --- |',
    ...groups.flatMap(({ title, components }) => components.map((component) => toRow(component, title.one))),
  ]
}

/** Whole groups as long as there is room, the last one cut. */
function limitRows(groups: readonly KindGroup[], limit: number): KindGroup[] {
  let room = limit
  return groups.flatMap(({ title, components }) => {
    const shown = components.slice(0, Math.max(room, 0))
    room -= components.length
    return shown.length > 0 ? [{ title, components: shown }] : []
  })
}

function toList(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return []
  const more = items.length > MAX_LIST ? [`- … and ${items.length - MAX_LIST} more`] : []
  return ['', `**${title}** (${items.length})`, '', ...items.slice(0, MAX_LIST), ...more]
}

function toNotes({ unresolved, problems }: Inventory): string[] {
  const open = unresolved.map(
    ({ kind, reason, evidence }) => `- ${toCode(toPlace(evidence))}: ${kind}, ${toMarkdownText(reason)}`,
  )
  const unread = problems.map(
    (problem) => `- ${toCode(toPlace(problem))}: ${problem.code}, ${toMarkdownText(problem.detail)}`,
  )
  return [...toList('Chosen here, but not knowable from the files', open), ...toList('Could not be read', unread)]
}

function toCounts(groups: readonly KindGroup[]): string {
  const counts = groups.map(({ title, components }) => count(components.length, title.one, title.many))
  return counts.length > 0 ? counts.join(', ') : 'no AI components'
}

/** For a comment on a pull request or a page of documentation. GitHub-flavoured. Ends with a newline. */
export function toMarkdown(inventory: Inventory, options: MarkdownOptions = {}): string {
  const { verbose = false } = options
  const listed = inventory.components.filter((one) => isAi(one) && (verbose || !isAside(one)))
  const groups = groupByKind(listed)
  const shown = limitRows(groups, verbose ? Number.POSITIVE_INFINITY : MAX_ROWS)
  const hidden = listed.length - shown.reduce((sum, { components }) => sum + components.length, 0)
  const lines = [
    `### AI bill of materials: ${toMarkdownText(toSubject(inventory))}`,
    '',
    `${toReadText(inventory)}${inventory.complete ? '' : ', incomplete'}. Found: ${toCounts(groups)}.`,
    ...toRows(shown),
    ...(hidden > 0 ? ['', `… and ${hidden} more.`] : []),
    ...toNotes(inventory),
  ]
  return `${lines.join('\n')}\n`
}
