import { SECTION_TITLES, type Dossier, type Statement } from '../vet/dossier.ts'
import { toShownVersion, verdictSentence } from './dossier.ts'
import { toCode, toMarkdownText } from './markdown.ts'

const toSource = ({ source }: Statement): string =>
  source ? ` (${toMarkdownText(source.id)}, ${source.at.slice(0, 10)})` : ''

/** For a ticket or a pull request. Ends with a newline. */
export function toDossierMarkdown(dossier: Dossier): string {
  const { name, version, subject, verdict, reasons, sections, unchecked } = dossier
  const lines = [
    `## ${toMarkdownText(name)}${version ? ` ${toMarkdownText(toShownVersion(version))}` : ''}: ${verdict}`,
    '',
    `${toCode(subject)}: ${toMarkdownText(verdictSentence(dossier))}.`,
    '',
    ...reasons.flatMap(({ effect, title, detail, advice }) => [
      `- **${effect === 'allow' ? 'note' : effect}** ${toMarkdownText(title)}: ${toMarkdownText(detail)}${effect === 'allow' ? '' : ` → ${toMarkdownText(advice)}`}`,
    ]),
    ...sections.flatMap(({ id, statements }) => [
      '',
      `### ${SECTION_TITLES[id]}`,
      '',
      '| | |',
      '| --- | --- |',
      ...statements.map((one) => `| ${toMarkdownText(one.label)} | ${toMarkdownText(one.value)}${toSource(one)} |`),
    ]),
    ...(unchecked.length > 0 ? ['', '### Not checked', '', ...unchecked.map((one) => `- ${toMarkdownText(one)}`)] : []),
    '',
  ]
  return lines.join('\n')
}
