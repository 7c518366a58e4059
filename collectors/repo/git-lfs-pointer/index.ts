import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import { toModelFile } from '../../../src/parse/model-files/component.ts'
import { parseLfsPointer } from '../../../src/parse/model-files/lfs.ts'

/**
 * Git LFS pointers in place of model files: the hash and size of the real file, which is not in this checkout. What is
 * inside it is not known; the format goes by the ending.
 */
const ID = 'git-lfs-pointer'

const FORMATS: Readonly<Record<string, string>> = {
  '.gguf': 'gguf',
  '.ggml': 'ggml',
  '.safetensors': 'safetensors',
  '.onnx': 'onnx',
  '.onnx_data': 'onnx-data',
  '.pt': 'pytorch',
  '.pth': 'pytorch',
  '.ckpt': 'checkpoint',
  '.bin': 'binary',
  '.pkl': 'pickle',
  '.pickle': 'pickle',
  '.joblib': 'joblib',
  '.npy': 'npy',
  '.npz': 'npz',
  '.h5': 'hdf5',
  '.keras': 'keras',
  '.tflite': 'tflite',
  '.pb': 'tensorflow',
  '.msgpack': 'flax',
  '.mlmodel': 'coreml',
  '.llamafile': 'llamafile',
  '.engine': 'tensorrt',
  '.nemo': 'nemo',
  '.model': 'sentencepiece',
}

function collect(file: SourceFile): Found {
  const pointer = parseLfsPointer(file.bytes)
  if (!pointer) return {}
  const ending = file.path.slice(file.path.lastIndexOf('.')).toLowerCase()
  const component = toModelFile(file, {
    collector: ID,
    format: FORMATS[ending] ?? 'unknown',
    technique: 'hash',
    content: pointer,
    properties: { lfs: 'pointer' },
  })
  return { components: [component] }
}

export const gitLfsPointer: FileCollector = {
  id: ID,
  version: 1,
  title: 'Git LFS pointers that stand for model files',
  claim: { suffixes: Object.keys(FORMATS) },
  head: 2048,
  prefilter: /^version https:\/\/git-lfs\.github\.com\/spec\/v1\r?\n/,
  collect,
}
