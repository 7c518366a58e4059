import { SECTION_TITLES, type Dossier, type Reason, type Statement, type Verdict } from '../vet/dossier.ts'
import { toPaint, type Paint } from './paint.ts'
import { pad, toPlain, widthOf } from './text.ts'

export interface DossierOptions {
  colour?: boolean
  /** Columns of the terminal; without, lines are not broken. */
  width?: number
  /** Everything that is known, with sources; without, what a decision needs. */
  all?: boolean
}

const LABEL_WIDTH = 16
const MAX_REMARKS = 8

/** For a terminal: the verdict, why, what to pin, then what is known. Ends with a newline. */
export function toDossierText(dossier: Dossier, options: DossierOptions = {}): string {
  const paint = toPaint(options.colour ?? false)
  const lines = [
    ...toHead(dossier, paint),
    ...toReasons(dossier, options, paint),
    ...dossier.sections
      .filter(({ id }) => id !== 'advisories' || options.all)
      .flatMap(({ id, statements }) => toBlock(SECTION_TITLES[id], statements, options, paint)),
    ...toList('Not checked', dossier.unchecked, options, paint),
    '',
  ]
  return lines.join('\n')
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  allow: 'ALLOW',
  review: 'REVIEW',
  block: 'BLOCK',
}

export const verdictSentence = ({ verdict, reasons }: Dossier): string => {
  const deciding = reasons.filter(({ effect }) => effect === verdict)
  if (verdict === 'allow') return 'nothing known speaks against it'
  const titles = [...new Set(deciding.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)))]
  return titles.slice(0, 3).join('; ') + (titles.length > 3 ? `; and ${titles.length - 3} more` : '')
}

/** Commits and digests as people quote them; the pin has the whole. */
export const toShownVersion = (version: string): string =>
  version.replace(/^((?:sha256:)?[0-9a-f]{12})[0-9a-f]{28,}$/, '$1')

function toHead(dossier: Dossier, paint: Paint): string[] {
  const { name, version, kind, verdict } = dossier
  const word = verdict === 'allow' ? paint.strong(VERDICT_WORDS[verdict]) : paint.warning(VERDICT_WORDS[verdict])
  return [
    `${paint.heading(toPlain(name))}${version ? ` ${toPlain(toShownVersion(version))}` : ''}  ${paint.quiet(kind.replace('-', ' '))}`,
    `${word}  ${verdictSentence(dossier)}`,
  ]
}

function toReasons({ reasons }: Dossier, options: DossierOptions, paint: Paint): string[] {
  const deciding = reasons.filter(({ effect }) => effect !== 'allow')
  const remarks = reasons.filter(({ effect }) => effect === 'allow')
  const shown = options.all ? remarks : remarks.slice(0, MAX_REMARKS)
  return [
    ...(deciding.length > 0 ? ['', paint.heading('Why')] : []),
    ...deciding.flatMap((reason) => toReason(reason, options, paint)),
    ...(shown.length > 0 ? ['', paint.heading('Also')] : []),
    ...shown.flatMap(({ title, detail }) => wrap(`${toPlain(title)}: ${toPlain(detail)}`, 2, options)),
    ...(shown.length < remarks.length ? [paint.quiet(`  and ${remarks.length - shown.length} more (--all)`)] : []),
  ]
}

function toReason(
  { effect, title, detail, evidence, advice }: Reason,
  options: DossierOptions,
  paint: Paint,
): string[] {
  return [
    `  ${paint.warning(pad(effect, 6))}  ${paint.strong(toPlain(title))}`,
    ...wrap(toPlain(detail), 10, options),
    ...(options.all ? evidence : evidence.slice(0, 3)).flatMap((one) =>
      wrap(`${toPlain(one.label)}: ${toPlain(one.value)}`, 10, options).map(paint.quiet),
    ),
    ...wrap(`→ ${advice}`, 10, options),
  ]
}

function toBlock(title: string, statements: readonly Statement[], options: DossierOptions, paint: Paint): string[] {
  const column = Math.min(Math.max(...statements.map(({ label }) => widthOf(toPlain(label)))), LABEL_WIDTH)
  return [
    '',
    paint.heading(title),
    ...statements.flatMap(({ label, value, source }) => {
      const from = options.all && source ? paint.quiet(`  (${source.id}, ${source.at.slice(0, 10)})`) : ''
      const [first = '', ...rest] = wrap(toPlain(value), column + 4, options)
      return [
        `  ${paint.quiet(pad(toPlain(label), column))}  ${first.trimStart()}${rest.length === 0 ? from : ''}`,
        ...rest,
      ]
    }),
  ]
}

function toList(title: string, items: readonly string[], options: DossierOptions, paint: Paint): string[] {
  if (items.length === 0) return []
  return ['', paint.heading(title), ...items.flatMap((item) => wrap(toPlain(item), 2, options))]
}

/** Broken at blanks to the width, indented; a word that is longer stays whole, so that it can be copied. */
function wrap(text: string, indent: number, { width }: DossierOptions): string[] {
  const margin = ' '.repeat(indent)
  if (width === undefined) return [margin + text]
  const room = Math.max(width - indent, 20)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((each) => margin + each)
}
