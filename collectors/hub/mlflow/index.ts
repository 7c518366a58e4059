import { z } from 'zod'
import type { Gap } from '../../../src/model/gap.ts'
import { toPurl } from '../../../src/model/identity.ts'
import type {
  Answer,
  LookOptions,
  RemoteCollector,
  RemoteFound,
  SourceClient,
  Subject,
} from '../../../src/model/remote.ts'
import type { SubjectFacts, VersionFacts } from '../../../src/model/subject.ts'
import { askPages } from '../../../src/net/pages.ts'
import { readJson } from '../../../src/net/read-json.ts'
import { isElsewhere } from '../../../src/parse/hub-subject.ts'
import { AnyJson } from '../../../src/parse/any-json.ts'
import { asString, getMember } from '../../../src/parse/json.ts'

/**
 * Registered models of an MLflow tracking server, or of what speaks its interface. It gives no hashes and no licences: a
 * name and a version, where the artefacts lie, and the run they came from.
 * https://mlflow.org/docs/latest/api_reference/rest-api.html
 */
const ID = 'mlflow'
const API = '/api/2.0/mlflow'
const MAX_PAGES = 20

const text = z.string().nullish()
/** Milliseconds; a number here, a text of digits there. */
const time = z.union([z.string(), z.number()]).nullish()
const pairs = z.array(z.looseObject({ key: text, value: text })).nullish()

const Version = z.looseObject({
  name: text,
  version: z.union([z.string(), z.number()]),
  creation_timestamp: time,
  user_id: text,
  current_stage: text,
  description: text,
  source: text,
  run_id: text,
  status: text,
  tags: pairs,
})
type Version = z.infer<typeof Version>

const Model = z.looseObject({
  registered_model: z.looseObject({
    name: z.string(),
    creation_timestamp: time,
    last_updated_timestamp: time,
    user_id: text,
    description: text,
    latest_versions: z.array(Version).nullish(),
    aliases: z.array(z.looseObject({ alias: z.string(), version: z.union([z.string(), z.number()]) })).nullish(),
    tags: pairs,
  }),
})
type Model = z.infer<typeof Model>['registered_model']

const Page = z.looseObject({ model_versions: z.array(Version).nullish(), next_page_token: text })

function toTime(value: string | number | null | undefined): string | undefined {
  const milliseconds = Number(value ?? Number.NaN)
  const isTime = Number.isSafeInteger(milliseconds) && milliseconds > 0 && milliseconds < 8.64e15
  return isTime ? new Date(milliseconds).toISOString().replace('.000Z', 'Z') : undefined
}

function toVersion({ version, creation_timestamp, user_id, status, current_stage }: Version): VersionFacts {
  const publishedAt = toTime(creation_timestamp)
  const isFailed = status === 'FAILED_REGISTRATION'
  return {
    version: String(version),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(user_id && { publisher: { name: user_id } }),
    ...(isFailed && { withdrawn: { how: 'quarantined', reason: status } }),
    ...(current_stage === 'Archived' && { withdrawn: { how: 'deprecated', reason: 'stage Archived' } }),
  }
}

const newestFirst = (a: VersionFacts, b: VersionFacts): number => Number(b.version) - Number(a.version)

