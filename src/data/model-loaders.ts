/**
 * The software that loads a model, by what hubs call its library and by the formats of its files: its weaknesses are how a
 * hostile model gets out. Library names are those of the Hugging Face Hub, 2026-11.
 */
const LIBRARIES: Readonly<Record<string, string>> = {
  transformers: 'pkg:pypi/transformers',
  diffusers: 'pkg:pypi/diffusers',
  'sentence-transformers': 'pkg:pypi/sentence-transformers',
  peft: 'pkg:pypi/peft',
  timm: 'pkg:pypi/timm',
  keras: 'pkg:pypi/keras',
  tensorflow: 'pkg:pypi/tensorflow',
  pytorch: 'pkg:pypi/torch',
  joblib: 'pkg:pypi/joblib',
  sklearn: 'pkg:pypi/scikit-learn',
  nemo: 'pkg:pypi/nemo-toolkit',
  vllm: 'pkg:pypi/vllm',
  gguf: 'pkg:pypi/llama-cpp-python',
  mlx: 'pkg:pypi/mlx',
  spacy: 'pkg:pypi/spacy',
  flair: 'pkg:pypi/flair',
  stanza: 'pkg:pypi/stanza',
  fasttext: 'pkg:pypi/fasttext',
  paddlepaddle: 'pkg:pypi/paddlepaddle',
  ultralytics: 'pkg:pypi/ultralytics',
  'transformers.js': 'pkg:npm/%40huggingface/transformers',
}

const FORMATS: Readonly<Record<string, string>> = {
  pickle: 'pkg:pypi/torch',
  safetensors: 'pkg:pypi/safetensors',
  gguf: 'pkg:pypi/llama-cpp-python',
  onnx: 'pkg:pypi/onnx',
  keras: 'pkg:pypi/keras',
}

/** purls without a version, in order. */
export function findLoaders(library: string | undefined, formats: Iterable<string>): string[] {
  const own = library !== undefined && Object.hasOwn(LIBRARIES, library) ? [LIBRARIES[library]!] : []
  const read = [...formats].flatMap((format) => (Object.hasOwn(FORMATS, format) ? FORMATS[format]! : []))
  return [...new Set([...own, ...read])].sort()
}
