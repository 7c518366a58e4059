import type { Declaration } from '../model/facts.ts'

type CondaSpec = Pick<Declaration, 'ecosystem' | 'name' | 'range' | 'version' | 'condition'>

/**
 * Conda's match specification as it stands in environment files and on the command line: `numpy`, `numpy=1.26`,
 * `conda-forge::numpy==1.26.4=py312_0`, `numpy >=1.2,<2`, `numpy[version='>=1.2']`.
 * https://docs.conda.io/projects/conda-build/en/stable/resources/package-spec.html#package-match-specifications
 *
 * `=1.26` means `1.26.*`, so it is exact only with a build or with two equals signs. Undefined for anything else.
 */
export function parseCondaSpec(text: string): CondaSpec | undefined {
  if (text.length > 1000) return undefined
  const trimmed = text.trim()
  const mark = trimmed.lastIndexOf('::')
  const channel = mark < 0 ? undefined : trimmed.slice(0, mark)
  const match = /^([A-Za-z0-9_][\w.-]*)(.*)$/s.exec(mark < 0 ? trimmed : trimmed.slice(mark + 2))
  if (!match) return undefined
  const [, name = '', rest = ''] = match
  const spec: CondaSpec = { ecosystem: 'conda', name: name.toLowerCase() }
  const written = rest.startsWith('[') ? /\bversion\s*=\s*['"]([^'"]*)['"]/.exec(rest)?.[1] : rest.trim()
  // A rest that is no constraint means that this is no specification but prose, a path or a URL.
  if (written !== undefined && !/^(?:[=<>!~\d][^/\\:]*)?$/.test(written)) return undefined
  const exact = readExact(written ?? '')
  if (written) spec.range = exact === undefined ? written.replace(/\s*([,|])\s*/g, '$1') : `==${exact}`
  if (exact !== undefined) spec.version = exact
  // A channel may be a URL with a token in its path: only plain names are kept.
  if (channel !== undefined && /^[\w.-]+(?:\/[\w.-]+)?$/.test(channel)) spec.condition = `channel ${channel}`
  return spec
}

/** `==1.2`, `=1.2=build`, `==1.2=build` and the form with spaces `1.2 build`. */
function readExact(written: string): string | undefined {
  const [, version, build] = /^={1,2}\s*([\w.+!]+)(?:=([\w.*]+))?$/.exec(written) ?? []
  if (version === undefined) return /^(\d[\w.+!]*)\s+[\w.]+$/.exec(written)?.[1]
  const isExact = written.startsWith('==') || (build !== undefined && !build.includes('*'))
  return isExact ? version : undefined
}
