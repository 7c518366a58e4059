import type { Gap } from '../../../src/model/gap.ts'
import type { SourceClient } from '../../../src/model/remote.ts'
import { askPages } from '../../../src/net/pages.ts'
import { readJson } from '../../../src/net/read-json.ts'
import { openGitHub, toTarget } from './octokit.ts'
import { Repositories, type Repository } from './schema.ts'

export interface Listing {
  /** In order of name. */
  repositories: Repository[]
  /** Why some, or all, are missing. */
  gaps: Gap[]
}

const MAX_PAGES = 200

/** Every repository of an organisation, or of a user where there is no such organisation, as far as one may see them. */
export async function listRepositories(client: SourceClient, name: string): Promise<Listing> {
  const hub = await openGitHub(client)
  const organisation = await list(client, toTarget(hub, 'GET /orgs/{name}/repos', { name, type: 'all', per_page: 100 }))
  const isMissing = organisation.gaps.some(({ status }) => status === 404) && organisation.repositories.length === 0
  return isMissing
    ? list(client, toTarget(hub, 'GET /users/{name}/repos', { name, type: 'owner', per_page: 100 }))
    : organisation
}

async function list(client: SourceClient, first: string): Promise<Listing> {
  const { pages, gap } = await askPages(client, first, {
    headers: { accept: 'application/vnd.github+json' },
    maxPages: MAX_PAGES,
    read: (answer) => readJson(client, answer, Repositories),
  })
  const repositories = pages.flat().sort((a, b) => (a.full_name < b.full_name ? -1 : 1))
  return { repositories, gaps: gap ? [gap] : [] }
}
