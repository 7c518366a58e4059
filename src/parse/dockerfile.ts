import { splitCommands } from './shell.ts'
import { assign, expand, type Variables } from './shell-variables.ts'

/** Instructions of a Dockerfile. https://docs.docker.com/reference/dockerfile/ */
export interface Instruction {
  keyword: string
  /** Arguments with their continuation lines as they are, for the line numbers. */
  text: string
  line: number
}

export function toInstructions(text: string): Instruction[] {
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

export interface Assignment {
  name: string
  /** Expanded as far as the file tells, see `shell-variables.ts`. */
  value: string
  line: number
}

/** What an `ARG` or `ENV` sets, which is kept in `variables` too. */
export function readAssignments({ text, line: first }: Instruction, variables: Variables): Assignment[] {
  const words = splitCommands(text).flat()
  const toAssignment = (name: string, content: string, line: number): Assignment => {
    const value = expand(content, variables)
    assign(variables, name, value)
    return { name, value, line: first + line - 1 }
  }
  const [name, ...rest] = words
  if (name && !name.text.includes('=')) {
    // The old form `ENV NAME value`; a lone name is an argument without default.
    return rest.length > 0 ? [toAssignment(name.text, rest.map((word) => word.text).join(' '), name.line)] : []
  }
  return words.flatMap(({ text: word, line }) => {
    const split = word.indexOf('=')
    return split > 0 ? [toAssignment(word.slice(0, split), word.slice(split + 1), line)] : []
  })
}
