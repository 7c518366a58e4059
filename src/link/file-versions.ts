import type { Declaration, Facts, ManifestFacts } from '../model/facts.ts'
import type { Host } from '../code/program.ts'

/** What an install command leaves for a version kept in a file of its own: `==${file:version/llama_cpp}`. */
const IN_FILE = /^(={1,3})\$\{file:([^{}]+)\}$/
const MAX_BYTES = 4096
const VERSION = /^v?\d[\w.+!-]{0,60}$/

/** Reads versions that stand in files of their own. A file that holds anything else leaves the version open. */
export function readFileVersions(facts: readonly Facts[], host: Host): Facts[] {
  return facts.map((fact) =>
    fact.type === 'manifest' && fact.declarations.some(isInFile) ? withVersions(fact, host) : fact,
  )
}

const isInFile = ({ range }: Declaration): boolean => range !== undefined && IN_FILE.test(range)

function withVersions(manifest: ManifestFacts, host: Host): ManifestFacts {
  const declarations = manifest.declarations.map((declaration) => {
    const match = IN_FILE.exec(declaration.range ?? '')
    if (!match) return declaration
    const { range: _, ...rest } = declaration
    const text = host.text(match[2]!, MAX_BYTES)?.trim() ?? ''
    return VERSION.test(text) ? { ...rest, range: `${match[1]}${text}`, version: text } : rest
  })
  return { ...manifest, declarations }
}
