import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import { asNumber, asString, entriesOf, getMember, getPath, isObject, parseJson } from '../../../src/parse/json.ts'
import { toModelFile } from '../../../src/parse/model-files/component.ts'

/**
 * Index of weights that are split over several files: which tensor stands in which file.
 * https://huggingface.co/docs/transformers/big_models. Whether the files are there is not known from it.
 */
const ID = 'safetensors-index'

function collect(file: SourceFile): Found {
  const value = parseJson(file.text())
  const map = getMember(value, 'weight_map')
  if (!isObject(map)) return {}
  const tensors = entriesOf(map)
  const shards = [...new Set(tensors.flatMap(([, name]) => asString(name) ?? []))].sort()
  const component = toModelFile(file, {
    collector: ID,
    format: /\.bin\.index\.json$/i.test(file.path) ? 'pytorch-index' : 'safetensors-index',
    technique: 'config',
    properties: {
      shards,
      tensors: tensors.length,
      parameters: asNumber(getPath(value, 'metadata', 'total_parameters')),
      'total-size': asNumber(getPath(value, 'metadata', 'total_size')),
    },
  })
  return { components: [component] }
}

export const safetensorsIndex: FileCollector = {
  id: ID,
  version: 1,
  title: 'Index of sharded weights (*.safetensors.index.json, pytorch_model.bin.index.json)',
  claim: { suffixes: ['.safetensors.index.json', '.bin.index.json'] },
  maxBytes: 64 * 1024 * 1024,
  hash: true,
  collect,
}
