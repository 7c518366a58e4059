/** What an origin pattern of the table matches: `https://host`, or `https://*.host` for every host below it. */
export function matchesOrigin(url: URL, pattern: string): boolean {
  const match = /^(https?:)\/\/\*\.(.+)$/.exec(pattern)
  if (!match) return url.origin === pattern
  return url.protocol === match[1] && url.port === '' && url.hostname.endsWith(`.${match[2]}`)
}

/** An absolute URL, or `undefined` for what is none or carries credentials. */
export function parseHttpUrl(text: string): URL | undefined {
  const url = URL.parse(text)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined
  return url.username === '' && url.password === '' ? url : undefined
}

/**
 * Joins a path to a base. `undefined` when the path would leave the base: names come from scanned files, and `..`,
 * `%2e%2e` or `#` in one would ask another question than the collector meant.
 */
export function joinUrl(base: string, path: string): URL | undefined {
  if (!path.startsWith('/') || path.startsWith('//') || /[\\\s#]/.test(path)) return undefined
  const beforeQuery = /^[^?#]*/.exec(path)?.[0] ?? ''
  if (beforeQuery.split('/').some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))) return undefined
  return parseHttpUrl(base + path)
}

/** Names of query parameters whose values open something: signatures of object stores, tokens, keys. */
const SECRET_PARAMETER = /token|key|secret|sig|password|auth|credential|session|policy|code|^x-(?:amz|goog|ms)-/i

/** A URL to show and keep: no credentials, no fragment, no values of secret parameters. */
export function toShown(url: URL | string): string {
  const copy = URL.parse(String(url))
  if (!copy) return '(not a URL)'
  copy.username = ''
  copy.password = ''
  copy.hash = ''
  for (const name of new Set(copy.searchParams.keys())) {
    if (SECRET_PARAMETER.test(name)) copy.searchParams.set(name, 'redacted')
  }
  return copy.href
}
