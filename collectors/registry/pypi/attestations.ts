import type { Gap } from '../../../src/model/gap.ts'
import type { SourceClient } from '../../../src/model/remote.ts'
import type { ProvenanceFacts, VersionFacts } from '../../../src/model/subject.ts'
import { askJson } from '../../../src/net/read-json.ts'
import { checkPypiProvenance, PypiProvenance } from '../../../src/provenance/pypi.ts'
import { getTrust } from '../../../src/provenance/trust.ts'
import { hashesOf, type PlacedFile } from './versions.ts'
import type { SimpleFile } from './schema.ts'

/** Each file has attestations of its own; releases with wheels for every machine have dozens. */
const MAX_CHECKED = 10

/**
 * The version with its attestations checked. It is as good as its worst file: one that somebody added later, without any,
 * is what an attack looks like.
 */
export async function checkFiles(
  client: SourceClient,
  version: VersionFacts,
  placed: readonly PlacedFile[],
  gaps: Gap[],
  limit = MAX_CHECKED,
): Promise<VersionFacts> {
  const files = placed.filter((one) => one.version === version.version).map(({ file }) => file)
  const attested = files.filter(({ provenance }) => typeof provenance === 'string')
  if (attested.length === 0) return version
  const checked: ProvenanceFacts[] = []
  for (const file of attested.slice(0, limit)) checked.push(await checkFile(client, file, gaps))
  return { ...version, provenance: weigh(checked, files.length, attested.length) }
}

async function checkFile(client: SourceClient, file: SimpleFile, gaps: Gap[]): Promise<ProvenanceFacts> {
  const asked = await askJson(client, file.provenance ?? '', PypiProvenance, {
    headers: { accept: 'application/vnd.pypi.integrity.v1+json' },
  })
  if (asked.kind === 'gap') {
    gaps.push(asked.gap)
    return { status: 'present', detail: 'the attestation could not be read' }
  }
  if (asked.kind === 'absent') return { status: 'present', detail: 'the index announces it, but has none' }
  return checkPypiProvenance(asked.value, { name: file.filename, hashes: hashesOf(file) ?? [] }, getTrust())
}

const WORST_FIRST: readonly ProvenanceFacts['status'][] = ['invalid', 'present', 'absent', 'verified']

function weigh(checked: readonly ProvenanceFacts[], files: number, attested: number): ProvenanceFacts {
  const worst = WORST_FIRST.flatMap((status) => checked.filter((one) => one.status === status))[0]
  if (worst?.status !== 'verified') return worst ?? { status: 'present', detail: 'not checked' }
  if (attested < files)
    return { ...worst, status: 'present', detail: `${files - attested} of ${files} files have none` }
  if (new Set(checked.map(({ repository }) => repository)).size > 1) {
    return { status: 'present', detail: 'the files are from several repositories' }
  }
  return checked.length < files ? { ...worst, detail: `checked for ${checked.length} of ${files} files` } : worst
}
