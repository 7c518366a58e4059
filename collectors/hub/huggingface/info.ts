import { createHash } from 'node:crypto'
import { toHubLicence, type LicenceDetails } from '../../../src/data/licences.ts'
import { toHuggingFacePurl } from '../../../src/model/identity.ts'
import type { LicenceStatement, ModelFacts, ModelFile, SubjectFacts } from '../../../src/model/subject.ts'
import { asNumber, asString, entriesOf, getMember, getPath, type JsonValue } from '../../../src/parse/json.ts'
import { parseModelIndex } from '../../../src/parse/model-card-text.ts'
import { toInstant } from '../../../src/parse/time.ts'
import type { Repo } from './address.ts'
import { MAX_FILES, toSibling } from './files.ts'
import { fromCard, fromHub, fromTags, toBaseModels, toCustomClasses, toDatasets, toTexts } from './lineage.ts'
import type { Info } from './schema.ts'
import { toRepoScan, toRepoVerdict } from './scan.ts'

/** Repositories that are older than the hub's database all have about this time: then it is not known. */
const DATABASE_START = '2022-03-02T23:59:59Z'

const COMMIT = /^[0-9a-f]{40}$/i

/** Without the keys that were not said. */
export function defined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0)),
  ) as T
}

const toAccess = ({ gated, private: hidden }: Info): ModelFacts['access'] => {
  if (hidden === true) return 'private'
  if (gated === 'auto') return 'automatic-gate'
  if (gated === undefined || gated === null) return undefined
  return gated === false ? 'open' : 'manual-gate'
}

