/** A `module@version` of a requirement, with where it stands. */
export interface GoRequirement {
  module: string
  version: string
  indirect: boolean
  line: number
}

export interface GoReplacement {
  module: string
  /** Undefined: every version. */
  version?: string
  /** Module path, or a folder when it starts with `.` or `/`. */
  target: string
  targetVersion?: string
}

export interface GoMod {
  module?: { path: string; line: number }
  requirements: GoRequirement[]
  replacements: GoReplacement[]
  /** Packages of `tool` directives. */
  tools: string[]
  /** Lines that are no directive, or lack a part. */
  errors: { line: number; detail: string }[]
}

/**
 * The `go.mod` file: module path, requirements, replacements, tools. https://go.dev/ref/mod#go-mod-file
 * `exclude`, `retract`, `go`, `toolchain`, `godebug` and directives to come are passed over: none adds a module.
 * It cannot know: what a workspace (`go.work`) replaces, or which of the modules a build really uses.
 */
export function parseGoMod(text: string): GoMod {
  const mod: GoMod = { requirements: [], replacements: [], tools: [], errors: [] }
  let block: string | undefined
  text.split('\n').forEach((source, index) => {
    const { words, comment } = toWords(source)
    const [first] = words
    if (first === undefined) return
    const entry: Entry = { words, comment, line: index + 1 }
    if (block !== undefined) {
      if (first === ')') block = undefined
      else addEntry(mod, block, entry)
    } else if (words[1] === '(') block = first
    else addEntry(mod, first, { ...entry, words: words.slice(1) })
  })
  return mod
}

interface Entry {
  words: string[]
  comment: string
  line: number
}

/** Words of a line, without quotes; a comment starts with two slashes at the start of a word. */
function toWords(source: string): { words: string[]; comment: string } {
  const words: string[] = []
  const pattern = /"((?:[^"\\]|\\.)*)"|`([^`]*)`|\/\/(.*)|([^\s"`]+)/g
  for (const [, quoted, raw, comment, word] of source.matchAll(pattern)) {
    if (comment !== undefined) return { words, comment: comment.trim() }
    words.push(quoted ?? raw ?? word ?? '')
  }
  return { words, comment: '' }
}

function addEntry(mod: GoMod, directive: string, { words, comment, line }: Entry): void {
  const [first, second] = words
  const fail = (detail: string): void => void mod.errors.push({ line, detail })
  switch (directive) {
    case 'module':
      if (first === undefined) fail('module without a path')
      else mod.module = { path: first, line }
      return
    case 'require':
      if (first === undefined || second === undefined) fail('require without a version')
      else
        mod.requirements.push({ module: first, version: second, indirect: /^indirect(?:;|\s|$)/.test(comment), line })
      return
    case 'replace':
      addReplacement(mod, words, fail)
      return
    case 'tool':
      if (first !== undefined) mod.tools.push(first)
      return
    default:
      if (!/^[a-z]+$/.test(directive)) fail('not a directive')
  }
}

/** `old [version] => new [version]`. */
function addReplacement(mod: GoMod, words: readonly string[], fail: (detail: string) => void): void {
  const arrow = words.indexOf('=>')
  const [module, version] = words.slice(0, Math.max(0, arrow))
  const [target, targetVersion] = words.slice(arrow + 1)
  if (module === undefined || target === undefined) fail('replace without a target')
  else mod.replacements.push({ module, ...(version && { version }), target, ...(targetVersion && { targetVersion }) })
}
