import type { Declaration } from '../../../src/model/facts.ts'
import { parseInstallCommand } from '../../../src/parse/install-command.ts'
import { assign, expand, toVariables, UNKNOWN, type Variables } from '../../../src/parse/shell-variables.ts'

interface Logical {
  text: string
  line: number
}

/**
 * Recipes of a makefile. make expands its variables in the text of a command before the shell reads it.
 * https://www.gnu.org/software/make/manual/html_node/Reading-Makefiles.html
 */
export function readMakefile(text: string, folder: string): Declaration[] {
  const lines = toLogicalLines(text)
  const variables = toVariables(folder, true)
  // Values are looked up when a recipe runs, so all assignments of the file count.
  for (const { text: content } of lines) readAssignment(content, variables)
  return lines
    .filter(({ text: content }) => content.startsWith('\t'))
    .flatMap(({ text: content, line }) =>
      parseInstallCommand(expandRecipe(content, variables), toVariables(folder)).map((one) => ({
        ...one,
        line: line + (one.line ?? 1) - 1,
      })),
    )
}

/** Continued lines are kept as they are, for the line numbers. Bodies of `define` are dropped. */
function toLogicalLines(text: string): Logical[] {
  const lines: Logical[] = []
  let isOpen = false
  let isDefine = false
  text.split(/\r?\n/).forEach((raw, index) => {
    const last = lines.at(-1)
    if (isOpen && last) last.text += `\n${raw}`
    else if (isDefine || /^\s*define\b/.test(raw)) isDefine = !/^\s*endef\b/.test(raw)
    else lines.push({ text: raw, line: index + 1 })
    isOpen = !isDefine && raw.endsWith('\\')
  })
  return lines
}

function readAssignment(content: string, variables: Variables): void {
  if (content.startsWith('\t')) return
  const joined = content.replace(/\\\n\s*/g, ' ').replace(/(?:^|\s)#.*$/, '')
  const match = /^ *(?:(?:override|export|private) +)*([\w.-]+) *(\?|:{1,3}|\+|!)?= *(.*)$/.exec(joined)
  if (!match) return
  const [, name = '', operator, value = ''] = match
  if (operator === '?' && variables.values.has(name)) return
  if (operator === '+') variables.values.set(name, UNKNOWN)
  else assign(variables, name, operator === '!' ? `$(shell ${value.trim()})` : value.trim())
}

/** Line by line, because each line of a recipe has its own length limit and its own line number. */
const expandRecipe = (content: string, variables: Variables): string =>
  content
    .split('\n')
    .map((line) => expand(line, variables))
    .join('\n')
