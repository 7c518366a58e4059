import { isDangerousGlobal, isSafeGlobal } from '../../../src/data/pickle-globals.ts'
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import { ByteReader } from '../../../src/parse/model-files/byte-reader.ts'
import { toModelFile } from '../../../src/parse/model-files/component.ts'
import { parseNpyHeader } from '../../../src/parse/model-files/npy.ts'
import { parsePickles, type Pickle, type PickleImport } from '../../../src/parse/model-files/pickle.ts'
import {
  isZip,
  readZipMember,
  readZipMemberHead,
  readZipMembers,
  toMemberFile,
} from '../../../src/parse/model-files/zip.ts'

/**
 * NumPy arrays of Python objects (`.npy`, and members of `.npz`), which are pickles. Arrays of numbers are data like any
 * other and are not reported.
 */
const ID = 'numpy'

const HEAD = 64 * 1024
const MAX_MEMBER = 32 * 1024 * 1024
const MAX_MEMBERS = 1000

function readArray(file: SourceFile): Pickle | undefined {
  const header = parseNpyHeader(file.bytes)
  if (!header?.hasObjects) return undefined
  const reader = new ByteReader(file)
  reader.at = header.dataOffset
  return parsePickles(reader)
}

function readArchive(file: SourceFile): Pickle[] {
  return readZipMembers(file)
    .filter(({ name }) => name.endsWith('.npy'))
    .slice(0, MAX_MEMBERS)
    .filter((member) => parseNpyHeader(readZipMemberHead(file, member, HEAD))?.hasObjects)
    .flatMap((member) => readArray(toMemberFile(member.name, readZipMember(file, member, MAX_MEMBER))) ?? [])
}

const toLabel = ({ module, name }: PickleImport): string =>
  module === undefined || name === undefined ? '?' : `${module}.${name}`

function collect(file: SourceFile): Found {
  const pickles = isZip(file.bytes) ? readArchive(file) : [readArray(file) ?? []].flat()
  if (pickles.length === 0) return {}
  const imports = pickles.flatMap((pickle) => pickle.imports)
  const list = (keep: (module: string, name: string) => boolean): string[] =>
    [
      ...new Set(
        imports
          .filter(({ module, name }) => module === undefined || name === undefined || keep(module, name))
          .map(toLabel),
      ),
    ].sort()
  const problem = pickles.find((pickle) => pickle.problem)?.problem
  const component = toModelFile(file, {
    collector: ID,
    format: isZip(file.bytes) ? 'npz-objects' : 'npy-objects',
    properties: {
      imports: list(() => true),
      'unsafe-imports': list((module, name) => !isSafeGlobal(module, name)),
      'dangerous-imports': list(isDangerousGlobal),
      'imports-complete': problem ? 'false' : 'true',
    },
  })
  return {
    components: [component],
    problems: problem ? [{ code: problem.code, file: file.path, detail: problem.message }] : [],
  }
}

export const numpy: FileCollector = {
  id: ID,
  version: 1,
  title: 'NumPy arrays of Python objects (.npy, .npz), which are pickles',
  claim: { suffixes: ['.npy', '.npz'] },
  head: HEAD,
  hash: true,
  prefilter: /^(?:PK\x03\x04|\x93NUMPY[\s\S]{2,6}\{[^\n}]*'[|<>=]?O)/,
  collect,
}