/** `name='…'` in a language of filters: a name that could end the text is not asked for. */
const canFilter = (name: string): boolean => !/['"\\]/.test(name)

async function readVersions(name: string, client: SourceClient): Promise<{ versions: Version[]; gap?: Gap }> {
  const query = new URLSearchParams({ filter: `name='${name}'`, max_results: '200' })
  const target = (token?: string): string => {
    const all = token === undefined ? query : new URLSearchParams({ ...Object.fromEntries(query), page_token: token })
    return `${API}/model-versions/search?${all}`
  }
  const { pages, gap } = await askPages(client, target(), {
    read: (answer: Answer) => readJson(client, answer, Page),
    next: (page) => (page.next_page_token ? target(page.next_page_token) : undefined),
    maxPages: MAX_PAGES,
  })
  return { versions: pages.flatMap(({ model_versions }) => model_versions ?? []), ...(gap && { gap }) }
}

/** Names of the server's own: `prompts` are registered as models too. */
const toSubjectPurl = (name: string, client: SourceClient): string =>
  toPurl('mlflow', undefined, name, undefined, { repository_url: client.base })

function toFacts(model: Model, purl: string, answer: Answer, versions: readonly Version[]): SubjectFacts {
  const createdAt = toTime(model.creation_timestamp)
  const modifiedAt = toTime(model.last_updated_timestamp)
  const aliases = (model.aliases ?? []).map(({ alias, version }): [string, string] => [alias, String(version)])
  return {
    subject: purl,
    source: { id: ID, url: answer.url, at: answer.at },
    existence: 'present',
    ...(model.description && { description: model.description }),
    ...(createdAt !== undefined && { createdAt }),
    ...(modifiedAt !== undefined && { modifiedAt }),
    ...(model.user_id && { owner: { name: model.user_id } }),
    ...(aliases.length > 0 && { tags: Object.fromEntries(aliases) }),
    versions: versions.map(toVersion).sort(newestFirst),
  }
}

/** The version asked for by number or alias, else the newest. */
function findChosen(facts: SubjectFacts, asked: string | undefined): string | undefined {
  const exact = asked === undefined ? facts.versions?.[0]?.version : (facts.tags?.[asked] ?? asked)
  return facts.versions?.some(({ version }) => version === exact) ? exact : undefined
}

function addModel(facts: SubjectFacts, versions: readonly Version[], asked: string | undefined): SubjectFacts {
  const chosen = findChosen(facts, asked)
  const version = versions.find((one) => String(one.version) === chosen)
  const tags = (version?.tags ?? []).flatMap(({ key, value }) => (key ? [value ? `${key}=${value}` : key] : []))
  return {
    ...facts,
    model: {
      type: 'model',
      ...(chosen !== undefined && { revision: chosen }),
      ...(asked !== undefined && asked !== chosen && { requested: asked }),
      ...(tags.length > 0 && { tags: tags.slice(0, 100) }),
      ...(version?.run_id && { hyperparameters: { 'run-id': version.run_id } }),
    },
  }
}

async function look(subject: Subject, client: SourceClient, options: LookOptions = {}): Promise<RemoteFound> {
  const { namespace, name, version } = subject
  const full = namespace === undefined ? name : `${namespace}/${name}`
  const target = `${API}/registered-models/get?${new URLSearchParams({ name: full })}`
  if (isElsewhere(subject, client.base))
    return { gaps: [client.gap('refused', target, 'the purl names another server')] }
  const reply = await client.ask(target)
  if (reply.kind === 'gap') return { gaps: [reply.gap] }
  const purl = toSubjectPurl(full, client)
  if (reply.status === 404) return toMissing(reply, purl, client)
  const reading = readJson(client, reply, Model)
  if (reading.kind === 'gap') return { gaps: [reading.gap] }
  const model = reading.value.registered_model
  const latest = model.latest_versions ?? []
  const needsAll = options.depth === 'versions' || version !== undefined || latest.length === 0
  const all = needsAll && canFilter(full) ? await readVersions(full, client) : { versions: latest }
  const versions = all.versions.length > 0 ? all.versions : latest
  const facts = { ...toFacts(model, purl, reply, versions), versionsComplete: needsAll && all.gap === undefined }
  return { facts: addModel(facts, versions, version), gaps: all.gap ? [all.gap] : [] }
}

function toMissing(reply: Answer, subject: string, client: SourceClient): RemoteFound {
  const reading = readJson(client, { ...reply, status: 200 }, AnyJson)
  const code = reading.kind === 'value' ? asString(getMember(reading.value, 'error_code')) : undefined
  const source = { id: ID, url: reply.url, at: reply.at }
  if (code === 'RESOURCE_DOES_NOT_EXIST') return { facts: { subject, source, existence: 'absent' }, gaps: [] }
  const gap = client.gap('refused', reply.url, 'not found, and not as MLflow says so', reply.status)
  return { facts: { subject, source, existence: 'hidden' }, gaps: [gap] }
}

export const mlflow: RemoteCollector = {
  id: ID,
  version: 1,
  title: 'Registered models of MLflow',
  types: ['mlflow'],
  look,
}
