import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Garbage is let grow to this many bytes of used heap; V8 by itself lets it grow to several times what is alive. */
const MAX_USED = 128 * 1024 * 1024
/** Parsed files between two looks. */
const INTERVAL = 32

/**
 * Keeps the heap of a long series of parses small: called after each, it collects when the used heap is over the bound,
 * and raises the bound when that is what really is alive, so that it never collects in vain.
 */
export class MemoryWatch {
  #count = 0
  #bound = MAX_USED
  #collect: (() => void) | undefined

  afterParse(): void {
    if (++this.#count % INTERVAL !== 0 || getHeapStatistics().used_heap_size < this.#bound) return
    this.#collect ??= findCollector()
    this.#collect()
    this.#bound = Math.max(MAX_USED, getHeapStatistics().used_heap_size * 1.4)
  }
}

/** V8 hands its collector out to contexts made while the flag is set. */
function findCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  setFlagsFromString('--no-expose-gc')
  return collect
}

/** Once, where much garbage of one stage would lie below what the next needs. */
export function collectGarbage(): void {
  if (getHeapStatistics().used_heap_size > MAX_USED / 2) findCollector()()
}
