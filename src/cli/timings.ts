const LEFT = 28

/** Milliseconds per stage and collector, the dearest first. */
export function toTimings(timings: ReadonlyMap<string, number>): string {
  const rows = [...timings].sort(([, a], [, b]) => b - a)
  return rows.map(([name, ms]) => `${name.padEnd(LEFT)} ${ms.toFixed(1).padStart(9)} ms\n`).join('')
}
