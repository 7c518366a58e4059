import type { Artefact, ProvenanceFacts, SubjectStatus, VersionFacts } from '../../../src/model/subject.ts'
import type { HashAlgorithm } from '../../../src/model/component.ts'
import { readArchiveName } from '../../../src/parse/pep508.ts'
import { compact, newestFirst, toHash, toHashes, toIsoTime } from '../../../src/parse/remote-facts.ts'
import { PEP440 } from '../../../src/versions/pep440.ts'
import { SimpleFile, type SimpleProject } from './schema.ts'

/** A file and the version it belongs to. */
export interface PlacedFile {
  version: string
  file: SimpleFile
}

export interface ReadFiles {
  placed: PlacedFile[]
  /** Index and first place of files that have another shape. */
  unreadable: { index: number; path: string }[]
}

/** The files of a project by version. The index lists files; which version one is of, its name says. */
export function readFiles({ files, versions = [] }: SimpleProject): ReadFiles {
  const find = toVersionFinder(versions)
  const placed: PlacedFile[] = []
  const unreadable: ReadFiles['unreadable'] = []
  for (const [index, value] of files.entries()) {
    const read = SimpleFile.safeParse(value)
    const version = read.success ? find(read.data.filename) : undefined
    if (read.success && version !== undefined) placed.push({ version, file: read.data })
    else unreadable.push({ index, path: read.error?.issues[0]?.path.join('.') ?? 'filename' })
  }
  return { placed, unreadable }
}

/** File names spell versions in their own way: `1.0.post1` in one, `1.0-1` in another. */
function toVersionFinder(versions: readonly string[]): (filename: string) => string | undefined {
  const known = new Map(versions.map((version) => [version, version]))
  return (filename) => {
    const written = readArchiveName(filename)?.version
    if (written === undefined) return findWithin(filename, versions)
    const found = known.get(written) ?? versions.find((version) => PEP440.compare(version, written) === 0) ?? written
    known.set(written, found)
    return found
  }
}

/** Old installers (`.egg`, `.exe`, `.rpm`) have the version somewhere in the name. */
const findWithin = (filename: string, versions: readonly string[]): string | undefined =>
  versions.filter((version) => filename.includes(`-${version}`)).toSorted((a, b) => b.length - a.length)[0]

/** Versions without files are listed too: their files were taken back. */
export function toVersions(placed: readonly PlacedFile[], listed: readonly string[] = []): VersionFacts[] {
  const groups = new Map<string, SimpleFile[]>(listed.map((version) => [version, []]))
  for (const { version, file } of placed) groups.set(version, [...(groups.get(version) ?? []), file])
  return newestFirst([...groups].map(([version, files]) => toVersion(version, files)))
}

function toVersion(version: string, files: readonly SimpleFile[]): VersionFacts {
  const times = files.flatMap((file) => toIsoTime(file['upload-time']) ?? []).sort()
  const python = files.find((file) => file['requires-python'])?.['requires-python']
  return compact({
    version,
    publishedAt: times[0],
    withdrawn: readYanked(files),
    artefacts: files.length > 0 ? files.map(toArtefact) : undefined,
    requires: python ? { python } : undefined,
    provenance: readProvenance(files),
  })
}

/** A version is yanked when all its files are. https://peps.python.org/pep-0592/ */
function readYanked(files: readonly SimpleFile[]): VersionFacts['withdrawn'] {
  if (files.length === 0 || files.some(({ yanked }) => !yanked)) return undefined
  const reason = files.map(({ yanked }) => yanked).find((yanked) => typeof yanked === 'string')
  return compact({ how: 'yanked' as const, reason })
}

const TYPES: readonly (readonly [suffix: RegExp, type: string])[] = [
  [/\.whl$/i, 'wheel'],
  [/\.(?:tar\.\w+|tgz|zip)$/i, 'sdist'],
  [/\.egg$/i, 'egg'],
  [/\.(?:exe|msi|rpm|dmg|deb)$/i, 'installer'],
]

const ALGORITHMS: Readonly<Record<string, HashAlgorithm>> = {
  sha512: 'SHA-512',
  sha384: 'SHA-384',
  sha256: 'SHA-256',
  sha1: 'SHA-1',
  md5: 'MD5',
}

export const hashesOf = ({ hashes }: SimpleFile): Artefact['hashes'] =>
  toHashes(...Object.entries(ALGORITHMS).map(([name, algorithm]) => toHash(algorithm, hashes[name])))

const toArtefact = (file: SimpleFile): Artefact =>
  compact({
    name: file.filename,
    url: file.url,
    size: file.size ?? undefined,
    hashes: hashesOf(file),
    type: TYPES.find(([suffix]) => suffix.test(file.filename))?.[1],
  })

/** Before any attestation is asked for. An index that does not name them says nothing. */
function readProvenance(files: readonly SimpleFile[]): ProvenanceFacts | undefined {
  if (files.some(({ provenance }) => typeof provenance === 'string'))
    return { status: 'present', detail: 'not checked' }
  return files.length > 0 && files.every(({ provenance }) => provenance === null) ? { status: 'absent' } : undefined
}

/** https://packaging.python.org/en/latest/specifications/project-status-markers/ */
const STATUSES: ReadonlySet<string> = new Set(['active', 'archived', 'quarantined', 'deprecated'])

export function readStatus(status: SimpleProject['project-status']): SubjectStatus | undefined {
  const [is, reason] = typeof status === 'string' ? [status] : [status?.status, status?.reason]
  if (is === undefined || !STATUSES.has(is)) return undefined
  return compact({ is: is as SubjectStatus['is'], detail: reason ?? undefined })
}
