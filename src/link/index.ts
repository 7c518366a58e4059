import { linkCode } from '../code/link.ts'
import type { Host, KeptLeaves } from '../code/program.ts'
import { classifyPackage } from '../data/sdks.ts'
import type { Found } from '../model/collector.ts'
import type { Facts } from '../model/facts.ts'
import type { Project } from '../model/inventory.ts'
import { attachImports } from './attach-imports.ts'
import { readFileVersions } from './file-versions.ts'
import { nameServers } from './name-servers.ts'
import { linkPackages } from './packages/index.ts'

/** Facts of single files become components of the whole: manifests meet locks, code meets code and packages. */
export function link(facts: readonly Facts[], host: Host, kept?: KeptLeaves): Found & { projects: Project[] } {
  const known = readFileVersions(facts, host)
  const manifests = known.filter((fact) => fact.type === 'manifest')
  const packages = linkPackages(known, classifyPackage, host.scopeOf)
  const code = linkCode({
    outlines: known.filter((fact) => fact.type === 'outline'),
    env: known.filter((fact) => fact.type === 'env'),
    manifests,
    host,
    kept,
  })
  const { packages: declared, code: found } = attachImports(packages.components ?? [], code.components ?? [])
  return {
    components: nameServers([...declared, ...found], manifests),
    relations: [...(packages.relations ?? []), ...(code.relations ?? [])],
    problems: [...(packages.problems ?? []), ...(code.problems ?? [])],
    unresolved: code.unresolved ?? [],
    projects: packages.projects,
  }
}
