import type { Declaration } from '../../../src/model/facts.ts'
import { readAssignments, toInstructions } from '../../../src/parse/dockerfile.ts'
import { parseInstallCommand } from '../../../src/parse/install-command.ts'
import { toVariables } from '../../../src/parse/shell-variables.ts'

/**
 * `RUN` instructions, with the defaults of `ARG` and `ENV`. https://docs.docker.com/reference/dockerfile/
 * An argument given on the command line of the build wins over its default: nothing in the file tells.
 */
export function readDockerfile(text: string, folder: string): Declaration[] {
  const variables = toVariables(folder)
  return toInstructions(text).flatMap((instruction) => {
    const { keyword, text: content, line } = instruction
    if (keyword === 'ARG' || keyword === 'ENV') readAssignments(instruction, variables)
    if (keyword !== 'RUN') return []
    // A shell that runs an instruction forgets its variables, those of the image stay.
    const own = { ...variables, values: new Map(variables.values) }
    return parseInstallCommand(toScript(content), own).map((one) => ({ ...one, line: line + (one.line ?? 1) - 1 }))
  })
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
