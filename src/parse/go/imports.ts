import type { Cursor } from './cursor.ts'
import { NAME, OPERATOR, STRING, type Tokens } from './lexer.ts'
import { toText } from './strings.ts'

/** One import spec: `"path"`, `name "path"`, `. "path"`, `_ "path"`. */
export function parseImport(cursor: Cursor, used: ReadonlySet<string>): void {
  const { at } = cursor
  const alias = cursor.accept('.') ? '.' : cursor.name()
  if (cursor.kind !== STRING) {
    cursor.fail('expected an import path')
    return
  }
  const from = toText(cursor.next())
  const local = alias === '_' ? '' : (alias ?? toLocalName(from, used))
  cursor.module.imports.push({ local, from, name: '*', at })
}

/** Every name that stands before a dot, and so may be a package. */
export function toSelected({ kinds, texts }: Tokens): Set<string> {
  const selected = new Set<string>()
  kinds.forEach((kind, index) => {
    if (kind === NAME && kinds[index + 1] === OPERATOR && texts[index + 1] === '.') selected.add(texts[index] ?? '')
  })
  return selected
}

/**
 * The package's name is not in the import path, which only ends in something like it: `go-openai` is `openai`,
 * `openai-go/v2` is `openai`, `yaml.v3` is `yaml`. Of the likely names the one that the file uses is taken.
 */
export function toLocalName(path: string, used: ReadonlySet<string>): string {
  const parts = path.split('/')
  const version = parts.length > 1 && /^v\d+$/.test(parts.at(-1) ?? '') ? parts.pop() : undefined
  const last = (parts.at(-1) ?? path).replace(/\.v\d+$/, '')
  if (used.has(last)) return last
  const bare = last.replace(/^go-/, '').replace(/[-.]go$/, '')
  const short = bare.replace(/-sdk$|^sdk-/, '')
  const guesses = [
    short,
    bare,
    last,
    ...last.split(/[-.]/),
    ...[short, bare, last].flatMap((name) => [name.replaceAll(/[-.]/g, ''), name.replaceAll(/[-.]/g, '_')]),
  ]
  if (version !== undefined) guesses.push(version)
  const names = guesses.filter((name) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))
  return names.find((name) => used.has(name)) ?? names[0] ?? last
}
