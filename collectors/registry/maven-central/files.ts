import type { Gap } from '../../../src/model/gap.ts'
import type { Hash, HashAlgorithm } from '../../../src/model/component.ts'
import type { SourceClient } from '../../../src/model/remote.ts'
import type { Artefact, ProvenanceFacts } from '../../../src/model/subject.ts'
import { toStatusGap } from '../../../src/net/read-json.ts'
import { checkBundle } from '../../../src/provenance/bundle.ts'
import { getTrust } from '../../../src/provenance/trust.ts'
import { compact, toHash } from '../../../src/parse/remote-facts.ts'
import { toFile, type Coordinates } from './pom.ts'

/** What Maven calls packaging, where the file ends otherwise. */
const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['bundle', 'jar'],
  ['maven-plugin', 'jar'],
  ['eclipse-plugin', 'jar'],
  ['test-jar', 'jar'],
  ['ejb', 'jar'],
  ['hk2-jar', 'jar'],
])

/** Every file has the first; uploads of recent years also have the second. */
const DIGESTS: readonly (readonly [suffix: string, algorithm: HashAlgorithm])[] = [
  ['sha1', 'SHA-1'],
  ['sha256', 'SHA-256'],
]

/** The main file and its digests, which lie beside it. A model without a file is its own. */
export async function askArtefact(
  client: SourceClient,
  coordinates: Coordinates,
  packaging: string,
  gaps: Gap[],
): Promise<Artefact> {
  const target = toFile(coordinates, `.${SUFFIXES.get(packaging) ?? packaging}`)
  const hashes: Hash[] = []
  for (const [suffix, algorithm] of DIGESTS) {
    const text = await askText(client, `${target}.${suffix}`, gaps)
    // Some tools write the name of the file behind the digest.
    const hash = toHash(algorithm, text?.trim().split(/\s+/, 1)[0])
    if (hash !== undefined) hashes.push(hash)
    else if (text !== undefined) gaps.push(client.gap('wrong-shape', `${target}.${suffix}`, 'not a digest'))
  }
  return compact({
    name: decodeURIComponent(target.slice(target.lastIndexOf('/') + 1)),
    url: `${client.base}${target}`,
    hashes: hashes.length > 0 ? hashes : undefined,
    type: packaging,
  })
}

/** Signatures that lie beside a file. Both sign the file itself, which is not downloaded. */
export async function askSignatures(
  client: SourceClient,
  artefact: Artefact,
  gaps: Gap[],
): Promise<ProvenanceFacts | undefined> {
  const before = gaps.length
  const target = artefact.url?.slice(client.base.length) ?? ''
  const bundle = await askText(client, `${target}.sigstore.json`, gaps)
  if (bundle !== undefined) return readBundle(client, `${target}.sigstore.json`, bundle, artefact, gaps)
  const signature = await askText(client, `${target}.asc`, gaps)
  if (signature === undefined) return gaps.length === before ? { status: 'absent' } : undefined
  if (signature.includes('-----BEGIN PGP SIGNATURE-----')) {
    return { status: 'present', detail: 'a PGP signature; whose key it is, nobody vouches for' }
  }
  gaps.push(client.gap('wrong-shape', `${target}.asc`, 'not a PGP signature'))
  return undefined
}

function readBundle(
  client: SourceClient,
  target: string,
  text: string,
  { hashes = [] }: Artefact,
  gaps: Gap[],
): ProvenanceFacts | undefined {
  try {
    return checkBundle(JSON.parse(text), { isCalled: () => true, hashes }, getTrust()).facts
  } catch {
    gaps.push(client.gap('not-json', target, 'not a Sigstore bundle'))
    return undefined
  }
}

/** Undefined: there is none, or it did not come; then there is a gap. */
async function askText(client: SourceClient, target: string, gaps: Gap[]): Promise<string | undefined> {
  const reply = await client.ask(target, {
    headers: { accept: 'text/plain, application/json;q=0.9, */*;q=0.1' },
    maxBytes: 1024 * 1024,
  })
  if (reply.kind === 'gap') gaps.push(reply.gap)
  if (reply.kind === 'gap' || reply.status === 404 || reply.status === 410) return undefined
  if (reply.status === 200) return new TextDecoder().decode(reply.body)
  gaps.push(toStatusGap(client, reply))
  return undefined
}
