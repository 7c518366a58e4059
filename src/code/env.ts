import { assignedEnv } from './assigned-env.ts'
import type { Evaluator } from './evaluate.ts'
import { dirname } from './program.ts'
import { lineOf, type At } from './ir.ts'
import type { Scope } from './scope.ts'
import { toAt } from './ir.ts'
import { via, type Value } from './value.ts'

/** Sample files are what a new deployment starts from; a real `.env` beats them. */
const rank = (file: string): number => (/example|sample|template|dist$/i.test(file) ? 1 : 0)

/**
 * In a repository of many projects each has its own sample file: those in the closest folder above the code count, and
 * files elsewhere only where none is above it.
 */
export function nearest<T extends { file: string }>(known: readonly T[], path: string): T[] {
  const above = known.flatMap((each) => (isAbove(dirname(each.file), path) ? [dirname(each.file).length] : []))
  const depth = Math.max(...above)
  return above.length === 0
    ? [...known]
    : known.filter(({ file }) => isAbove(dirname(file), path) && dirname(file).length === depth)
}

const isAbove = (dir: string, path: string): boolean => dir === '' || path.startsWith(`${dir}/`)

/**
 * Values that the repository gives an environment variable, and the fact that it is one: what runs may differ.
 * `isField`: a settings field, whose variable is the upper-case name, and which has a default of its own.
 */
export function envValues(evaluator: Evaluator, name: string, scope: Scope, at: At, isField = false): Value[] {
  const variable = isField ? name.toUpperCase() : name
  const known = nearest(evaluator.program.env.get(variable) ?? evaluator.program.env.get(name) ?? [], scope.module.path)
  const assigned = assignedValues(evaluator, variable, scope)
  if (assigned.isFinal) return assigned.values
  known.sort((a, b) => rank(a.file) - rank(b.file) || (a.file < b.file ? -1 : 1))
  const out: Value[] = known.slice(0, 4).map(({ file, line, value }) => ({
    v: 'text',
    text: value,
    place: { file, at: toAt(line, 1) },
    steps: [
      { file: scope.module.path, line: lineOf(at), what: `environment variable ${variable}` },
      { file, line, what: `${variable} in ${file}` },
    ],
  }))
  out.push(...assigned.values)
  if (!isField) out.push({ v: 'env', name: variable, steps: [] })
  return out
}

/** What the module itself sets the variable to: the last word, unless it is only a default or nothing is known of it. */
function assignedValues(evaluator: Evaluator, variable: string, scope: Scope): { values: Value[]; isFinal: boolean } {
  const assigned = assignedEnv(evaluator.program.scope(scope.module)).get(variable) ?? []
  const values = assigned.flatMap(({ value, scope: home }) => {
    const step = evaluator.step(home, value.at, `environment variable ${variable}`)
    const texts = evaluator.evaluate(value, home).filter(({ v }) => v === 'text')
    return texts.map((each) => via(each, step))
  })
  return { values, isFinal: values.length > 0 && assigned.every(({ isDefault }) => !isDefault) }
}
