/**
 * Inline script metadata: a TOML document in the comments of a single-file script.
 * https://packaging.python.org/en/latest/specifications/inline-script-metadata/
 * The tools' own tables (`[tool.uv]`) and `requires-python` are not read.
 */
import { ProblemError } from '../../../src/model/collector.ts'
import type { Declaration } from '../../../src/model/facts.ts'
import type { Problem } from '../../../src/model/problem.ts'
import { asStrings, getMember } from '../../../src/parse/json.ts'
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
    return { declarations: readDependencies(block.toml, block.line) }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const line = block.line + (error.line ?? 1) - 1
    const detail = `inline script metadata: ${error.message}`
    return { declarations: [], problem: { code: error.code, line, detail, lossy: true } }
  }
}

function readDependencies(toml: string, firstLine: number): Declaration[] {
  const dependencies = getMember(parseToml(toml), 'dependencies')
  const lineOf = indexTomlLines(toml)
  return asStrings(dependencies).flatMap((item, index) => {
    const requirement = parseRequirement(item)
    if (!requirement) return []
    const line = lineOf(['dependencies', index])
    return [toDeclaration(requirement, { line: line === undefined ? undefined : firstLine + line - 1 })]
  })
}

/** The document and the line (1-based) on which it starts. It ends with the last `# ///` of its run of comments. */
function findBlock(text: string): { toml: string; line: number } | undefined {
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
