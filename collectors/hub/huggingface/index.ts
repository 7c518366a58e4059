import type { Gap } from '../../../src/model/gap.ts'
import type {
  Answer,
  LookOptions,
  RemoteCollector,
  RemoteFound,
  SourceClient,
  Subject,
} from '../../../src/model/remote.ts'
import { toHuggingFacePurl } from '../../../src/model/identity.ts'
import type { ModelFacts, SubjectFacts } from '../../../src/model/subject.ts'
import { readJson } from '../../../src/net/read-json.ts'
import { AnyJson } from '../../../src/parse/any-json.ts'
import { isElsewhere } from '../../../src/parse/hub-subject.ts'
import { canRunCode } from '../../../src/parse/model-files/formats.ts'
import { toInfoPath, toRepo, type Repo } from './address.ts'
import { readDocuments } from './documents.ts'
import { mergeFiles } from './files.ts'
import { readHistory } from './history.ts'
import { toModelFacts, toSubjectFacts } from './info.ts'
import { toRefusal } from './refusal.ts'
import { toRepoVerdict, toRepoScan } from './scan.ts'
import { readInfo, type Info } from './schema.ts'
import { readTree } from './tree.ts'

/**
 * Models, data sets and Spaces of the Hugging Face Hub, or of a mirror with the same interface. The revision is resolved
 * to a commit once, and everything else is asked of that commit. The interface of single repositories stands in no
 * specification; its fields are those that the official clients read.
 */
const ID = 'huggingface'

const pageOf = ({ type, id }: Repo, client: SourceClient): string =>
  `${client.base}/${type === 'model' ? '' : `${type}s/`}${id}`

interface InfoReading {
  info?: Info
  gaps: Gap[]
}

function parseAnswer(answer: Answer, target: string, client: SourceClient): InfoReading {
  const reading = readJson(client, answer, AnyJson)
  if (reading.kind === 'gap') return { gaps: [reading.gap] }
  const { info, wrong } = readInfo(reading.value)
  const gaps = wrong.map((field) => client.gap('wrong-shape', target, `${field} is not what the hub documents`, 200))
  return { gaps, ...(info && { info }) }
}

const EXPAND = ['baseModels', 'inferenceProviderMapping', 'safetensors', 'gguf', 'cardData', 'tags', 'config']

/** A second answer, for what the first leaves out unless it is asked for by name. */
async function readExpanded(info: Info, repo: Repo, client: SourceClient): Promise<InfoReading> {
  const target = `${toInfoPath(repo)}?${EXPAND.map((name) => `expand=${name}`).join('&')}`
  const reply = await client.ask(target)
  if (reply.kind === 'gap') return { info, gaps: [reply.gap] }
  if (reply.status !== 200) {
    return { info, gaps: [client.gap('refused', target, `answered with status ${reply.status}`, reply.status)] }
  }
  const { info: more, gaps } = parseAnswer(reply, target, client)
  const said = Object.entries(more ?? {}).filter(([, value]) => value !== undefined && value !== null)
  return { info: { ...info, ...Object.fromEntries(said), id: info.id }, gaps }
}

async function completeModel(
  info: Info,
  first: ModelFacts,
  repo: Repo,
  client: SourceClient,
): Promise<{ model: ModelFacts; gaps: Gap[] }> {
  const gaps: Gap[] = []
  let model = first
  if (model.revision !== undefined && model.files?.some(({ format }) => canRunCode(format))) {
    const tree = await readTree(repo, model.revision, client)
    gaps.push(...tree.gaps)
    const files = mergeFiles(model.files, tree.files)
    const verdict = toRepoVerdict(
      toRepoScan(info),
      tree.files.flatMap(({ scan }) => (scan ? [scan] : [])),
    )
    model = { ...model, files, ...(verdict && { scan: verdict }) }
  }
  const documents = await readDocuments(model, repo, client)
  return { model: documents.model, gaps: [...gaps, ...documents.gaps] }
}

async function look(subject: Subject, client: SourceClient, options: LookOptions = {}): Promise<RemoteFound> {
  const repo = toRepo(subject)
  const path = toInfoPath(repo)
  if (isElsewhere(subject, client.base)) return { gaps: [client.gap('refused', path, 'the purl names another hub')] }
  const target = `${path}${DETAILS}`
  const reply = await client.ask(target)
  if (reply.kind === 'gap') return { gaps: [reply.gap] }
  const source = { id: ID, url: `${client.base}${path}`, at: reply.at }
  if (reply.status !== 200) {
    const { existence, status, gap } = toRefusal(reply, target, client)
    const purl = toHuggingFacePurl(repo.id, undefined, repo.type === 'model' ? undefined : repo.type)
    const facts = existence && { subject: purl, source, existence, ...(status && { status }) }
    return { gaps: gap ? [gap] : [], ...(facts && { facts }) }
  }
  const first = parseAnswer(reply, target, client)
  const { info, gaps } = hasDetails(reply, first, repo) ? first : await askAgain(first, repo, client)
  if (info === undefined) return { gaps }
  return lookFurther({ info, gaps, repo, source }, client, options)
}

/** What is asked about a repository at first: sizes and hashes of files, and the verdict of the scanners. */
const DETAILS = '?blobs=true&securityStatus=true'

/** A redirect to another name may have lost them on the way. */
const hasDetails = (reply: Answer, { info }: InfoReading, repo: Repo): boolean =>
  info === undefined || info.id === repo.id || URL.parse(reply.url)?.searchParams.has('blobs') === true

async function askAgain(first: InfoReading, repo: Repo, client: SourceClient): Promise<InfoReading> {
  const target = `${toInfoPath({ ...repo, id: first.info?.id ?? repo.id })}${DETAILS}`
  const reply = await client.ask(target)
  if (reply.kind === 'gap') return { ...first, gaps: [...first.gaps, reply.gap] }
  const second = parseAnswer(reply, target, client)
  return second.info === undefined ? { ...first, gaps: [...first.gaps, ...second.gaps] } : second
}

interface FirstAnswer {
  info: Info
  gaps: Gap[]
  repo: Repo
  source: SubjectFacts['source']
}

/** From here on the commit is asked, under the name that the hub uses itself. */
async function lookFurther(
  { info, gaps, repo, source }: FirstAnswer,
  client: SourceClient,
  options: LookOptions,
): Promise<RemoteFound> {
  const named: Repo = { ...repo, id: info.id }
  const page = pageOf(named, client)
  const fixed: Repo = info.sha ? { ...named, revision: info.sha } : named
  const expanded = repo.type === 'model' ? await readExpanded(info, fixed, client) : { info, gaps: [] }
  const all = expanded.info ?? info
  const completed = await completeModel(all, toModelFacts(all, { ...named, ...revisionOf(repo) }, page), named, client)
  const facts = { ...toSubjectFacts(all, repo, source, page), model: completed.model }
  const found = [...gaps, ...expanded.gaps, ...completed.gaps]
  if (options.depth !== 'versions') return { facts, gaps: found }
  const history = await readHistory(named, repo.revision ?? 'main', client)
  return { facts: { ...facts, ...history.facts }, gaps: [...found, ...history.gaps] }
}

const revisionOf = ({ revision }: Repo): Pick<Repo, 'revision'> => (revision === undefined ? {} : { revision })

export const huggingface: RemoteCollector = {
  id: ID,
  version: 1,
  title: 'Models, data sets and Spaces of the Hugging Face Hub',
  types: ['huggingface'],
  look,
}
