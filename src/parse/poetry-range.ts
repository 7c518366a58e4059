/**
 * Poetry's constraints as PEP 440 specifiers: `^1.2` → `>=1.2,<2`, `~1.2` → `>=1.2,<1.3`, `1.2` → `==1.2`.
 * https://python-poetry.org/docs/dependency-specification/#version-constraints
 *
 * Undefined for alternatives (`||`) and for what is none of these; specifiers of PEP 440 come back as they are.
 */
export function toPep440Range(range: string): string | undefined {
  if (range.includes('|') || range.length > 1000) return undefined
  const parts = range.split(',').map((part) => toSpecifier(part.trim()))
  return parts.every((part) => part !== undefined) ? parts.join(',') : undefined
}

function toSpecifier(part: string): string | undefined {
  if (/^(?:[<>=!]=?|~=)/.test(part)) return part
  if (/^\d/.test(part)) return `==${part}`
  const match = /^([~^])\s*v?(\d+(?:\.\d+)*)(.*)$/.exec(part)
  if (!match) return undefined
  const [, operator, release = '', suffix = ''] = match
  const numbers = release.split('.').map(Number)
  const first = numbers.findIndex((number) => number > 0)
  const caret = first < 0 ? numbers.length - 1 : first
  const index = operator === '^' ? caret : Math.min(1, numbers.length - 1)
  const upper = [...numbers.slice(0, index), (numbers[index] ?? 0) + 1]
  return `>=${release}${suffix},<${upper.join('.')}`
}
