import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Evidence } from '../../../src/model/evidence.ts'
import { toRef } from '../../../src/model/identity.ts'
import { toUtf8 } from '../../../src/parse/model-files/byte-reader.ts'
import { isWeights, toFileFormat } from '../../../src/parse/model-files/formats.ts'

/**
 * What `hf download --local-dir` writes beside the files: commit, ETag and time of each. The ETag of a large file is its
 * SHA-256. Which repository it was stands nowhere.
 * https://huggingface.co/docs/huggingface_hub/guides/download#download-files-to-a-local-folder
 */
const ID = 'huggingface-download'

const PATH = /^(?:(.*)\/)?\.cache\/huggingface\/download\/(.+)\.metadata$/
const CONTENT = /^([0-9a-f]{40})\r?\n([0-9a-f]{40,64})\r?\n\d+(?:\.\d+)?\s*$/

/** Its presence means that the folder is laid out as a model, with the identity that its `config.json` gives it. */
const MARKERS: ReadonlySet<string> = new Set(['config.json', 'model_index.json', 'adapter_config.json'])

function collect(file: SourceFile): Found {
  const [, folder = '', path] = PATH.exec(file.path) ?? []
  const [, commit, etag] = CONTENT.exec(toUtf8(file.bytes)) ?? []
  if (path === undefined || commit === undefined || etag === undefined) return {}
  const evidence: Evidence = {
    file: file.path,
    line: 1,
    collector: ID,
    technique: 'hash',
    usage: 'present',
    resolution: 'exact',
  }
  const local = folder === '' ? '.' : folder
  const base = local.slice(local.lastIndexOf('/') + 1)
  const model = {
    kind: 'model' as const,
    ref: toRef('model', 'local', local),
    name: local === '.' ? 'model' : base,
    evidence: [evidence],
  }
  if (MARKERS.has(path)) return { components: [{ ...model, version: commit }] }
  if (etag.length !== 64 || !isWeights(toFileFormat(path))) return {}
  return {
    components: [
      {
        kind: 'model-file',
        ref: toRef('model-file', `sha256:${etag}`),
        name: path.slice(path.lastIndexOf('/') + 1),
        hashes: [{ algorithm: 'SHA-256', content: etag }],
        properties: { 'hub-commit': commit },
        evidence: [evidence],
      },
    ],
  }
}

export const huggingfaceDownload: FileCollector = {
  id: ID,
  version: 1,
  title: 'Records of files that were downloaded from the Hugging Face Hub',
  claim: { paths: [/(?:^|\/)\.cache\/huggingface\/download\/.+\.metadata$/] },
  maxBytes: 4096,
  collect,
}
