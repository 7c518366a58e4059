import type { Declaration } from '../../../src/model/facts.ts'
import { parseInstallCommand } from '../../../src/parse/install-command.ts'
import { splitCommands } from '../../../src/parse/shell.ts'
import { assign, expand, toVariables, type Variables } from '../../../src/parse/shell-variables.ts'

interface Instruction {
  keyword: string
  /** Arguments with their continuation lines as they are, for the line numbers. */
  text: string
  line: number
}

/**
 * `RUN` instructions, with the defaults of `ARG` and `ENV`. https://docs.docker.com/reference/dockerfile/
 * An argument given on the command line of the build wins over its default: nothing in the file tells.
 */
export function readDockerfile(text: string, folder: string): Declaration[] {
  const variables = toVariables(folder)
  return toInstructions(text).flatMap(({ keyword, text: content, line }) => {
    if (keyword === 'ARG' || keyword === 'ENV') readAssignments(content, variables)
    if (keyword !== 'RUN') return []
    // A shell that runs an instruction forgets its variables, those of the image stay.
    const own = { ...variables, values: new Map(variables.values) }
    return parseInstallCommand(toScript(content), own).map((one) => ({ ...one, line: line + (one.line ?? 1) - 1 }))
  })
}

function toInstructions(text: string): Instruction[] {
  const lines = text.split(/\r?\n/)
  const lastAt = new Map(lines.map((line, index) => [line.trim(), index]))
  const found: Instruction[] = []
  for (let index = 0; index < lines.length; index++) {
    const match = /^\s*(?:ONBUILD\s+)?([A-Za-z]+)(?=\s|$)(.*)$/i.exec(lines[index] ?? '')
    if (!match) continue
    const line = index + 1
    const parts = [match[2] ?? '']
    while (/\\\s*$/.test(parts.at(-1) ?? '') && index + 1 < lines.length) {
      const next = lines[++index] ?? ''
      // Comments and empty lines among continued lines do not end the instruction.
      parts.push(/^\s*(?:#|$)/.test(next) ? '\\' : next.replace(/\\\s+$/, '\\'))
    }
    index += takeHereDocument(parts, lines, { index, lastAt })
    found.push({ keyword: (match[1] ?? '').toUpperCase(), text: parts.join('\n'), line })
  }
  return found
}

const HERE_DOCUMENT = /<<-?(["']?)([A-Za-z_]\w*)\1/

/** Appends the here-document that the instruction opens; how many lines it takes. */
function takeHereDocument(
  parts: string[],
  lines: readonly string[],
  { index, lastAt }: { index: number; lastAt: ReadonlyMap<string, number> },
): number {
  const delimiter = HERE_DOCUMENT.exec(parts.join('\n'))?.[2]
  // Without its end it is no here-document; looking for that end each time would be quadratic.
  if (delimiter === undefined || (lastAt.get(delimiter) ?? -1) <= index) return 0
  let end = index + 1
  while (lines[end]?.trim() !== delimiter) end++
  for (const line of lines.slice(index + 1, end + 1)) parts.push(line)
  return end - index
}

function readAssignments(content: string, variables: Variables): void {
  const words = splitCommands(content).flat()
  const [first, ...rest] = words
  if (first && !first.text.includes('=')) {
    // The old form `ENV NAME value`; a lone name is an argument without default.
    if (rest.length > 0) assign(variables, first.text, expand(rest.map((word) => word.text).join(' '), variables))
    return
  }
  for (const { text } of words) {
    const split = text.indexOf('=')
    if (split > 0) assign(variables, text.slice(0, split), expand(text.slice(split + 1), variables))
  }
}

/** Shell text of a `RUN`: the exec form is quoted, a here-document that is a script of its own loses its frame. */
function toScript(content: string): string {
  if (content.trimStart().startsWith('[')) return quoteExecForm(content) ?? content
  const [first = '', ...body] = content.split('\n')
  const isScript = /^\s*(?:--\S+\s+)*<<-?(?:["']?)\w+(?:["']?)\s*(?:(?:\/bin\/)?(?:ba)?sh)?\s*$/.test(first)
  return isScript ? ['', ...body.slice(0, -1)].join('\n') : content
}

function quoteExecForm(content: string): string | undefined {
  try {
    const words: unknown = JSON.parse(content.replace(/\\\n/g, '\n'))
    if (!Array.isArray(words)) return undefined
    return words.map((word) => `'${String(word).replaceAll("'", `'\\''`)}'`).join(' ')
  } catch {
    return undefined
  }
}
