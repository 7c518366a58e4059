import { RULE_TABLES } from './rules/index.ts'
import { sdksOf } from './sdks.ts'
import { PREFILTER_WORDS, type ImportWords } from './prefilter-words.ts'

/** Scopes and prefixes of packages that the tables list by example only. */
const NPM_FAMILIES = [
  '@ai-sdk/',
  '@copilotkit/',
  '@genkit-ai/',
  '@langchain/',
  '@langfuse/',
  '@llamaindex/',
  '@mastra/',
  '@tensorflow-models/',
  '@tanstack/ai',
  'ai-sdk-provider-',
  'genkitx-',
]

/** Import names of AI packages, of the package table and of the rules, that hold none of the prefilter's words. */
function toImportNames(language: 'ecmascript' | 'go'): string[] {
  const words = new RegExp(PREFILTER_WORDS.join('|'), 'i')
  const packages = sdksOf(language === 'go' ? 'golang' : 'npm').flatMap(({ imports }) => imports)
  const rules = RULE_TABLES.filter((table) => table.language === language).flatMap((table) => table.rules)
  const names = new Set([...packages, ...rules.flatMap(({ from }) => from)])
  return [...names].filter((name) => !words.test(name)).sort()
}

const escape = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** After `from`, `require(` and `import` only; a word like `ai` stands in every other file. */
export function toNpmImportWords(): ImportWords {
  const covered = (name: string): boolean => NPM_FAMILIES.some((family) => name.startsWith(family))
  const names = toImportNames('ecmascript').filter((name) => !covered(name))
  // A family is a beginning: letters may follow it.
  const families = NPM_FAMILIES.map((family) => `${escape(family)}[^"']*`)
  return { before: '(?:from|require\\(|import\\(?)[ \\t]*["\']', names: [...families, ...names.map(escape)] }
}

/** At the start of a string: import paths are written in full. */
export const toGoImportWords = (): ImportWords => ({ before: '"', names: toImportNames('go').map(escape) })
