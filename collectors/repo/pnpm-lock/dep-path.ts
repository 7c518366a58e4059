/**
 * Keys of `packages` and `snapshots`: where a package stands in pnpm's store.
 * - version 5: `/name/1.0.0`, `/name/1.0.0_peer@2.0.0`, `host.example/name/1.0.0`, `github.com/owner/repo/<commit>`
 * - version 6: `/name@1.0.0(peer@2.0.0)`
 * - version 9: `name@1.0.0(peer@2.0.0)`, `name@https://…`, `name@file:…`
 */
export interface DepPath {
  name: string
  /** A version, or the URL, path or commit of what does not come from a registry. */
  version: string
}

/** Without the peers and patches that it was resolved with. */
export function stripSuffix(path: string): string {
  const open = path.indexOf('(')
  return open < 0 ? path : path.slice(0, open)
}

function splitAt(text: string): DepPath | undefined {
  const at = text.indexOf('@', 1)
  return at < 0 ? undefined : { name: text.slice(0, at), version: text.slice(at + 1) }
}

/** The registry's host in front of the first slash is dropped: the package is the same from any mirror. */
function splitSlash(path: string): DepPath | undefined {
  const parts = path.slice(path.indexOf('/') + 1).split('/')
  const length = parts[0]?.startsWith('@') ? 2 : 1
  const name = parts.slice(0, length).join('/')
  const version = parts[length]?.replace(/_.*$/s, '')
  return parts.length === length + 1 && version !== undefined && /^\d/.test(version) ? { name, version } : undefined
}

/** Undefined for keys that name no package and version, such as those of git dependencies before version 9. */
export function parseDepPath(path: string, format: number): DepPath | undefined {
  if (format >= 9) return splitAt(stripSuffix(path))
  if (format === 6) return path.startsWith('/') ? splitAt(stripSuffix(path).slice(1)) : undefined
  return splitSlash(path)
}
