import { ProblemError, type FileCollector, type Found, type SourceFile } from '../../../src/model/collector.ts'
import { ByteReader } from '../../../src/parse/model-files/byte-reader.ts'
import { toModelFile } from '../../../src/parse/model-files/component.ts'
import { parseLfsPointer } from '../../../src/parse/model-files/lfs.ts'
import { parseOnnx, type Onnx } from '../../../src/parse/model-files/onnx.ts'

/** Models in ONNX, without their tensor data. A file beside the model may hold that; where is told by `external-data`. */
const ID = 'onnx'

/** Operator sets of ONNX itself and its runtime. Any other needs code of its own to run. */
const KNOWN_DOMAINS = /^(?:ai\.onnx(?:\.[\w.]+)?|com\.microsoft(?:\.[\w.]+)?|com\.ms\.[\w.]+|org\.pytorch\.aten)?$/

/** Leads out of the model's folder: absolute, or up. */
const isEscaping = (path: string): boolean => /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path)

/** Any bytes may look like a few fields; a model has a version and a graph or operator set. */
const isModel = (onnx: Onnx): boolean =>
  onnx.irVersion !== undefined && (onnx.operatorSets.length > 0 || onnx.graph !== undefined || onnx.tensors > 0)

function collect(file: SourceFile): Found {
  if (parseLfsPointer(file.bytes)) return {}
  const onnx = parseOnnx(new ByteReader(file))
  if (!isModel(onnx)) throw onnx.problem ?? new ProblemError('malformed', 'not an ONNX model')
  const license = onnx.metadata.get('license')
  const component = toModelFile(file, {
    collector: ID,
    format: 'onnx',
    licenses: license === undefined ? [] : [license],
    properties: {
      'format-version': onnx.irVersion,
      producer: [onnx.producer, onnx.producerVersion].filter((text) => text).join(' '),
      domain: onnx.domain,
      'model-version': onnx.modelVersion,
      'model-name': onnx.graph,
      'operator-sets': onnx.operatorSets.map(({ domain, version }) => `${domain || 'ai.onnx'} ${version}`),
      'custom-operators': onnx.operatorSets.map(({ domain }) => domain).filter((domain) => !KNOWN_DOMAINS.test(domain)),
      parameters: onnx.parameters === 0 ? undefined : onnx.parameters,
      tensors: onnx.tensors,
      'external-data': onnx.externalFiles,
      'unsafe-external-data': onnx.externalFiles.filter(isEscaping),
    },
  })
  const { problem } = onnx
  return {
    components: [component],
    problems: problem ? [{ code: problem.code, file: file.path, detail: problem.message }] : [],
  }
}

export const onnx: FileCollector = {
  id: ID,
  version: 1,
  title: 'ONNX models (without tensor data)',
  claim: { suffixes: ['.onnx'] },
  head: 4096,
  hash: true,
  lossy: true,
  collect,
}
