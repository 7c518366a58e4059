import { REPO_COLLECTORS } from '../collectors/index.ts'
import { link } from './link/index.ts'
import { uniteServers } from './link/unite-servers.ts'
import type { ScanCache } from './scan/cache.ts'
import { toClaimIndex } from './scan/claims.ts'
import type { Clock } from './scan/clock.ts'
import { collectFiles, type EngineOptions } from './scan/engine.ts'
import { gather, toRuns } from './scan/gather.ts'
import { guard } from './scan/guard.ts'
import { toHost } from './scan/host.ts'
import { collectGarbage } from './scan/memory.ts'
import { toLeafStore } from './scan/leaf-store.ts'
import { merge } from './scan/merge.ts'
import { remember, type Model } from './scan/remember.ts'
import { joinRoots, type WalkedRoot } from './scan/roots.ts'
import { toContentKey, type State } from './scan/state.ts'

export interface StageOptions extends EngineOptions {
  cache: ScanCache | undefined
  /** Of the walked files. */
  state: State | undefined
  lap: Clock
}

/** The costly stages, with all that they load: collect what single files say, link it, merge it. */
export async function makeModel(roots: readonly WalkedRoot[], options: StageOptions): Promise<Model> {
  const { cache, state, lap } = options
  const claims = toClaimIndex(REPO_COLLECTORS)
  const walked = joinRoots(roots, claims)
  const results = await collectFiles(walked.files, claims, options)
  lap('collect')
  options.onCollected?.()
  const host = toHost(walked.files, claims)
  const keys = { state, content: () => toContentKey(results, walked) }
  const model = await remember(cache, keys, host, async () => {
    const { found, facts, runs } = await gather(results, options)
    lap('gather')
    const linked = guard(facts, (all) => link(all, host, cache && toLeafStore(cache, results, host)))
    collectGarbage()
    lap('link')
    const { projects } = linked
    const parts = [...found, uniteServers(found, linked), { problems: walked.problems }]
    const merged = merge(parts, new Set(projects.map(({ ref }) => ref)))
    return { merged, projects, collectors: toRuns(REPO_COLLECTORS, runs), files: results.length }
  })
  lap('merge')
  return model
}
