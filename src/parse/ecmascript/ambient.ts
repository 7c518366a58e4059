import type { OutlineImport } from '../../model/facts.ts'

/**
 * What a runtime gives to modules without an import, read as an import of the package that declares its types: then it
 * resolves, and makes a module worth a parse, as any library does. https://supabase.com/docs/guides/functions/ai-models,
 * https://developers.cloudflare.com/workers-ai/configuration/bindings/
 */
interface Ambient {
  /** The global; '' for what reaches the code through parameters. */
  local: string
  from: string
  /** One of these stands in every such text: looked for first, since most texts have none. */
  words: readonly string[]
  text: RegExp
}

const AMBIENT: readonly Ambient[] = [
  { local: 'Supabase', from: '@supabase/functions-js', words: ['Supabase.ai'], text: /\bSupabase\.ai\b/ },
  // https://hub.nuxt.com/docs
  { local: 'hubAI', from: '@nuxthub/core', words: ['hubAI('], text: /\bhubAI\(/ },
  { local: 'hubVectorize', from: '@nuxthub/core', words: ['hubVectorize('], text: /\bhubVectorize\(/ },
  {
    local: '',
    from: '@cloudflare/workers-types',
    words: ['.AI', '@cf/', '@hf/'],
    text: /\benv[?!]?\.AI[?!]?\.run\b|['"`]@(?:cf|hf)\//,
  },
]

/** Where each first stands in a text; in a comment counts, for nothing follows from it. */
export const findAmbient = (text: string): { local: string; from: string; index: number }[] =>
  AMBIENT.flatMap(({ local, from, words, text: pattern }) => {
    const index = words.some((word) => text.includes(word)) ? text.search(pattern) : -1
    return index < 0 ? [] : [{ local, from, index }]
  })

export const ambientImports = (text: string): OutlineImport[] =>
  findAmbient(text).map(({ local, from }) => (local === '' ? { from } : { from, names: [local] }))
