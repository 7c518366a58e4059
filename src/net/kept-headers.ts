/**
 * Headers that collectors read. Only these are kept with an answer: others are noise that changes with every request, or
 * secrets (cookies, signed locations).
 */
const KEPT = new Set([
  'content-type',
  'content-length',
  'content-range',
  'cache-control',
  'date',
  'docker-content-digest',
  'etag',
  'expires',
  'last-modified',
  'link',
  'x-error-code',
  'x-error-message',
  'x-linked-etag',
  'x-linked-size',
  'x-pypi-last-serial',
  'x-repo-commit',
  'x-total-count',
  'x-xet-hash',
])

export const toKept = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => KEPT.has(name)))
