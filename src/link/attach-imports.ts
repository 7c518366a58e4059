import type { Component } from '../model/component.ts'
import type { Evidence } from '../model/evidence.ts'

/** purl without version, qualifiers and subpath. */
const baseOf = (purl: string): string => purl.replace(/(?!^)@[^/]*$|[?#].*$/g, '').replace(/@[^@/]*$/, '')

const dirOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** How many leading folders two folders share when `above` holds `dir`; -1 when it does not. */
function depthAbove(above: string, dir: string): number {
  if (above === '') return 0
  return dir === above || dir.startsWith(`${above}/`) ? above.split('/').length : -1
}

/** The candidate declared nearest above the importing file; of equals the first by version, for a stable answer. */
function nearest(candidates: readonly Component[], file: string): Component {
  const dir = dirOf(file)
  const score = (component: Component): number =>
    Math.max(
      ...component.evidence
        .filter(({ technique }) => technique === 'manifest')
        .map((each) => depthAbove(dirOf(each.file), dir)),
      -1,
    )
  return candidates.reduce((best, each) => (score(each) > score(best) ? each : best))
}

/**
 * Code says which library it imports, packages say which version that is: puts the imports' evidence on the versioned
 * component that governs the importing file, which makes an AI library that no manifest asks for one of the project's own.
 * What no manifest or lock has stays a component of its own.
 */
export function attachImports(
  packages: readonly Component[],
  code: readonly Component[],
): { packages: Component[]; code: Component[] } {
  const byBase = new Map<string, Component[]>()
  for (const component of packages) {
    if (!component.purl) continue
    const base = baseOf(component.purl)
    byBase.set(base, [...(byBase.get(base) ?? []), component])
  }
  const imported = new Map<string, { kind: Component['kind']; evidence: Evidence[] }>()
  const rest: Component[] = []
  for (const component of code) {
    const candidates = component.kind === 'sdk' && component.purl ? byBase.get(component.purl) : undefined
    if (!candidates) rest.push(component)
    else
      for (const evidence of component.evidence) {
        const { ref } = nearest(candidates, evidence.file)
        const known = imported.get(ref)
        if (known) known.evidence.push(evidence)
        else imported.set(ref, { kind: component.kind, evidence: [evidence] })
      }
  }
  return { packages: packages.map((component) => withImports(component, imported.get(component.ref))), code: rest }
}

function withImports(
  component: Component,
  found: { kind: Component['kind']; evidence: Evidence[] } | undefined,
): Component {
  return found ? { ...component, kind: found.kind, evidence: [...component.evidence, ...found.evidence] } : component
}
