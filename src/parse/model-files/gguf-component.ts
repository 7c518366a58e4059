/** A file in GGUF as a component, by its header. Names in it are the maker's claims; the hash is the identity. */
import { createHash } from 'node:crypto'
import type { Found, SourceFile } from '../../model/collector.ts'
import type { Problem } from '../../model/problem.ts'
import { ByteReader } from './byte-reader.ts'
import { addLineage, toHubId, toModelFile } from './component.ts'
import { GGUF_FILE_TYPES } from './gguf-types.ts'
import { parseGguf, type Gguf } from './gguf.ts'

/** Entries of `general.base_model.<n>` and `general.dataset.<n>` that are looked at. */
const MAX_LINEAGE = 32

const text = (gguf: Gguf, key: string): string | undefined => {
  const value = gguf.metadata.get(key)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

const number = (gguf: Gguf, key: string): number | undefined => {
  const value = gguf.metadata.get(key)
  return typeof value === 'number' ? value : undefined
}

const list = (gguf: Gguf, key: string): string[] => {
  const value = gguf.metadata.get(key)
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
}

/** Hub ids of the numbered entries below a key, from their repository URL or from organisation and name. */
function readLineage(gguf: Gguf, prefix: string, type: 'model' | 'dataset'): string[] {
  const ids: string[] = []
  for (let index = 0; index < MAX_LINEAGE; index++) {
    const url = text(gguf, `${prefix}.${index}.repo_url`) ?? text(gguf, `${prefix}.${index}.url`)
    const id = url === undefined ? undefined : toHubId(url, type)
    if (id !== undefined) ids.push(id)
  }
  return ids
}

function describe(file: SourceFile, gguf: Gguf, collector: string): Found {
  const architecture = text(gguf, 'general.architecture')
  const fileType = number(gguf, 'general.file_type')
  const template = text(gguf, 'tokenizer.chat_template')
  const license = text(gguf, 'general.license')
  const component = toModelFile(file, {
    collector,
    format: 'gguf',
    licenses: license === undefined ? [] : [license],
    description: text(gguf, 'general.description'),
    properties: {
      'format-version': gguf.version,
      'byte-order': gguf.bigEndian ? 'big-endian' : undefined,
      architecture,
      'model-name': text(gguf, 'general.name'),
      'model-version': text(gguf, 'general.version'),
      author: text(gguf, 'general.author') ?? text(gguf, 'general.organization'),
      finetune: text(gguf, 'general.finetune'),
      'size-label': text(gguf, 'general.size_label'),
      quantization:
        fileType === undefined ? gguf.tensorTypes[0] : (GGUF_FILE_TYPES.get(fileType) ?? gguf.tensorTypes[0]),
      'quantized-by': text(gguf, 'general.quantized_by'),
      parameters: gguf.parameters === 0 ? undefined : gguf.parameters,
      tensors: gguf.tensorCount === 0 ? undefined : gguf.tensorCount,
      'context-length': number(gguf, `${architecture}.context_length`),
      'hidden-size': number(gguf, `${architecture}.embedding_length`),
      layers: number(gguf, `${architecture}.block_count`),
      'attention-heads': number(gguf, `${architecture}.attention.head_count`),
      'vocabulary-size': number(gguf, `${architecture}.vocab_size`),
      tokenizer: text(gguf, 'tokenizer.ggml.model'),
      'license-link': text(gguf, 'general.license.link'),
      tags: list(gguf, 'general.tags'),
      language: list(gguf, 'general.languages'),
      // The template is a program of the model's maker that runs on every prompt.
      'chat-template-sha256': template === undefined ? undefined : createHash('sha256').update(template).digest('hex'),
    },
  })
  const source = text(gguf, 'general.source.huggingface.repository') ?? text(gguf, 'general.source.repo_url') ?? ''
  const bases = readLineage(gguf, 'general.base_model', 'model')
  const datasets = [
    ...readLineage(gguf, 'general.dataset', 'dataset'),
    ...list(gguf, 'general.datasets').flatMap((id) => toHubId(id, 'dataset') ?? []),
  ]
  return addLineage(
    component,
    { bases: bases.length > 0 ? bases : [toHubId(source) ?? []].flat(), datasets },
    { bases: 'general.base_model', datasets: 'general.dataset' },
  )
}

function findProblems(file: SourceFile, gguf: Gguf): Problem[] {
  const make = (code: Problem['code'], detail: string): Problem[] => [{ code, file: file.path, detail }]
  if (gguf.problem) return make(gguf.problem.code, gguf.problem.message)
  const expected = gguf.expectedSize
  return expected !== undefined && file.size < expected
    ? make('truncated', `has ${file.size} of ${expected} bytes`)
    : []
}

/** @throws ProblemError when it is no GGUF that can be read at all */
export function toGgufFound(file: SourceFile, collector: string): Found {
  const gguf = parseGguf(new ByteReader(file))
  return { ...describe(file, gguf, collector), problems: findProblems(file, gguf) }
}
