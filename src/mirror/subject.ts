import { toPurl } from '../model/identity.ts'
import type { Subject } from '../model/remote.ts'
import type { MatchSubject } from './mirror.ts'

/** A subject of the remote collectors. Models of a hub and hosted models are asked for by their id. */
export function toMatchSubject({ type, namespace, name, version, qualifiers }: Subject): MatchSubject {
  const id = namespace === undefined || namespace === '' ? name : `${namespace}/${name}`
  if (type === 'model' || (type === 'huggingface' && qualifiers?.['type'] === undefined)) return { model: { id } }
  try {
    return { purl: toPurl(type, namespace, name, version) }
  } catch {
    // A `waybill:` kind that is no purl type.
    return {}
  }
}
