import type { Component } from '../model/component.ts'

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
    Math.max(...component.evidence.filter(({ technique }) => technique === 'manifest').map((each) => depthAbove(dirOf(each.file), dir)), -1)
  return candidates.reduce((best, each) => (score(each) > score(best) ? each : best))
}

/**
 * Code says which library it imports, packages say which version that is: puts the imports' evidence on the versioned
 * component that governs the importing file. What no manifest declares stays a component of its own.
 */
export function attachImports(packages: readonly Component[], code: readonly Component[]): Component[] {
  const byBase = new Map<string, Component[]>()
  for (const component of packages) {
    if (!component.purl) continue
    const base = baseOf(component.purl)
    byBase.set(base, [...(byBase.get(base) ?? []), component])
  }
  return code.flatMap((component) => {
    const candidates = component.kind === 'sdk' && component.purl ? byBase.get(component.purl) : undefined
    if (!candidates) return [component]
    return component.evidence.map((evidence) => {
      const target = nearest(candidates, evidence.file)
      const { declared: _, ...properties } = component.properties ?? {}
      return { ...target, ...(target.kind === 'package' ? { kind: component.kind } : {}), properties: { ...properties, ...target.properties }, evidence: [evidence] }
    })
  })
}
