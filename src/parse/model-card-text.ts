/**
 * What a model card says for people. Its text has no schema; the headings of the Hub's template and of Google's model
 * cards are the common ones. https://huggingface.co/docs/hub/model-card-annotated. Only the first words below a heading
 * are taken, as plain text.
 */
import type { CardMetric, ModelCard } from '../model/model-card.ts'
import { asArray, asString, getMember, getPath, type JsonValue } from './json.ts'

type Part = 'users' | 'useCases' | 'limitations' | 'tradeoffs' | 'ethical'

/** Over a heading in lower case without its number and emphasis. The first that matches decides. */
const HEADINGS: readonly (readonly [RegExp, Part])[] = [
  [/^(?:intended )?users?\b|^who (?:is|should)/, 'users'],
  [/out[- ]of[- ]scope|misuse|prohibited/, 'limitations'],
  [/^ethical|^bias|^fairness|^responsible|^harms?\b/, 'ethical'],
  [/trade-?offs?/, 'tradeoffs'],
  [/limitation|^risks?\b|known issues|caveats/, 'limitations'],
  [
    /^(?:intended |direct |downstream |primary )?uses?(?: cases?| & limitations)?$|^intended use|^use cases?|^uses\b/,
    'useCases',
  ],
]

const MAX_TEXT = 600
/** Of an item before its marks go: whatever follows is cut anyway. */
const MAX_MARKED = 4000
const MAX_ITEMS = 8
/** Paragraphs looked at below one heading. */
const MAX_BLOCKS = 200
const MAX_BODY = 512 * 1024

interface Section {
  part: Part
  lines: string[]
}

/** Placeholders of the template are no statement. */
const isPlaceholder = (text: string): boolean => /\[?more information needed\]?/i.test(text) || text === ''

/** Markdown without its marks: links by their text, no images, no markup of HTML. */
const toPlainText = (text: string): string =>
  text
    .slice(0, MAX_MARKED)
    .replace(/!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)/g, '')
    .replace(/\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/<[^<>\n]{1,500}>/g, ' ')
    .replace(/[*_`#>]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const cut = (text: string): string => (text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 1).trimEnd()}…`)

/** Sections with a heading that is known, in order; what is fenced is code, whatever it looks like. */
function readSections(body: string): Section[] {
  const sections: Section[] = []
  let open: Section | undefined
  let isFenced = false
  for (const line of body.slice(0, MAX_BODY).split(/\r?\n/)) {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) isFenced = !isFenced
    const heading = isFenced ? undefined : /^\s{0,3}#{1,6}\s+(.{1,200})$/.exec(line)?.[1]
    if (heading === undefined) {
      if (!isFenced) open?.lines.push(line)
      continue
    }
    const title = toPlainText(heading)
      .toLowerCase()
      .replace(/^[\d.\s]+/, '')
    const part = HEADINGS.find(([pattern]) => pattern.test(title))?.[1]
    open = part && { part, lines: [] }
    if (open) sections.push(open)
  }
  return sections
}

/** Items of a list one by one, else the paragraphs. */
function toItems(lines: readonly string[]): string[] {
  const blocks: string[] = []
  let isOpen = false
  for (const line of lines) {
    const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(.*)$/.exec(line)?.[1]
    if (line.trim() === '') isOpen = false
    else if (item !== undefined || !isOpen) {
      blocks.push(item ?? line)
      isOpen = true
    } else blocks.push(`${blocks.pop() ?? ''} ${line}`)
  }
  return blocks
    .slice(0, MAX_BLOCKS)
    .map(toPlainText)
    .filter((text) => !isPlaceholder(text))
    .map(cut)
    .slice(0, MAX_ITEMS)
}

/** Of the text after the front matter. Undefined when no section is known. */
export function parseCardText(body: string): ModelCard | undefined {
  const card: ModelCard = {}
  for (const { part, lines } of readSections(body)) {
    const items = toItems(lines)
    if (items.length > 0) card[part] = [...new Set([...(card[part] ?? []), ...items])].slice(0, MAX_ITEMS)
  }
  return Object.keys(card).length > 0 ? card : undefined
}

const MAX_METRICS = 100

const toScalar = (value: unknown): string | undefined => {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : undefined
  return text === undefined || text === '' ? undefined : text.slice(0, 200)
}

function toSlice(result: JsonValue): string | undefined {
  const task = asString(getPath(result, 'task', 'name')) ?? asString(getPath(result, 'task', 'type'))
  const dataset = asString(getPath(result, 'dataset', 'name')) ?? asString(getPath(result, 'dataset', 'type'))
  const parts = [
    task,
    dataset,
    asString(getPath(result, 'dataset', 'config')),
    asString(getPath(result, 'dataset', 'split')),
  ]
  const text = parts.filter((part) => part !== undefined && part !== '').join(', ')
  return text === '' ? undefined : text.slice(0, 200)
}

/** `model-index` of a card: https://github.com/huggingface/hub-docs/blob/main/modelcard.md. Malformed entries are left out. */
export function parseModelIndex(index: JsonValue | undefined): CardMetric[] {
  const results = (asArray(index) ?? []).flatMap((model) => asArray(getMember(model, 'results')) ?? [])
  const metrics = results.flatMap((result) =>
    (asArray(getMember(result, 'metrics')) ?? []).flatMap((metric): CardMetric[] => {
      const type = toScalar(getMember(metric, 'type')) ?? toScalar(getMember(metric, 'name'))
      const value = toScalar(getMember(metric, 'value'))
      const slice = toSlice(result)
      return type === undefined || value === undefined ? [] : [{ type, value, ...(slice !== undefined && { slice }) }]
    }),
  )
  return metrics.slice(0, MAX_METRICS)
}
