/** What a file of a model repository is, by its name alone. */
export type FileFormat =
  | 'safetensors'
  | 'gguf'
  | 'pickle'
  | 'onnx'
  | 'keras'
  | 'tflite'
  | 'openvino'
  | 'flax'
  | 'tensorflow'
  | 'numpy'
  | 'archive'
  | 'code'
  | 'config'
  | 'text'
  | 'data'
  | 'other'

const BY_ENDING: Readonly<Record<string, FileFormat>> = {
  safetensors: 'safetensors',
  gguf: 'gguf',
  // PyTorch writes pickles under all of these, bare or in a zip.
  bin: 'pickle',
  pt: 'pickle',
  pth: 'pickle',
  ckpt: 'pickle',
  pkl: 'pickle',
  pickle: 'pickle',
  joblib: 'pickle',
  onnx: 'onnx',
  keras: 'keras',
  h5: 'keras',
  hdf5: 'keras',
  tflite: 'tflite',
  msgpack: 'flax',
  pb: 'tensorflow',
  npy: 'numpy',
  npz: 'numpy',
  zip: 'archive',
  tar: 'archive',
  gz: 'archive',
  zst: 'archive',
  '7z': 'archive',
  py: 'code',
  ipynb: 'code',
  sh: 'code',
  js: 'code',
  so: 'code',
  dll: 'code',
  exe: 'code',
  jinja: 'text',
  md: 'text',
  txt: 'text',
  json: 'config',
  yaml: 'config',
  yml: 'config',
  toml: 'config',
  model: 'config',
  parquet: 'data',
  arrow: 'data',
  csv: 'data',
  tsv: 'data',
  jsonl: 'data',
}

/** `openvino_model.bin` and `tokenizer.bin` are no pickles. */
const BY_NAME: Readonly<Record<string, FileFormat>> = {
  'openvino_model.bin': 'openvino',
  license: 'text',
  notice: 'text',
  '.gitattributes': 'config',
  '.gitignore': 'config',
  dockerfile: 'code',
}

export function toFileFormat(path: string): FileFormat {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const named = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined
  const ending = name.slice(name.lastIndexOf('.') + 1)
  return named ?? (Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined) ?? 'other'
}

const WEIGHTS: ReadonlySet<string | undefined> = new Set<FileFormat>([
  'safetensors',
  'gguf',
  'pickle',
  'onnx',
  'keras',
  'tflite',
  'openvino',
  'flax',
  'tensorflow',
  'numpy',
])

/** Holds parameters, as far as the name tells. */
export const isWeights = (format: string | undefined): boolean => WEIGHTS.has(format)

const RISKY: ReadonlySet<string | undefined> = new Set<FileFormat>(['pickle', 'keras', 'code', 'numpy', 'tensorflow'])

/** Loading it can run code. */
export const canRunCode = (format: string | undefined): boolean => RISKY.has(format)
