import { PackageURL } from 'packageurl-js'
import type { Subject } from '../model/remote.ts'

/**
 * A subject from its reference: a purl (https://github.com/package-url/purl-spec), or `waybill:KIND/NAMESPACE/NAME@VERSION`
 * for what has none. `undefined` for anything else.
 */
export function parseSubject(text: string): Subject | undefined {
  if (text.length > 2000) return undefined
  return text.startsWith('waybill:') ? parseOwn(text) : parsePurl(text)
}

function parsePurl(text: string): Subject | undefined {
  try {
    const { type, namespace, name, version, qualifiers } = PackageURL.fromString(text)
    if (!type || !name) return undefined
    return {
      type,
      ...(namespace && { namespace }),
      name,
      ...(version && { version }),
      ...(qualifiers && { qualifiers: { ...qualifiers } }),
    }
  } catch {
    return undefined
  }
}

function parseOwn(text: string): Subject | undefined {
  const match = /^waybill:([a-z][a-z-]*)\/(?:(.+)\/)?([^/@]+)(?:@([^/]+))?$/.exec(text)
  const [, type, namespace, name, version] = match ?? []
  if (type === undefined || name === undefined) return undefined
  return { type, ...(namespace && { namespace }), name, ...(version && { version }) }
}
