import { gunzipSync, inflateSync } from 'node:zlib'
import { isDangerousGlobal, isSafeGlobal } from '../../../src/data/pickle-globals.ts'
import { ProblemError, type FileCollector, type Found, type SourceFile } from '../../../src/model/collector.ts'
import { ByteReader } from '../../../src/parse/model-files/byte-reader.ts'
import { toModelFile } from '../../../src/parse/model-files/component.ts'
import {
  isLegacyTorch,
  isPickle,
  parsePickles,
  type Pickle,
  type PickleImport,
} from '../../../src/parse/model-files/pickle.ts'
import {
  isZip,
  readZipMember,
  readZipMembers,
  toInflateProblem,
  toMemberFile,
} from '../../../src/parse/model-files/zip.ts'

/**
 * Files that Python loads through pickle: PyTorch checkpoints (ZIP with `data.pkl`, TorchScript, and the older bare
 * stream), pickle, joblib, dill. Loading one runs what it imports, so the imports are listed and compared with what is
 * known to be harmless (`src/data/pickle-globals.ts`). Nothing is unpickled.
 */
const ID = 'pickle'

/** Endings that promise a pickle, of any protocol. */
const PICKLE_SUFFIXES = ['.pkl', '.pickle', '.joblib', '.dill', '.cloudpickle']
/** Endings that others use too: only what its first bytes show to be a pickle or an archive of pickles counts. */
const WEIGHT_SUFFIXES = ['.pt', '.pth', '.pt2', '.ptl', '.ckpt', '.bin', '.torch']

const MAX_INFLATED = 32 * 1024 * 1024
const MAX_MEMBERS = 100
const MAX_LISTED = 500

interface Reading {
  format: string
  pickle?: Pickle
  problem?: ProblemError
}

/** Runs a reading step; expected trouble becomes part of the result. */
function attempt(format: string, run: () => Reading): Reading {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { format, problem: error }
  }
}

