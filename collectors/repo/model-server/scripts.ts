import type { Found } from '../../../src/model/collector.ts'
import { readAssignments, toInstructions } from '../../../src/parse/dockerfile.ts'
import { modelsOfScript, modelsOfWords } from '../../../src/parse/model-command.ts'
import { expand, toVariables } from '../../../src/parse/shell-variables.ts'
import { evidenceAt, ofImage, ofModel, toImage } from './component.ts'

/** `FROM` an image that serves models, and the commands of `RUN`, `CMD` and `ENTRYPOINT`. */
export function readDockerfile(text: string, file: string): Found[] {
  const variables = toVariables('')
  const stages = new Set<string>()
  let server: NonNullable<ReturnType<typeof toImage>>['server']
  return toInstructions(text).flatMap((instruction): Found[] => {
    const { keyword, line } = instruction
    if (keyword === 'ARG' || keyword === 'ENV') {
      const assigned = readAssignments(instruction, variables)
      return assigned
        .filter(({ name }) => keyword === 'ENV' && server?.variables?.includes(name))
        .map((each) => ofModel(server!, each.value, evidenceAt(file, each.line)))
    }
    const content = expand(instruction.text, variables).trim()
    if (keyword === 'FROM') {
      const [name = '', , stage] = content.replace(/^(?:--\S+\s+)*/, '').split(/\s+/)
      const image = stages.has(name) ? undefined : toImage(name)
      if (stage) stages.add(stage)
      server = image?.server
      return image ? [{ components: ofImage(image, evidenceAt(file, line)) }] : []
    }
    if (!['RUN', 'CMD', 'ENTRYPOINT'].includes(keyword)) return []
    const words = execForm(content)
    const own = keyword === 'RUN' ? undefined : server
    const found = words
      ? modelsOfWords(
          words.map((word) => ({ text: word, line: 1 })),
          own,
        )
      : modelsOfScript(content.replace(/^(?:--\S+\s+)*/, ''), own)
    return found.map((each) => ofModel(each.server, each.id, evidenceAt(file, line + each.line - 1)))
  })
}

function execForm(content: string): string[] | undefined {
  if (!content.startsWith('[')) return undefined
  try {
    const words: unknown = JSON.parse(content.replace(/\\\n/g, '\n'))
    return Array.isArray(words) ? words.map(String) : undefined
  } catch {
    return undefined
  }
}

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*[:?]?=\s*["']?([\w./:@-]+)["']?\s*(?:#.*)?$/gm

/** Shell scripts and recipes of makefiles, with the values of the variables that they set to plain words. */
export function readScript(text: string, file: string, isMake: boolean): Found[] {
  const variables = toVariables('', isMake)
  for (const [, name, value] of text.matchAll(ASSIGNMENT)) variables.values.set(name!, value!)
  return text.split('\n').flatMap((line, index) => {
    const plain = isMake ? line.replace(/^\t[@+-]*/, '') : line
    if (!COMMAND.test(plain)) return []
    return modelsOfScript(expand(plain, variables)).map((each) =>
      ofModel(each.server, each.id, evidenceAt(file, index + 1)),
    )
  })
}

/** A line that may hold a command that names a model. */
const COMMAND =
  /\b(?:ollama|vllm|hf|huggingface-cli|docker model|llama-(?:server|cli|run)|text-(?:generation-launcher|embeddings-router)|sglang|infinity_emb)\b/
