import type { Declaration } from '../../../src/model/facts.ts'
import { asArray, asString, entriesOf, getMember, getPath, lineAt, type JsonValue } from '../../../src/parse/json.ts'
import { parseInstallCommand } from '../../../src/parse/install-command.ts'
import { assign, toVariables, type Variables } from '../../../src/parse/shell-variables.ts'
import { parseYamlWithLines } from '../../../src/parse/yaml.ts'

/**
 * `run` steps of workflows and composite actions, with the values of `env` above them. Steps start in the root of the
 * repository. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
export function readWorkflow(text: string): Declaration[] {
  const { value: root, lines } = parseYamlWithLines(text, 5)
  const source = text.split('\n')
  const places = [
    { path: ['runs'], job: getMember(root, 'runs') },
    ...entriesOf(getMember(root, 'jobs')).map(([id, job]) => ({ path: ['jobs', id], job })),
  ]
  return places.flatMap(({ path, job }) =>
    (asArray(getMember(job, 'steps')) ?? []).flatMap((step, index) => {
      const script = asString(getMember(step, 'run'))
      if (script === undefined || !isShell(step, job, root)) return []
      const line = lineAt(lines, ...path, 'steps', index, 'run')
      const first = line === undefined ? undefined : toFirstLine(source, line)
      const found = parseInstallCommand(script, readVariables([root, job, step]))
      return found.map(({ line: at = 1, ...one }): Declaration => ({
        ...one,
        scope: 'build',
        // A folded or quoted value has lost its line breaks.
        ...(first !== undefined && { line: Math.min(first + at - 1, source.length) }),
      }))
    }),
  )
}

/** The text of a block scalar starts on the line after its key. */
function toFirstLine(source: readonly string[], line: number): number {
  return /:\s*[|>][-+\d]*\s*(?:#.*)?$/.test(source[line - 1] ?? '') ? line + 1 : line
}

function isShell(step: JsonValue, job: JsonValue | undefined, root: JsonValue): boolean {
  const shell =
    asString(getMember(step, 'shell')) ??
    asString(getPath(job, 'defaults', 'run', 'shell')) ??
    asString(getPath(root, 'defaults', 'run', 'shell'))
  return shell === undefined || !/^(?:python|node|perl|cmd)\b/.test(shell)
}

/** The innermost value of a name wins. */
function readVariables(levels: readonly (JsonValue | undefined)[]): Variables {
  const variables = toVariables('')
  for (const level of levels) {
    for (const [name, value] of entriesOf(getMember(level, 'env'))) {
      if (typeof value === 'object') continue
      variables.values.delete(name)
      assign(variables, name, String(value))
    }
  }
  return variables
}
