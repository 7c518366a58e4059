import type { ModelFile } from '../../../src/model/subject.ts'
import { asNumber, asString, getMember, getPath, type JsonValue } from '../../../src/parse/json.ts'
import { toFileFormat } from '../../../src/parse/model-files/formats.ts'
import { toFileVerdict, worstOf, type RepoScan } from './scan.ts'

const SHA256 = /^[0-9a-f]{64}$/
const BLOB = /^[0-9a-f]{40}$/

/** Larger repositories are data sets of single pictures; the list is then cut, and says so. */
export const MAX_FILES = 20_000

const toSize = (value: unknown): number | undefined => {
  const size = asNumber(value)
  return size !== undefined && Number.isSafeInteger(size) && size >= 0 ? size : undefined
}

interface RawFile {
  path: string | undefined
  size: unknown
  sha256: unknown
  blob: unknown
}

function toFile({ path, size, sha256, blob }: RawFile): ModelFile | undefined {
  if (path === undefined || path === '' || path.length > 1000) return undefined
  const hash = asString(sha256)?.toLowerCase()
  const id = asString(blob)?.toLowerCase()
  const bytes = toSize(size)
  return {
    path,
    ...(bytes !== undefined && { size: bytes }),
    ...(hash !== undefined && SHA256.test(hash) && { hashes: [{ algorithm: 'SHA-256' as const, content: hash }] }),
    ...(id !== undefined && BLOB.test(id) && { blob: id }),
    format: toFileFormat(path),
  }
}

/** An item of `siblings`. The SHA-256 of large files is `lfs.sha256`; small ones have only their git id. */
export function toSibling(item: JsonValue, scan: RepoScan | undefined): ModelFile | undefined {
  const file = toFile({
    path: asString(getMember(item, 'rfilename')),
    size: getMember(item, 'size') ?? getPath(item, 'lfs', 'size'),
    sha256: getPath(item, 'lfs', 'sha256'),
    blob: getMember(item, 'blobId'),
  })
  const issue = file && scan?.issues.get(file.path)
  return file && issue !== undefined ? { ...file, scan: { status: issue } } : file
}

/** An item of `tree`, where the SHA-256 is called `lfs.oid`. Folders are none. */
export function toTreeFile(item: JsonValue): ModelFile | undefined {
  if (getMember(item, 'type') !== 'file') return undefined
  const file = toFile({
    path: asString(getMember(item, 'path')),
    size: getPath(item, 'lfs', 'size') ?? getMember(item, 'size'),
    sha256: getPath(item, 'lfs', 'oid'),
    blob: getMember(item, 'oid'),
  })
  const scan = file && toFileVerdict(item, file.format === 'pickle')
  return file && scan ? { ...file, scan } : file
}

const compare = (a: ModelFile, b: ModelFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)

/** The two verdicts are of different age; the worse one holds. */
function mergeFile(sibling: ModelFile | undefined, file: ModelFile): ModelFile {
  const verdicts = [sibling?.scan, file.scan].flatMap((scan) => (scan ? [scan.status] : []))
  const merged = { ...sibling, ...file }
  return verdicts.length === 0 ? merged : { ...merged, scan: { ...file.scan, status: worstOf(verdicts) } }
}

/** Both lists in one, by path: the tree says more of single files and has those that the other leaves out. */
export function mergeFiles(siblings: readonly ModelFile[], tree: readonly ModelFile[]): ModelFile[] {
  const byPath = new Map(siblings.map((file) => [file.path, file]))
  for (const file of tree) byPath.set(file.path, mergeFile(byPath.get(file.path), file))
  return [...byPath.values()].sort(compare)
}
