/**
 * Families of model artefacts: which one a manifest is, by its artifact type, the type of its configuration and those of
 * its layers, in that order. Each says family, size and licence in its own words; what it does not say stays unsaid.
 */
import { findLicenceExpression } from '../../../src/parse/licence-statement.ts'
import type { LicenceStatement, ModelFacts, ModelFile, SubjectFacts } from '../../../src/model/subject.ts'
import { asArray, asNumber, asString, asStrings, getMember, getPath, type JsonValue } from '../../../src/parse/json.ts'
import { toHubId } from '../../../src/parse/model-files/component.ts'
import type { Manifest } from '../../../src/parse/oci-manifest.ts'
import { toOllamaFacts } from '../../../src/parse/ollama.ts'
import { toInstant } from '../../../src/parse/time.ts'

export type Family = 'modelpack' | 'kitops' | 'docker' | 'ollama'

const TYPES: readonly (readonly [RegExp, Family])[] = [
  [/^application\/vnd\.(?:cncf|cnai)\.model\./, 'modelpack'],
  [/^application\/vnd\.kitops\.modelkit\./, 'kitops'],
  [/^application\/vnd\.docker\.ai\./, 'docker'],
  [/^application\/vnd\.ollama\.image\./, 'ollama'],
]

const ofType = (type: string | undefined): Family | undefined =>
  TYPES.find(([pattern]) => pattern.test(type ?? ''))?.[1]

export function findFamily({ artifactType, config, layers }: Manifest): Family | undefined {
  return ofType(artifactType) ?? ofType(config?.mediaType) ?? layers.map((one) => ofType(one.mediaType)).find(Boolean)
}

/** What a configuration adds. */
export interface ConfigFacts {
  model?: Partial<ModelFacts>
  subject?: Pick<SubjectFacts, 'description' | 'createdAt' | 'repository' | 'owner'>
  /** Of the version: when it was made, from which commit. */
  publishedAt?: string
  commit?: string
}

const said = <T extends object>(value: T): T =>
  Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0)),
  ) as T

const text = (value: JsonValue | undefined, ...path: (string | number)[]): string | undefined =>
  asString(getPath(value, ...path))?.trim() || undefined

const toLicence = (raw: string): LicenceStatement => {
  const expression = findLicenceExpression(raw)
  return { raw, ...(expression !== undefined && { expression }) }
}

const sizeLabel = (label: string | undefined): ModelFacts['hyperparameters'] =>
  label === undefined ? undefined : { 'size-label': label }

/** https://github.com/modelpack/model-spec/blob/main/docs/config.md. Licences are SPDX expressions. */
function readModelPack(config: JsonValue): ConfigFacts {
  const author = text(config, 'descriptor', 'vendor') ?? text(config, 'descriptor', 'authors', 0)
  const created = toInstant(text(config, 'descriptor', 'createdAt'))
  const datasets = asStrings(getPath(config, 'descriptor', 'datasetsURL')).flatMap(
    (url) => toHubId(url, 'dataset') ?? [],
  )
  return said<ConfigFacts>({
    model: said<Partial<ModelFacts>>({
      modelType: text(config, 'descriptor', 'family'),
      architectures: [text(config, 'config', 'architecture')].filter((one) => one !== undefined),
      dtype: text(config, 'config', 'precision'),
      quantization: text(config, 'config', 'quantization'),
      hyperparameters: sizeLabel(text(config, 'config', 'paramSize')),
      languages: asStrings(getPath(config, 'config', 'capabilities', 'languages')),
      licences: asStrings(getPath(config, 'descriptor', 'licenses')).map(toLicence),
      datasets,
    }),
    subject: said({
      description: text(config, 'descriptor', 'description') ?? text(config, 'descriptor', 'title'),
      createdAt: created,
      repository: text(config, 'descriptor', 'sourceURL'),
      owner: author === undefined ? undefined : { name: author },
    }),
    publishedAt: created,
    commit: text(config, 'descriptor', 'revision'),
  })
}

/** Two shapes: that of the specification, and that of the runner. https://github.com/docker/model-spec */
function readDocker(config: JsonValue): ConfigFacts {
  const context = asNumber(getPath(config, 'config', 'context_size'))
  return said<ConfigFacts>({
    model: said<Partial<ModelFacts>>({
      modelType: text(config, 'config', 'architecture') ?? text(config, 'config', 'gguf', 'architecture'),
      quantization: text(config, 'config', 'quantization') ?? text(config, 'config', 'gguf', 'quantization'),
      hyperparameters: sizeLabel(
        text(config, 'config', 'parameters') ?? text(config, 'config', 'gguf', 'parameter_count'),
      ),
      contextLength: context !== undefined && context > 0 ? context : undefined,
    }),
    publishedAt: toInstant(text(config, 'descriptor', 'createdAt')),
  })
}

/** A path that is a reference to another ModelKit: `ghcr.io/acme/base:1.0`. */
const KIT = /^[a-z0-9.-]+\.[a-z0-9.-]+(?::\d+)?\/[a-z0-9._/-]+(?::[\w.-]+|@sha256:[0-9a-f]{64})$/i

/** The Kitfile as JSON. Licences are free text, one for the package and one for each part. */
function readKit(config: JsonValue): ConfigFacts {
  const path = text(config, 'model', 'path')
  const author = text(config, 'package', 'authors', 0)
  const licences = [text(config, 'model', 'license') ?? text(config, 'package', 'license')]
  return said<ConfigFacts>({
    model: said<Partial<ModelFacts>>({
      library: text(config, 'model', 'framework'),
      licences: licences.flatMap((one) => (one === undefined ? [] : [toLicence(one)])),
      baseModels:
        path !== undefined && KIT.test(path) ? [{ id: path, type: 'oci', sources: ['Kitfile model.path'] }] : [],
      files: (asArray(getMember(config, 'datasets')) ?? []).flatMap((one) => toKitDataset(one)),
    }),
    subject: said({
      description: text(config, 'package', 'description') ?? text(config, 'model', 'description'),
      owner: author === undefined ? undefined : { name: author },
    }),
  })
}

function toKitDataset(value: JsonValue): ModelFile[] {
  const path = text(value, 'path')
  return path === undefined ? [] : [{ path: path.slice(0, 500), format: 'data' }]
}

const READERS: Readonly<Record<Family, (config: JsonValue) => ConfigFacts>> = {
  modelpack: readModelPack,
  docker: readDocker,
  kitops: readKit,
  ollama: (config) => ({ model: toOllamaFacts(config) }),
}

export const readConfig = (family: Family, config: JsonValue): ConfigFacts => READERS[family](config)
