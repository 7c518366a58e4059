/** By UTF-16 code units: the same on every machine, unlike `localeCompare`. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Undefined sorts first. */
export const compareNumber = (a: number | undefined, b: number | undefined): number => (a ?? -1) - (b ?? -1)

/** Sorted, and each value once by its JSON text. For small plain values. */
export function distinct<T>(values: readonly T[]): T[] {
  const byText = new Map<string, T>()
  for (const value of values) byText.set(JSON.stringify(value), value)
  return [...byText].sort(([a], [b]) => compareText(a, b)).map(([, value]) => value)
}
