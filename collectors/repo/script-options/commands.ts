import { ProblemError, type SourceFile } from '../../../src/model/collector.ts'
import { readAssignments, toInstructions } from '../../../src/parse/dockerfile.ts'
import { asArray, asString, entriesOf, getMember, lineAt } from '../../../src/parse/json.ts'
import { splitCommands } from '../../../src/parse/shell.ts'
import { assign, expand, toVariables, unprotect, type Variables } from '../../../src/parse/shell-variables.ts'
import { parseYamlWithLines } from '../../../src/parse/yaml.ts'

/** One simple command. */
export interface Line {
  words: string[]
  line: number
}

const ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s

/** Commands of shell text; assignments in it hold for what follows. `first` is the line that the text starts on. */
function readShell(text: string, first: number, variables: Variables): Line[] {
  return splitCommands(text).flatMap((command): Line[] => {
    for (const { text: word } of command) {
      const [, name, value] = ASSIGNMENT.exec(word) ?? []
      if (name === undefined) break
      assign(variables, name, expand(value ?? '', variables))
    }
    const words = command.map(({ text: word }) => unprotect(expand(word, variables)))
    return words.length > 0 ? [{ words, line: first + command[0]!.line - 1 }] : []
  })
}

function readDockerfile(text: string): Line[] {
  const variables = toVariables('')
  return toInstructions(text).flatMap((instruction): Line[] => {
    const { keyword, text: content, line } = instruction
    if (keyword === 'ARG' || keyword === 'ENV') readAssignments(instruction, variables)
    if (keyword !== 'RUN' && keyword !== 'CMD' && keyword !== 'ENTRYPOINT') return []
    const words = content.trimStart().startsWith('[') ? toWords(content) : undefined
    return words ? [{ words, line }] : readShell(content, line, { ...variables, values: new Map(variables.values) })
  })
}

/** The exec form: `["vllm", "serve", "org/name"]`. */
function toWords(content: string): string[] | undefined {
  try {
    const words: unknown = JSON.parse(content.replace(/\\\n/g, '\n'))
    return Array.isArray(words) ? words.map(String) : undefined
  } catch {
    return undefined
  }
}

/** Recipes only: make's own lines are no shell. */
function readMakefile(text: string): Line[] {
  const lines = text.split(/\r?\n/)
  return readShell(
    lines.map((line) => (line.startsWith('\t') ? line.replace(/^\t[@-]?/, '') : '')).join('\n'),
    1,
    toVariables('', true),
  )
}

function readCompose(file: SourceFile): Line[] {
  const parsed = tryYaml(file)
  if (!parsed) return []
  const { value: root, lines } = parsed
  return entriesOf(getMember(root, 'services')).flatMap(([service, body]) =>
    ['command', 'entrypoint'].flatMap((key): Line[] => {
      const value = getMember(body, key)
      const line = lineAt(lines, 'services', service, key)
      if (value === undefined || line === undefined) return []
      const list = asArray(value)?.map((item) => expand(asString(item) ?? String(item), toVariables('')))
      return list ? [{ words: list, line }] : readShell(asString(value) ?? '', line, toVariables(''))
    }),
  )
}

/** Who reads the file for its environment says that it is malformed. */
function tryYaml(file: SourceFile): ReturnType<typeof parseYamlWithLines> | undefined {
  try {
    return parseYamlWithLines(file.text(), 3)
  } catch (error) {
    if (error instanceof ProblemError) return undefined
    throw error
  }
}

export function readCommands(file: SourceFile): Line[] {
  const base = file.path.slice(file.path.lastIndexOf('/') + 1).toLowerCase()
  if (/\.ya?ml$/.test(base)) return readCompose(file)
  const text = file.text()
  if (/^(?:dockerfile|containerfile)|\.(?:dockerfile|containerfile)$/.test(base)) return readDockerfile(text)
  if (/^(?:gnu)?makefile|\.mk$/.test(base)) return readMakefile(text)
  return readShell(text, 1, toVariables(''))
}
