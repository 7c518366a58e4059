import type { Outcome as Vetted } from '../vet/vet.ts'
import { toShownVersion, verdictSentence } from './dossier.ts'
import { toMarkdownText } from './markdown.ts'
import { toPaint } from './paint.ts'
import { count, pad, toPlain, truncate, widthOf } from './text.ts'

export type { Outcome as Vetted } from '../vet/vet.ts'

const VERDICT_WIDTH = 7
const MAX_NAME = 60

const ORDER = ['block', 'review', 'error', 'allow'] as const

const wordOf = ({ dossier }: Vetted): (typeof ORDER)[number] => dossier?.verdict ?? 'error'

const sentenceOf = ({ dossier, error }: Vetted): string => (dossier ? verdictSentence(dossier) : (error ?? ''))

const nameOf = ({ text, dossier }: Vetted): string =>
  dossier ? `${dossier.name}${dossier.version ? ` ${toShownVersion(dossier.version)}` : ''}` : text

const sorted = (all: readonly Vetted[]): Vetted[] =>
  [...all].sort((a, b) => ORDER.indexOf(wordOf(a)) - ORDER.indexOf(wordOf(b)) || (nameOf(a) < nameOf(b) ? -1 : 1))

/** `3 to block, 2 to review, 95 allowed`. */
export function toTally(all: readonly Vetted[]): string {
  const many = (word: string): number => all.filter((each) => wordOf(each) === word).length
  const parts: [number, string][] = [
    [many('block'), 'to block'],
    [many('review'), 'to review'],
    [many('error'), 'not understood'],
    [many('allow'), 'allowed'],
  ]
  const total = count(all.length, 'subject')
  if (all.length === 0) return total
  return `${total}: ${parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(', ')}`
}

/** One line each, strictest first. Ends with a newline. */
export function toVettedTable(all: readonly Vetted[], options: { colour?: boolean; width?: number } = {}): string {
  const paint = toPaint(options.colour ?? false)
  const column = Math.min(MAX_NAME, Math.max(0, ...all.map((each) => widthOf(toPlain(nameOf(each))))))
  const lines = sorted(all).map((each) => {
    const word = wordOf(each)
    const name = pad(truncate(toPlain(nameOf(each)), column), column)
    const sentence = toPlain(sentenceOf(each))
    const room = options.width === undefined ? undefined : options.width - column - VERDICT_WIDTH - 2
    const shown = room === undefined ? sentence : truncate(sentence, Math.max(room, 20))
    return `${word === 'allow' ? pad(word, VERDICT_WIDTH) : paint.warning(pad(word, VERDICT_WIDTH))} ${name}  ${shown}`
  })
  return `${[...lines, '', toTally(all)].join('\n')}\n`
}

/** The same for a ticket. */
export function toVettedMarkdown(all: readonly Vetted[]): string {
  const rows = sorted(all).map(
    (each) => `| ${wordOf(each)} | ${toMarkdownText(nameOf(each))} | ${toMarkdownText(sentenceOf(each))} |`,
  )
  return ['| | subject | why |', '| --- | --- | --- |', ...rows, '', toTally(all), ''].join('\n')
}
