/** Adds the milliseconds since the last call to a stage's entry. */
export type Clock = (stage: string) => void

export function startClock(timings: Map<string, number> | undefined): Clock {
  let last = performance.now()
  return (stage) => {
    const now = performance.now()
    timings?.set(stage, (timings.get(stage) ?? 0) + now - last)
    last = now
  }
}
