import type { Component } from '../model/component.ts'
import type { Evidence } from '../model/evidence.ts'
import { toRef } from '../model/identity.ts'
import type { ModelFacts, ModelFile } from '../model/subject.ts'
import { canRunCode, isWeights } from '../parse/model-files/formats.ts'
import { toProperties } from '../parse/model-files/component.ts'

/** Files listed one by one: weights, and what can run code when loaded. */
const MAX_FILES = 500

const isListed = ({ format }: ModelFile): boolean => isWeights(format) || canRunCode(format)

const toScanners = ({ scan }: ModelFile): string[] =>
  (scan?.scanners ?? []).map(({ name, status, version, detail }) =>
    [`${name} ${status}`, version && `version ${version}`, detail].filter(Boolean).join(', '),
  )

/** The content is the identity where its hash is known: the same weights in two repositories are one file. */
function toFile(file: ModelFile, owner: string, evidence: Evidence): Component {
  const sha256 = file.hashes?.find(({ algorithm }) => algorithm === 'SHA-256')?.content
  return {
    kind: 'model-file',
    ref: sha256 === undefined ? toRef('model-file', owner, file.path) : toRef('model-file', `sha256:${sha256}`),
    name: file.path.slice(file.path.lastIndexOf('/') + 1),
    evidence: [{ ...evidence, symbol: file.path }],
    ...(file.hashes && { hashes: file.hashes }),
    properties: toProperties({
      format: file.format,
      size: file.size,
      'git-blob': file.blob,
      'hub-scan': file.scan?.status,
      scanner: toScanners(file),
    }),
  }
}

export interface Files {
  components: Component[]
  /** How many more there are. */
  omitted: number
}

/** Of models only: the files of a data set are its content, and those of a Space its code. */
export function toFileComponents(model: ModelFacts, owner: string, evidence: Evidence): Files {
  if (model.type !== 'model') return { components: [], omitted: 0 }
  const listed = (model.files ?? []).filter(isListed)
  const byRef = new Map(
    listed
      .slice(0, MAX_FILES)
      .map((file) => toFile(file, owner, evidence))
      .map((one) => [one.ref, one]),
  )
  return { components: [...byRef.values()], omitted: Math.max(listed.length - MAX_FILES, 0) }
}
