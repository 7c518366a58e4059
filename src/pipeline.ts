import { REPO_COLLECTORS } from '../collectors/index.ts'
import type { ScanConfig } from './config.ts'
import { link } from './link/index.ts'
import type { Inventory } from './model/inventory.ts'
import { openCache } from './scan/cache.ts'
import { toClaimIndex } from './scan/claims.ts'
import { startClock } from './scan/clock.ts'
import { collectFiles, type EngineOptions } from './scan/engine.ts'
import { gather } from './scan/gather.ts'
import { guard } from './scan/guard.ts'
import { toHost } from './scan/host.ts'
import { merge } from './scan/merge.ts'
import { remember, toModelKey } from './scan/remember.ts'
import { walkRoots } from './scan/roots.ts'
import { toInventory } from './scan/to-inventory.ts'

/** The whole scan: walk, collect, link, merge. Reads files, writes nothing but the cache. Throws when aborted. */
export async function scan(config: ScanConfig, options: EngineOptions = {}): Promise<Inventory> {
  const lap = startClock(options.timings)
  const claims = toClaimIndex(REPO_COLLECTORS)
  const walked = walkRoots(config, claims)
  lap('walk')
  using cache = openCache(config)
  const engine = { ...options, cache }
  const results = await collectFiles(walked.files, claims, engine)
  lap('collect')
  options.onCollected?.()
  const host = toHost(walked.files, claims)
  const model = await remember(
    cache,
    () => toModelKey(results, walked),
    host,
    async () => {
      const gathered = await gather(results, engine)
      lap('gather')
      const linked = guard(gathered.facts, (facts) => link(facts, host))
      lap('link')
      const parts = [...gathered.found, linked, { problems: walked.problems }]
      const merged = merge(
        parts,
        linked.projects.map(({ ref }) => ref),
      )
      return { merged, projects: linked.projects, runs: gathered.runs }
    },
  )
  lap('merge')
  cache?.save()
  lap('cache')
  return toInventory({ config, collectors: REPO_COLLECTORS, walked, files: results.length, ...model })
}
