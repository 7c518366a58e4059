import { createHash } from 'node:crypto'
import type { Gap } from '../../../src/model/gap.ts'
import type { Answer, SourceClient } from '../../../src/model/remote.ts'
import type { SubjectFacts } from '../../../src/model/subject.ts'
import { readJson } from '../../../src/net/read-json.ts'
import { AnyJson } from '../../../src/parse/any-json.ts'
import { asString, getPath, parseJson, type JsonValue } from '../../../src/parse/json.ts'
import { MANIFEST_TYPES, parseManifest, type Manifest } from '../../../src/parse/oci-manifest.ts'
import type { Registry } from './registry.ts'

const hashOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** What is no JSON says nothing. */
export function toValue(bytes: Uint8Array): JsonValue {
  try {
    return parseJson(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

export interface Refusal {
  existence?: SubjectFacts['existence']
  gaps: Gap[]
}

/** For what is private most registries answer as for what is not there. */
function toRefusal(answer: Answer, path: string, registry: Registry): Refusal {
  const { status } = answer
  const code = status < 500 ? asString(getPath(toValue(answer.body.subarray(0, 8192)), 'errors', 0, 'code')) : undefined
  const gap = (kind: Gap['code'], detail: string): Gap[] => [registry.gap(kind, path, detail, status)]
  if (status === 404 && code === 'NAME_UNKNOWN') return { existence: 'absent', gaps: [] }
  if (status === 404 && code === 'MANIFEST_UNKNOWN') {
    return { existence: 'present', gaps: gap('refused', 'there is no such tag or digest') }
  }
  if (status === 401 || status === 403) return { existence: 'hidden', gaps: gap('unauthorised', 'private, or missing') }
  if (status === 404)
    return { existence: 'hidden', gaps: gap('refused', 'not found, and the registry does not say what') }
  return { gaps: gap('refused', `answered with status ${status}`) }
}

export interface Fetched {
  manifest?: Manifest
  digest?: string
  answer?: Answer
  refusal?: Refusal
}

export async function fetchManifest(reference: string, registry: Registry, client: SourceClient): Promise<Fetched> {
  const path = `manifests/${reference}`
  const reply = await registry.ask(path, { headers: { accept: MANIFEST_TYPES } })
  if (reply.kind === 'gap') return { refusal: { gaps: [reply.gap] } }
  if (reply.status !== 200) return { answer: reply, refusal: toRefusal(reply, path, registry) }
  const digest = hashOf(reply.body)
  const fail = (detail: string): Fetched => ({
    refusal: { gaps: [registry.gap('wrong-shape', path, detail, reply.status)] },
  })
  const reading = readJson(client, reply, AnyJson)
  if (reading.kind === 'gap') return { refusal: { gaps: [reading.gap] } }
  if (reference.startsWith('sha256:') && reference !== digest) return fail('not the manifest that its digest names')
  const manifest = parseManifest(reading.value)
  return manifest ? { manifest, digest, answer: reply } : fail('the answer is no manifest')
}

/** An index of variants stands for its first: which one a runtime takes is its own choice. */
export async function fetchVariant(first: Fetched, registry: Registry, client: SourceClient): Promise<Fetched> {
  const [variant] = first.manifest?.layers.length === 0 ? first.manifest.manifests : []
  return variant === undefined ? first : fetchManifest(variant.digest, registry, client)
}
