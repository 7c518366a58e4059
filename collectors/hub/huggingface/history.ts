import type { Gap } from '../../../src/model/gap.ts'
import type { SourceClient } from '../../../src/model/remote.ts'
import type { SubjectFacts, VersionFacts } from '../../../src/model/subject.ts'
import { asArray, asString, getMember, getPath, type JsonValue } from '../../../src/parse/json.ts'
import { askPages } from '../../../src/net/pages.ts'
import { askJson } from '../../../src/net/read-json.ts'
import { AnyJson } from '../../../src/parse/any-json.ts'
import { toInstant } from '../../../src/parse/time.ts'
import { toCommitsPath, toRefsPath, type Repo } from './address.ts'
import { readList } from './list.ts'

/** 50 commits a page: what a history needs, not all of a repository that a bot commits to. */
const MAX_PAGES = 4

const COMMIT = /^[0-9a-f]{40}$/i

function toVersion(item: JsonValue): VersionFacts | undefined {
  const commit = asString(getMember(item, 'id'))
  if (commit === undefined || !COMMIT.test(commit)) return undefined
  const publishedAt = toInstant(asString(getMember(item, 'date')))
  const author = asString(getPath(item, 'authors', 0, 'user'))
  return {
    version: commit.toLowerCase(),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(author !== undefined && { publisher: { name: author } }),
  }
}

/** Branches and tags, with the commit that each is at. */
function toTags(value: JsonValue): Record<string, string> {
  const refs = ['branches', 'tags'].flatMap((list) => asArray(getMember(value, list)) ?? [])
  return Object.fromEntries(
    refs.flatMap((ref) => {
      const name = asString(getMember(ref, 'name'))
      const commit = asString(getMember(ref, 'targetCommit'))
      return name === undefined || commit === undefined || !COMMIT.test(commit) ? [] : [[name, commit.toLowerCase()]]
    }),
  )
}

type History = Pick<SubjectFacts, 'versions' | 'versionsComplete' | 'tags'>

async function readTags(repo: Repo, client: SourceClient): Promise<{ tags?: Record<string, string>; gaps: Gap[] }> {
  const target = toRefsPath(repo)
  const asked = await askJson(client, target, AnyJson)
  if (asked.kind === 'gap') return { gaps: [asked.gap] }
  if (asked.kind === 'value') return { tags: toTags(asked.value), gaps: [] }
  return { gaps: [client.gap('refused', target, 'the list of branches was not given', asked.answer.status)] }
}

export async function readHistory(
  repo: Repo,
  revision: string,
  client: SourceClient,
): Promise<{ facts: History; gaps: Gap[] }> {
  const refs = await readTags(repo, client)
  const { pages, gap } = await askPages(client, toCommitsPath(repo, revision), {
    read: readList(client),
    maxPages: MAX_PAGES,
  })
  const facts: History = {
    ...(refs.tags && { tags: refs.tags }),
    versions: pages.flat().flatMap((item) => toVersion(item) ?? []),
    versionsComplete: gap === undefined,
  }
  // That a long history is not read to its start is said by `versionsComplete`.
  return { facts, gaps: [...refs.gaps, ...(gap && gap.code !== 'too-many-pages' ? [gap] : [])] }
}
