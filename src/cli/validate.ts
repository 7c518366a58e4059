import { UsageError } from '../config.ts'
import { lintBom, validateBom } from '../bom/validate/index.ts'
import type { Invocation } from './command.ts'
import { readInput } from './input.ts'
import { writeOut } from './output.ts'

/** `waybill validate`. Exit code 1 when a file is not valid; findings of the lint are errors like any other. */
export async function runValidate(invocation: Invocation): Promise<number> {
  const results = []
  for (const file of invocation.positionals) results.push({ file, errors: await validateFile(file) })
  const isValid = results.every(({ errors }) => errors.length === 0)
  await writeOut(invocation.flags.has('json') ? `${JSON.stringify(results, null, 2)}\n` : results.map(toText).join(''))
  return isValid ? 0 : 1
}

interface Finding {
  /** JSON pointer; '' is the document. */
  path: string
  message: string
}

async function validateFile(file: string): Promise<Finding[]> {
  const bom = readJson(file)
  const { errors } = await validateBom(bom)
  return [...errors, ...lintBom(bom).map(({ path, rule, message }) => ({ path, message: `${message} (${rule})` }))]
}

function readJson(file: string): unknown {
  const text = readInput(file)
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UsageError(`${file}: not JSON`, { cause: error })
  }
}

function toText({ file, errors }: { file: string; errors: Finding[] }): string {
  if (errors.length === 0) return `${file}: valid\n`
  return errors.map(({ path, message }) => `${file}: ${path === '' ? '/' : path}: ${message}\n`).join('')
}