/** `other` says no more than that the card names it. A link may be the name of a file in the repository. */
export function toLicences(card: JsonValue | undefined, tags: readonly string[], page: string): LicenceStatement[] {
  const stated = toTexts(getMember(card, 'license'))
  const raw = stated.length > 0 ? stated : tags.flatMap((tag) => /^license:(.*)$/.exec(tag)?.[1] ?? [])
  const name = asString(getMember(card, 'license_name'))
  const link = asString(getMember(card, 'license_link'))
  const details: LicenceDetails = {
    ...(name !== undefined && { name }),
    ...(link !== undefined && { link: /^https?:\/\//.test(link) ? link : `${page}/blob/main/${link}` }),
  }
  return [...new Set(raw.map((one) => one.trim()))]
    .filter((one) => one !== '' && one !== 'unknown')
    .slice(0, 20)
    .map((one) => (one === 'other' ? { raw: name ?? 'other', ...details } : toHubLicence(one, details)))
}

/** Counts per number type, most first. */
const toDtype = ({ safetensors }: Info): string | undefined =>
  entriesOf(safetensors?.parameters)
    .map(([type, count]) => ({ type, count: asNumber(count) ?? 0 }))
    .sort((a, b) => b.count - a.count)[0]?.type

export function toQuantization(config: JsonValue | undefined): string | undefined {
  const method = asString(getPath(config, 'quantization_config', 'quant_method'))
  const bits = asNumber(getPath(config, 'quantization_config', 'bits'))
  return method === undefined ? undefined : bits === undefined ? method : `${method} ${bits}-bit`
}

export const toTemplateHash = (template: string): ModelFacts['chatTemplate'] => ({
  algorithm: 'SHA-256',
  content: createHash('sha256').update(template).digest('hex'),
})

function findTemplate({ gguf, config }: Info): ModelFacts['chatTemplate'] {
  const template = gguf?.chat_template ?? asString(getPath(config, 'tokenizer_config', 'chat_template'))
  return template === undefined ? undefined : toTemplateHash(template)
}

function toCustomCode(
  config: JsonValue | undefined,
  tags: readonly string[],
  files: readonly ModelFile[],
): ModelFacts['customCode'] {
  const entries = toCustomClasses(config)
  const code = files.filter(({ path }) => path.endsWith('.py')).map(({ path }) => path)
  if (entries.length === 0 && code.length === 0 && !tags.includes('custom_code')) return undefined
  return { entries, files: code.slice(0, 200) }
}

/** Who serves it: an object by provider for one model, a list in answers about many. */
const toServers = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap((item) => asString(getMember(item, 'provider')) ?? [])
    : entriesOf(value).map(([name]) => name)

const json = (value: unknown): JsonValue | undefined => value as JsonValue | undefined

const positive = (value: number | null | undefined): number | undefined =>
  value !== null && value !== undefined && Number.isSafeInteger(value) && value > 0 ? value : undefined

/** What one answer about a repository says. `page` is its address for people. */
export function toModelFacts(info: Info, repo: Repo, page: string): ModelFacts {
  const card = json(info.cardData)
  const config = json(info.config)
  const tags = info.tags ?? []
  const scan = toRepoScan(info)
  const files = (info.siblings ?? []).slice(0, MAX_FILES).flatMap((item) => toSibling(json(item) ?? null, scan) ?? [])
  const metrics = parseModelIndex(json(info['model-index']) ?? getMember(card, 'model-index'))
  return defined<ModelFacts>({
    type: repo.type,
    revision: COMMIT.test(info.sha ?? '') ? info.sha?.toLowerCase() : undefined,
    requested: repo.revision,
    access: toAccess(info),
    task:
      info.pipeline_tag ?? asString(getMember(card, 'pipeline_tag')) ?? toTexts(getMember(card, 'task_categories'))[0],
    library: info.library_name ?? asString(getMember(card, 'library_name')),
    architectures: toTexts(getPath(config, 'architectures')),
    modelType: asString(getMember(config, 'model_type')) ?? info.gguf?.architecture ?? undefined,
    parameters: positive(info.safetensors?.total ?? info.gguf?.total),
    dtype: toDtype(info),
    quantization: toQuantization(config),
    contextLength: positive(info.gguf?.context_length),
    languages: toTexts(getMember(card, 'language')).slice(0, 200),
    licences: toLicences(card, tags, page),
    datasets: info.datasets ?? toDatasets(card, tags),
    baseModels: toBaseModels([...fromCard(card), ...fromTags(tags), ...fromHub(json(info.baseModels))], info.id),
    models: info.models ?? undefined,
    successor: asString(getMember(card, 'new_version')),
    files,
    scan: toRepoVerdict(scan, []),
    customCode: repo.type === 'model' ? toCustomCode(config, tags, files) : undefined,
    chatTemplate: findTemplate(info),
    tags: tags.slice(0, 200),
    citations: tags.filter((tag) => /^(?:arxiv|doi):/.test(tag)),
    card: metrics.length > 0 ? { metrics } : undefined,
    sdk: info.sdk ?? undefined,
    servedBy: toServers(info.inferenceProviderMapping),
  })
}

const toType = ({ type }: Repo): 'dataset' | 'space' | undefined => (type === 'model' ? undefined : type)

const sinceDatabase = (time: string | undefined): string | undefined =>
  time === undefined || time <= DATABASE_START ? undefined : time

/** Downloads are those of the last 30 days. */
function toPopularity({ downloads, likes }: Info): SubjectFacts['popularity'] {
  const said = defined({
    downloads: typeof downloads === 'number' ? { count: downloads, period: 'month' as const } : undefined,
    likes: likes ?? undefined,
  })
  return Object.keys(said).length > 0 ? said : undefined
}

export function toSubjectFacts(info: Info, repo: Repo, source: SubjectFacts['source'], page: string): SubjectFacts {
  const owner = info.author ?? (info.id.includes('/') ? info.id.slice(0, info.id.indexOf('/')) : undefined)
  return defined<SubjectFacts>({
    subject: toHuggingFacePurl(repo.id, undefined, toType(repo)),
    source,
    existence: 'present',
    canonicalName: info.id === repo.id ? undefined : info.id,
    sourceId: info._id ?? undefined,
    description: info.description?.trim() || undefined,
    homepage: page,
    createdAt: sinceDatabase(toInstant(info.createdAt)),
    modifiedAt: toInstant(info.lastModified),
    status: info.disabled === true ? { is: 'disabled' } : undefined,
    owner: owner ? { name: owner } : undefined,
    popularity: toPopularity(info),
    model: toModelFacts(info, repo, page),
  })
}
