import type { Component } from '../model/component.ts'
import type { Evidence } from '../model/evidence.ts'
import type { ManifestFacts } from '../model/facts.ts'

/**
 * An MCP server implemented here that does not say its version in code has the version of the package of the same name
 * in the same repository: that is what its users install. So has the only server of a repository whose only package is
 * called after MCP, whatever the server calls itself.
 */
export function nameServers(components: readonly Component[], manifests: readonly ManifestFacts[]): Component[] {
  const projects = new Map(
    manifests.flatMap((each) => (each.project?.version ? [[each.project.name, each] as const] : [])),
  )
  const only = onlyServerPackage(components, manifests)
  return components.map((component) => {
    const manifest =
      component.kind === 'mcp-server' && !component.version && component.properties?.origin === 'implemented-here'
        ? (projects.get(component.name) ?? only)
        : undefined
    if (!manifest?.project) return component
    const evidence: Evidence = {
      file: manifest.file,
      line: manifest.project.line,
      symbol: 'version',
      collector: collectorOf(manifest.project.ecosystem),
      technique: 'manifest',
      usage: 'declared',
      resolution: 'exact',
    }
    return { ...component, version: manifest.project.version, evidence: [...component.evidence, evidence] }
  })
}

function onlyServerPackage(
  components: readonly Component[],
  manifests: readonly ManifestFacts[],
): ManifestFacts | undefined {
  const own = manifests.filter(({ project }) => project !== undefined)
  const servers = components.filter(
    ({ kind, properties, evidence }) =>
      kind === 'mcp-server' &&
      properties?.origin === 'implemented-here' &&
      evidence.some(({ scope }) => scope === undefined || scope === 'production'),
  )
  const isOnly = own.length === 1 && new Set(servers.map(({ name }) => name)).size === 1
  return isOnly && own[0]!.project?.version && /(?:^|[-_./])mcp(?:[-_.]|$)/i.test(own[0]!.project.name)
    ? own[0]
    : undefined
}

const COLLECTORS: Record<string, string> = { npm: 'npm-package-json', pypi: 'pyproject-toml', golang: 'go-mod' }
const collectorOf = (ecosystem: string): string => COLLECTORS[ecosystem] ?? ecosystem
