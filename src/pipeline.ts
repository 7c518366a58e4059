import { REPO_COLLECTORS } from '../collectors/index.ts'
import type { ScanConfig } from './config.ts'
import type { Inventory } from './model/inventory.ts'
import { toClaimIndex } from './scan/claims.ts'
import { collectFiles, type EngineOptions } from './scan/engine.ts'
import { emptyGathered, gather } from './scan/gather.ts'
import { toHost } from './scan/host.ts'
import { merge } from './scan/merge.ts'
import { walkRoots } from './scan/roots.ts'
import { toInventory } from './scan/to-inventory.ts'

/** The whole scan: walk, collect, link, merge. Reads files, writes nothing but the cache. Throws when aborted. */
export async function scan(config: ScanConfig, options: EngineOptions = {}): Promise<Inventory> {
  const claims = toClaimIndex(REPO_COLLECTORS)
  const walked = walkRoots(config, claims)
  const gathered = emptyGathered()
  await collectFiles(walked.files, claims, options, (result) => gather(gathered, result))
  const host = toHost(walked.files, claims)
  const merged = merge([...gathered.found, { problems: walked.problems }])
  return toInventory({ config, collectors: REPO_COLLECTORS, walked, gathered, projects: [], merged })
}
