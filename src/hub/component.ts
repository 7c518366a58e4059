/** What a hub says of one model, data set or Space, as a component of the inventory. */
import type { Component, Kind } from '../model/component.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Subject } from '../model/remote.ts'
import type { ModelFacts, SubjectFacts } from '../model/subject.ts'
import { toProperties } from '../parse/model-files/component.ts'
import { toCanonicalId, toId, toIdentity, toType } from './identity.ts'
import { toLicenceText, type Obligations } from './obligations.ts'

export const KIND_OF: Readonly<Record<ModelFacts['type'], Kind>> = {
  model: 'model',
  dataset: 'dataset',
  space: 'service',
}

export function toHubEvidence({ source }: SubjectFacts): Evidence {
  return {
    file: source.url,
    at: source.at,
    collector: source.id,
    technique: 'hub',
    usage: 'declared',
    resolution: 'exact',
    // The address of a hub says nothing about tests and examples.
    scope: 'production',
  }
}

const distinct = (texts: readonly (string | undefined)[]): string[] => [
  ...new Set(texts.filter((text) => text !== undefined)),
]

/** Numbers and words that have a field or property of their own in the BOM. */
function toModelProperties(model: ModelFacts): Parameters<typeof toProperties>[0] {
  return {
    task: model.task,
    architecture: model.modelType,
    'model-architecture': model.architectures,
    parameters: model.parameters,
    quantization: model.quantization,
    dtype: model.dtype,
    'context-length': model.contextLength,
    language: model.languages,
    library: model.library,
    'chat-template-sha256': model.chatTemplate?.content,
    'custom-code': model.customCode && distinct([...model.customCode.entries, ...model.customCode.files]),
    'relation-to-base': distinct((model.baseModels ?? []).map(({ relation }) => relation)),
    'base-model-source': (model.baseModels ?? []).map(({ id, sources = [] }) => `${id}: ${sources.join(', ')}`),
    citation: model.citations,
    successor: model.successor,
    'served-by': model.servedBy,
    sdk: model.sdk,
    ...model.hyperparameters,
  }
}

function toFileProperties({ files = [] }: ModelFacts): Parameters<typeof toProperties>[0] {
  const sizes = files.flatMap(({ size }) => size ?? [])
  return {
    'file-count': files.length > 0 ? files.length : undefined,
    'total-size': sizes.length > 0 ? sizes.reduce((sum, size) => sum + size, 0) : undefined,
  }
}

/** A digest fixes the content as a commit does. */
const toPin = (revision: string | undefined): string =>
  revision === undefined ? 'floating' : /^[0-9a-f]{40}$/.test(revision) ? 'commit' : 'snapshot'

/** What a reader must know of the thing itself: may it be seen, is it switched off, what did scanners say. */
function toStateProperties(facts: SubjectFacts): Parameters<typeof toProperties>[0] {
  const { model, status } = facts
  return {
    access: model?.access,
    existence: facts.existence === 'present' ? undefined : facts.existence,
    status: status === undefined || status.is === 'active' ? undefined : status.is,
    'hub-id': facts.sourceId,
    'hub-scan': model?.scan?.status,
    'created-at': facts.createdAt,
    'modified-at': facts.modifiedAt,
    author: facts.owner?.name,
    'license-link': distinct((model?.licences ?? []).map(({ link }) => link)),
    revision: model?.requested === model?.revision ? undefined : model?.requested,
    pin: toPin(model?.revision),
  }
}

/** A data set has many files and no parts: their hashes are its own. */
const MAX_HASHES = 1000

function toHashes({ type, files = [] }: ModelFacts): Component['hashes'] {
  const hashes = type === 'dataset' ? files.flatMap((file) => file.hashes ?? []).slice(0, MAX_HASHES) : []
  return hashes.length > 0 ? hashes : undefined
}

export function toHubComponent(subject: Subject, facts: SubjectFacts, obligations: Obligations | undefined): Component {
  const { model } = facts
  const type = model?.type ?? toType(subject)
  const licenses = distinct((model?.licences ?? []).map(toLicenceText))
  const hashes = model && toHashes(model)
  return {
    kind: KIND_OF[type],
    ...toIdentity(subject, facts),
    provider: facts.source.id,
    evidence: [toHubEvidence(facts)],
    ...(model?.revision !== undefined && { version: model.revision }),
    ...(toCanonicalId(subject, facts) !== toId(subject) && { aliases: [toId(subject)] }),
    ...(facts.description !== undefined && { description: facts.description }),
    ...(licenses.length > 0 && { licenses }),
    ...(hashes && { hashes }),
    ...(type === 'space' && facts.homepage !== undefined && { endpoints: [facts.homepage] }),
    ...(model?.card && type === 'model' && { card: model.card }),
    properties: toProperties({
      ...(model && toModelProperties(model)),
      ...(model && toFileProperties(model)),
      ...toStateProperties(facts),
      obligation: obligations?.stated,
      'license-conflict': obligations?.conflicts,
    }),
  }
}