/** Undefined when the archive holds no pickle: then it is something else under this ending. */
function readArchive(file: SourceFile): Reading | undefined {
  const reading = attempt('zip', () => {
    const members = readZipMembers(file)
    const pickles = members.filter(({ name }) => name.endsWith('.pkl'))
    const isScript = members.some(({ name }) => /(?:^|\/)code\//.test(name))
    if (pickles.length === 0) return { format: '' }
    const parts = pickles
      .slice(0, MAX_MEMBERS)
      .map((member) =>
        parsePickles(new ByteReader(toMemberFile(member.name, readZipMember(file, member, MAX_INFLATED)))),
      )
    return { format: isScript ? 'torchscript' : 'pytorch', pickle: join(parts) }
  })
  return reading.format === '' ? undefined : reading
}

function join(parts: readonly Pickle[]): Pickle {
  const imports = new Map(
    parts.flatMap((part) => part.imports.map((item): [string, PickleImport] => [toLabel(item), item])),
  )
  return {
    imports: [...imports.values()],
    protocol: Math.max(...parts.map(({ protocol }) => protocol)),
    count: parts.reduce((sum, { count }) => sum + count, 0),
    problem: parts.find(({ problem }) => problem)?.problem,
  }
}

/** joblib compresses with zlib or gzip by default; the other methods are not read. */
function inflate(file: SourceFile): SourceFile {
  const [first, second] = file.bytes
  if (file.size > MAX_INFLATED) throw new ProblemError('limit', `more than ${MAX_INFLATED} compressed bytes`)
  const bytes = file.range(0, file.size)
  try {
    const options = { maxOutputLength: MAX_INFLATED }
    return toMemberFile(
      file.path,
      first === 0x1f && second === 0x8b ? gunzipSync(bytes, options) : inflateSync(bytes, options),
    )
  } catch (error) {
    throw toInflateProblem(error, MAX_INFLATED)
  }
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

function readStream(file: SourceFile, promised: boolean): Reading | undefined {
  const { bytes } = file
  const isLegacy = isLegacyTorch(bytes)
  if (isPickle(bytes))
    return {
      format: isLegacy ? 'pytorch-legacy' : 'pickle',
      pickle: parsePickles(new ByteReader(file), isLegacy ? 5 : 1),
    }
  const isPacked =
    startsWith(bytes, 0x1f, 0x8b) || (bytes[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[1] ?? 0))
  if (promised && isPacked)
    return attempt('pickle', () => ({ format: 'pickle', pickle: parsePickles(new ByteReader(inflate(file))) }))
  const isUnread =
    startsWith(bytes, 0x42, 0x5a, 0x68) ||
    startsWith(bytes, 0xfd, 0x37, 0x7a, 0x58, 0x5a) ||
    startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf)
  if (isUnread)
    return { format: 'pickle', problem: new ProblemError('unsupported', 'compressed in a way that is not read') }
  if (!promised) return undefined
  const pickle = parsePickles(new ByteReader(file))
  // Without a mark of its own, only one that ends as a pickle is one.
  return pickle.count > 0 ? { format: 'pickle', pickle } : undefined
}

const toLabel = ({ module, name }: PickleImport): string =>
  module === undefined || name === undefined ? '?' : `${module}.${name}`
const isSafe = ({ module, name }: PickleImport): boolean =>
  module !== undefined && name !== undefined && isSafeGlobal(module, name)
const isDangerous = ({ module, name }: PickleImport): boolean =>
  module === undefined || name === undefined || isDangerousGlobal(module, name)

const labels = (imports: readonly PickleImport[]): string[] => imports.map(toLabel).sort().slice(0, MAX_LISTED)

/** joblib puts arrays between the opcodes, where this reading ends. */
function isJoblibArray(pickle: Pickle): boolean {
  return pickle.imports.some(
    ({ module, name }) => module?.endsWith('joblib.numpy_pickle') === true && name === 'NumpyArrayWrapper',
  )
}

function toFound(file: SourceFile, reading: Reading): Found {
  const { pickle } = reading
  const isJoblib = pickle !== undefined && isJoblibArray(pickle)
  const problem = reading.problem ?? pickle?.problem
  const component = toModelFile(file, {
    collector: ID,
    format: isJoblib ? 'joblib' : reading.format,
    properties: {
      protocol: pickle?.protocol,
      imports: pickle && labels(pickle.imports),
      'unsafe-imports': pickle && labels(pickle.imports.filter((item) => !isSafe(item))),
      'dangerous-imports': pickle && labels(pickle.imports.filter(isDangerous)),
      'imports-complete': problem ? 'false' : 'true',
    },
  })
  if (!problem) return { components: [component] }
  const detail = isJoblib
    ? 'arrays stand between the opcodes: globals after the first array are not known'
    : problem.message
  return {
    components: [component],
    problems: [{ code: isJoblib ? 'unsupported' : problem.code, file: file.path, detail, lossy: !isJoblib }],
  }
}

function collect(file: SourceFile): Found {
  const lower = file.path.toLowerCase()
  const promised = PICKLE_SUFFIXES.some((suffix) => lower.endsWith(suffix))
  const reading = isZip(file.bytes) ? readArchive(file) : readStream(file, promised)
  return reading ? toFound(file, reading) : {}
}

export const pickle: FileCollector = {
  id: ID,
  version: 1,
  title: 'PyTorch checkpoints and other pickles: which globals loading them would import',
  claim: { suffixes: [...PICKLE_SUFFIXES, ...WEIGHT_SUFFIXES] },
  head: 4096,
  hash: true,
  lossy: true,
  // Archive, protocol 2 and later, compressed, or an opcode with which an earlier protocol can begin. A pointer is none.
  prefilter:
    /^(?:PK\x03\x04|\x80[\x02-\x05]|\x1f\x8b|x[\x01\x5e\x9c\xda]|BZh|\xfd7zXZ|7z\xbc\xaf|[(ci\]})IFGJKLMNSTUVX\x88\x89])/,
  collect,
}
