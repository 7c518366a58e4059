/** Model files as components, and the Hub repositories that their metadata names. */
import type { SourceFile } from '../../model/collector.ts'
import type { Component, Relation } from '../../model/component.ts'
import type { Evidence } from '../../model/evidence.ts'
import { toHuggingFacePurl, toRef } from '../../model/identity.ts'

type Properties = Record<string, string | string[] | number | undefined>

export interface ModelFile {
  collector: string
  /** `gguf`, `safetensors`, `pickle`, `pytorch`, `onnx`… */
  format: string
  properties?: Properties
  licenses?: string[]
  description?: string
  technique?: Evidence['technique']
  /** When the bytes here are not the model's own (a pointer). */
  content?: { sha256: string; size: number }
}

const toText = (value: string | string[] | number): string | string[] =>
  typeof value === 'number' ? String(value) : value

/** Without absent and empty values. */
export function toProperties(properties: Properties): Record<string, string | string[]> {
  const kept = Object.entries(properties).flatMap(([name, value]): [string, string | string[]][] =>
    value === undefined || (typeof value !== 'number' && value.length === 0) ? [] : [[name, toText(value)]],
  )
  return Object.fromEntries(kept)
}

const SHARD = /-(\d{5})-of-(\d{5})\.\w+$/

/** The content is the identity: the same bytes at two paths are one model file. */
export function toModelFile(file: SourceFile, model: ModelFile): Component {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  const sha256 = model.content?.sha256 ?? file.sha256
  const shard = SHARD.exec(name)
  return {
    kind: 'model-file',
    ref: sha256 === undefined ? toRef('model-file', file.path) : toRef('model-file', `sha256:${sha256}`),
    name,
    description: model.description,
    licenses: model.licenses?.length ? model.licenses : undefined,
    hashes: sha256 === undefined ? undefined : [{ algorithm: 'SHA-256', content: sha256 }],
    properties: toProperties({
      format: model.format,
      size: model.content?.size ?? file.size,
      shard: shard?.[1] && shard[2] ? `${Number(shard[1])}/${Number(shard[2])}` : undefined,
      ...model.properties,
    }),
    evidence: [
      {
        file: file.path,
        collector: model.collector,
        technique: model.technique ?? 'file-header',
        usage: 'present',
        resolution: 'exact',
      },
    ],
  }
}

const HUB_ID = /^[A-Za-z0-9][\w.-]{0,95}\/[A-Za-z0-9][\w.-]{0,95}$/

/** `owner/name` of a Hub id or a huggingface.co URL. A local path and a bare name are none. */
export function toHubId(text: string, type: 'model' | 'dataset' = 'model'): string | undefined {
  const url = /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/(.+)$/.exec(text.trim())?.[1]
  const path =
    url === undefined
      ? text.trim()
      : url
          .replace(/^datasets\//, '')
          .replace(/\/(?:tree|blob|resolve)\/.*$/, '')
          .replace(/[/?#]+$/, '')
  if (type === 'model' && url?.startsWith('datasets/')) return undefined
  const isLocal = /\.(?:gguf|bin|pt|pth|onnx|safetensors|json|txt|ckpt)$/i.test(path)
  return HUB_ID.test(path) && !isLocal && !path.includes('..') ? path : undefined
}

/** A model or data set of the Hub that a file names. */
export function toHubComponent(id: string, type: 'model' | 'dataset', evidence: Evidence): Component {
  const purl = toHuggingFacePurl(id, undefined, type === 'dataset' ? 'dataset' : undefined)
  const slash = id.indexOf('/')
  return {
    kind: type,
    ref: purl,
    purl,
    name: id.slice(slash + 1),
    group: slash < 0 ? undefined : id.slice(0, slash),
    provider: 'huggingface',
    evidence: [evidence],
  }
}

/** Adds the base models and training data of a model, each once. */
export function addLineage(
  model: Component,
  lineage: { bases: readonly string[]; datasets: readonly string[] },
  symbols: { bases: string; datasets?: string },
): { components: Component[]; relations: Relation[] } {
  const [place] = model.evidence
  if (!place) return { components: [model], relations: [] }
  const evidence: Evidence = { ...place, symbol: symbols.bases, usage: 'declared' }
  const bases = [...new Set(lineage.bases)]
    .map((id) => toHubComponent(id, 'model', evidence))
    .filter(({ ref }) => ref !== model.ref)
  const datasets = [...new Set(lineage.datasets)].map((id) =>
    toHubComponent(id, 'dataset', { ...evidence, symbol: symbols.datasets }),
  )
  return {
    components: [model, ...bases, ...datasets],
    relations: [
      ...bases.map(({ ref }): Relation => ({ from: model.ref, to: ref, type: 'derived-from' })),
      ...datasets.map(({ ref }): Relation => ({ from: model.ref, to: ref, type: 'trained-on' })),
    ],
  }
}
