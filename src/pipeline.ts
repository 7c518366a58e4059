import type { ScanConfig } from './config.ts'
import type { Inventory } from './model/inventory.ts'
import { openCache } from './scan/cache.ts'
import { startClock } from './scan/clock.ts'
import type { EngineOptions } from './scan/engine.ts'
import { recall } from './scan/remember.ts'
import { walkRoots } from './scan/roots.ts'
import { readState } from './scan/state.ts'
import { toInventory } from './scan/to-inventory.ts'

/**
 * The whole scan: walk, then collect, link and merge, unless an earlier scan met the very same files; collectors and
 * parsers are loaded only then. Reads files, writes nothing but the cache. Throws when aborted.
 */
export async function scan(config: ScanConfig, options: EngineOptions = {}): Promise<Inventory> {
  const lap = startClock(options.timings)
  const roots = walkRoots(config)
  lap('walk')
  using cache = openCache(config)
  const state = cache && readState(roots)
  const known = recall(cache, state)
  lap('recall')
  if (known) return toInventory(config, roots, known)
  await options.onWork?.(roots.reduce((sum, { files }) => sum + files.length, 0))
  const { makeModel } = await import('./stages.ts')
  lap('load')
  const model = await makeModel(roots, { ...options, cache, state, lap })
  cache?.save()
  lap('save')
  return toInventory(config, roots, model)
}
