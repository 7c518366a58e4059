/** `*` stands for any characters; everything else is exact. */
export function matchesPattern(pattern: string, text: string): boolean {
  const parts = pattern.split('*')
  const [first = '', ...rest] = parts
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1
    const found = isLast ? text.length - part.length : text.indexOf(part, at)
    if (found < at || !text.startsWith(part, found)) return false
    at = found + part.length
  }
  return rest.length > 0 || at === text.length
}

/** Whether a list of a policy names it, by reference or by name. */
export const isListed = (patterns: readonly string[], { ref, name }: { ref: string; name: string }): boolean =>
  patterns.some((pattern) => matchesPattern(pattern, ref) || matchesPattern(pattern, name))
