import { asArray, asString, findLine, getMember, getPath, parseJson, type JsonValue } from '../parse/json.ts'
import type { Evaluator } from './evaluate.ts'
import { toAt, type At } from './ir.ts'
import { dirname } from './program.ts'
import type { Scope } from './scope.ts'
import type { Value } from './value.ts'

/**
 * `vscode.workspace.getConfiguration('lamp').get('model')`: the extension's own package.json declares the setting, with
 * its default and, for a choice, all values. https://code.visualstudio.com/api/references/contribution-points#contributes.configuration
 */
const CONFIGURATION = 'vscode:workspace.getConfiguration()'

const MAX_BYTES = 2 * 1024 * 1024
const MAX_CHOICES = 40

/** Undefined where the receiver is no configuration of the editor, or nothing declares the setting. */
export function editorSetting(
  evaluator: Evaluator,
  receivers: readonly Value[],
  key: string,
  use: { scope: Scope; at: At },
): Value[] | undefined {
  const found = receivers.flatMap((value) => {
    if (value.v !== 'symbol' || value.path !== CONFIGURATION) return []
    const first = value.origin?.call.args[0]?.value
    const section = first && evaluator.textOf(first, value.origin!.scope)
    if (first && first.k !== 'null' && section === undefined) return []
    return declared(evaluator, section ? `${section}.${key}` : key, use)
  })
  return found.length > 0 ? found : undefined
}

function declared(evaluator: Evaluator, key: string, { scope, at }: { scope: Scope; at: At }): Value[] {
  const { host } = evaluator.program.input
  for (let dir = dirname(scope.module.path); ; dir = dirname(dir)) {
    const file = dir === '' ? 'package.json' : `${dir}/package.json`
    const text = host.has(file) ? host.text(file, MAX_BYTES) : undefined
    const property = text === undefined ? undefined : propertyOf(text, key)
    if (text !== undefined && property !== undefined) {
      const line = findLine(text, property.path) ?? 1
      const step = evaluator.step(scope, at, `setting ${key}`)
      return choicesOf(property.value).map((choice) => ({
        v: 'text',
        text: choice,
        place: { file, at: toAt(line, 1) },
        steps: [step, { file, line, what: `declaration of setting ${key}` }],
      }))
    }
    if (dir === '') return []
  }
}

/** One group of settings or a list of groups. */
function propertyOf(text: string, key: string): { value: JsonValue; path: (string | number)[] } | undefined {
  let root: JsonValue
  try {
    root = parseJson(text)
  } catch {
    return undefined
  }
  const at = ['contributes', 'configuration']
  const groups = asArray(getPath(root, ...at))
  const paths = groups ? groups.map((_, i) => [...at, i]) : [at]
  for (const path of paths) {
    const value = getPath(root, ...path, 'properties', key)
    if (value !== undefined) return { value, path: [...path, 'properties', key] }
  }
  return undefined
}

function choicesOf(property: JsonValue): string[] {
  const standard = asString(getMember(property, 'default'))
  const listed = (asArray(getMember(property, 'enum')) ?? [])
    .slice(0, MAX_CHOICES)
    .flatMap((each) => asString(each) ?? [])
  return [...new Set([...(standard ? [standard] : []), ...listed])].filter((each) => each.trim() !== '')
}
