import type { ResolvedSource } from './config.ts'
import { Failure } from './failure.ts'
import { joinUrl, matchesOrigin, parseHttpUrl } from './origins.ts'

/** Plain HTTP only where the user says so. */
export const isAllowed = (source: ResolvedSource, url: URL): boolean =>
  source.origins.some((pattern) => matchesOrigin(url, pattern)) &&
  (url.protocol === 'https:' || source.trusted.includes(url.origin))

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/**
 * The URL of a target: a path below the base, or an absolute URL of an allowed origin.
 * @throws Failure
 */
export function locate(source: ResolvedSource, target: string): URL {
  if (source.off !== undefined) throw new Failure('refused', source.off)
  if (/^https?:\/\//i.test(target)) {
    const url = parseHttpUrl(target)
    if (url && isAllowed(source, url)) return url
    throw new Failure('redirect-refused', 'not an origin that this source may lead to')
  }
  const path = decodePath(target)
  const base = source.routes.find(({ test }) => test.test(path.toLowerCase()))?.base ?? source.base
  if (base === undefined) throw new Failure('unreachable', 'no address of this source is configured')
  if (source.withheld?.test(path)) throw new Failure('refused', `not sent: ${source.withheld.by} says it is private`)
  const url = joinUrl(base, target)
  if (url) return url
  throw new Failure('refused', 'the name cannot stand in a path of this source')
}
