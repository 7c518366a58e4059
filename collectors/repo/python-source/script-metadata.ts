/**
 * Inline script metadata: a TOML document in the comments of a single-file script.
 * https://packaging.python.org/en/latest/specifications/inline-script-metadata/
 * The tools' own tables (`[tool.uv]`) and `requires-python` are not read.
 */
import { ProblemError } from '../../../src/model/collector.ts'
import type { Declaration } from '../../../src/model/facts.ts'
import type { Problem } from '../../../src/model/problem.ts'
import { asArray, getMember } from '../../../src/parse/json.ts'
import { parseRequirement } from '../../../src/parse/pep508.ts'
import { toDeclaration } from '../../../src/parse/python-declaration.ts'
import { indexTomlLines } from '../../../src/parse/toml-lines.ts'
import { parseToml } from '../../../src/parse/toml.ts'

export interface ScriptMetadata {
  declarations: Declaration[]
  problem?: Omit<Problem, 'file'>
}

/** Undefined when the file has no block. */
export function parseScriptMetadata(text: string): ScriptMetadata | undefined {
  const block = findBlock(text)
  if (!block) return undefined
  try {
    return readDependencies(block)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { declarations: [], problem: toProblem(error.code, block.line + (error.line ?? 1) - 1, error.message) }
  }
}

const toProblem = (code: Problem['code'], line: number, detail: string): ScriptMetadata['problem'] => ({
  code,
  line,
  detail: `inline script metadata: ${detail}`,
  lossy: true,
})

function readDependencies({ toml, line: firstLine }: Block): ScriptMetadata {
  const metadata: ScriptMetadata = { declarations: [] }
  const lineOf = indexTomlLines(toml)
  for (const [index, item] of (asArray(getMember(parseToml(toml), 'dependencies')) ?? []).entries()) {
    const line = firstLine + (lineOf(['dependencies', index]) ?? 1) - 1
    const requirement = typeof item === 'string' ? parseRequirement(item) : undefined
    if (requirement) metadata.declarations.push(toDeclaration(requirement, { line }))
    else metadata.problem ??= toProblem('malformed', line, 'not a requirement')
  }
  return metadata
}

interface Block {
  toml: string
  /** 1-based line on which it starts. */
  line: number
}

/** It ends with the last `# ///` of its run of comments. */
function findBlock(text: string): Block | undefined {
  const start = /^# \/\/\/ script[ \t]*$/m.exec(text)
  if (!start) return undefined
  const lines: string[] = []
  let end = -1
  for (const line of linesFrom(text, start.index + start[0].length)) {
    if (line !== '#' && !line.startsWith('# ')) break
    if (line === '# ///') end = lines.length
    lines.push(line.slice(2))
  }
  if (end < 0) return undefined
  const before = text.slice(0, start.index).split('\n').length
  return { toml: lines.slice(0, end).join('\n'), line: before + 1 }
}

/** The lines after the one that ends at `from`, without trailing white space. */
function* linesFrom(text: string, from: number): Generator<string> {
  for (let at = text.indexOf('\n', from); at >= 0 && at < text.length - 1;) {
    const next = text.indexOf('\n', at + 1)
    yield text.slice(at + 1, next < 0 ? text.length : next).trimEnd()
    at = next
  }
}
