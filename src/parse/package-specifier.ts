/**
 * Import specifiers that name an npm package by more than its name: `npm:openai@4`, `https://esm.sh/openai@4.10.0`.
 * https://docs.deno.com/runtime/fundamentals/modules/, https://esm.sh/, https://www.jsdelivr.com/documentation
 *
 * It cannot know which version a range or tag stands for on the day of the build.
 */
export interface PackageSpecifier {
  name: string
  /** Version, range or tag as written. */
  range?: string
  /** Path within the package; absent where it is a file of its build. */
  subpath?: string
}

/** `npm:`, and hosts that serve npm packages as modules, up to the package's name. */
const PREFIX =
  /^(?:npm:\/?|https:\/\/(?:esm\.sh\/(?:(?:v\d+|stable)\/)?\*?|unpkg\.com\/|cdn\.skypack\.dev\/|cdn\.jsdelivr\.net\/npm\/|(?:ga|dev)\.jspm\.io\/npm:))/

const PACKAGE = /^(@[a-z0-9~._-]+\/[a-z0-9~._-]+|[a-z0-9~._][a-z0-9~._-]*)(?:@([^/?#&]+))?(?:\/([^?#]*))?(?:[?#].*)?$/i

/** Folders of esm.sh that hold other things than npm packages. */
const NO_PACKAGE = new Set(['gh', 'jsr', 'pr', 'tx'])

/** Packages that other registries carry in the very versions of npm, by their name there. */
const TWINS: readonly { prefix: RegExp; name: string }[] = [
  // https://jsr.io/@openai/openai
  { prefix: /^jsr:\/?@openai\/openai(?![\w-])/, name: 'openai' },
  { prefix: /^https:\/\/deno\.land\/x\/openai(?=@v?\d)/, name: 'openai' },
]

function parseTwin(specifier: string): PackageSpecifier | undefined {
  for (const { prefix, name } of TWINS) {
    const head = prefix.exec(specifier)?.[0]
    if (head === undefined) continue
    const range = /^@v?([^/?#]+)/.exec(specifier.slice(head.length))?.[1]
    return { name, ...(range !== undefined && { range }) }
  }
  return undefined
}

/** Undefined for a bare specifier, a path, and any other URL. */
export function parsePackageSpecifier(specifier: string): PackageSpecifier | undefined {
  const twin = parseTwin(specifier)
  if (twin) return twin
  const prefix = PREFIX.exec(specifier)?.[0]
  const match = prefix === undefined ? null : PACKAGE.exec(specifier.slice(prefix.length))
  if (!match || NO_PACKAGE.has(match[1]!)) return undefined
  const [, name = '', range, subpath] = match
  const isFile = subpath === undefined || subpath === '' || /^\+|\.[cm]?js$/.test(subpath)
  return { name, ...(range !== undefined && { range }), ...(!isFile && { subpath }) }
}

/** The same module as an installed package is asked for: `npm:ai@4/react` is `ai/react`. */
export function toBareSpecifier(specifier: string): string {
  const found = parsePackageSpecifier(specifier)
  if (!found) return specifier
  return found.subpath === undefined ? found.name : `${found.name}/${found.subpath}`
}
