import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Problem } from '../../../src/model/problem.ts'
import { addLineage, toHubId, toModelFile } from '../../../src/parse/model-files/component.ts'
import { parseLfsPointer } from '../../../src/parse/model-files/lfs.ts'
import { parseSafetensors } from '../../../src/parse/model-files/safetensors.ts'

/**
 * Weights in safetensors, by their header. `__metadata__` is free text; the keys of the Stability ModelSpec
 * (https://github.com/Stability-AI/ModelSpec) and of the kohya trainer are the common ones.
 */
const ID = 'safetensors'

function collect(file: SourceFile): Found {
  if (parseLfsPointer(file.bytes)) return {}
  const { metadata, ...header } = parseSafetensors(file)
  const license = metadata.get('modelspec.license')
  const component = toModelFile(file, {
    collector: ID,
    format: 'safetensors',
    licenses: license === undefined ? [] : [license],
    properties: {
      architecture: metadata.get('modelspec.architecture') ?? metadata.get('ss_base_model_version'),
      'model-name': metadata.get('modelspec.title') ?? metadata.get('ss_output_name'),
      author: metadata.get('modelspec.author'),
      framework: metadata.get('format'),
      quantization: header.types[0],
      types: header.types.length > 1 ? header.types : undefined,
      parameters: header.parameters,
      tensors: header.tensorCount,
    },
  })
  const base = toHubId(metadata.get('base_model') ?? metadata.get('ss_sd_model_name') ?? '')
  const problems: Problem[] =
    file.size < header.expectedSize
      ? [{ code: 'truncated', file: file.path, detail: `has ${file.size} of ${header.expectedSize} bytes` }]
      : []
  return {
    ...addLineage(component, { bases: base === undefined ? [] : [base], datasets: [] }, { bases: '__metadata__' }),
    problems,
  }
}

export const safetensors: FileCollector = {
  id: ID,
  version: 1,
  title: 'Safetensors model files (header only)',
  claim: { suffixes: ['.safetensors'] },
  head: 4096,
  hash: true,
  lossy: true,
  collect,
}
