import type { Gap } from '../../../src/model/gap.ts'
import type { SourceClient } from '../../../src/model/remote.ts'
import { toIsoTime } from '../../../src/parse/remote-facts.ts'
import { askGitHub, openGitHub, toTarget } from './octokit.ts'
import { Commit, Repository } from './schema.ts'

/** All files of one commit, as the archive that GitHub makes of it. */
export interface Snapshot {
  kind: 'snapshot'
  /** `owner/name`, as GitHub writes it now. */
  fullName: string
  commit: string
  /** Of the commit. */
  date?: string
  /** A gzipped tar with one outer folder. Throws a failure when it breaks off. */
  chunks: AsyncIterable<Uint8Array>
}

/** A repository may be far larger than any document. */
const MAX_ARCHIVE = 4 * 1024 ** 3

export interface Place {
  owner: string
  name: string
  ref?: string
}

/** Two small questions, then one for everything. Submodules and the contents of LFS files are not in the archive. */
export async function askSnapshot(
  client: SourceClient,
  { owner, name, ref }: Place,
): Promise<Snapshot | { kind: 'gap'; gap: Gap }> {
  const hub = await openGitHub(client)
  const at = { owner, repo: name }
  const miss = (route: string, detail: string): { kind: 'gap'; gap: Gap } => ({
    kind: 'gap',
    gap: client.gap('refused', toTarget(hub, route, at), detail, 404),
  })
  const repository = await askGitHub(hub, 'GET /repos/{owner}/{repo}', at, Repository)
  if (repository.kind === 'gap') return repository
  if (repository.kind === 'absent')
    return miss('GET /repos/{owner}/{repo}', 'there is no such repository, or it is private')
  const wanted = ref ?? repository.value.default_branch ?? 'HEAD'
  const commit = await askGitHub(hub, 'GET /repos/{owner}/{repo}/commits/{ref}', { ...at, ref: wanted }, Commit)
  if (commit.kind === 'gap')
    return commit.gap.status === 409 ? miss('GET /repos/{owner}/{repo}', 'the repository is empty') : commit
  if (commit.kind === 'absent') return miss('GET /repos/{owner}/{repo}', `it has no branch, tag or commit ${wanted}`)
  const { sha } = commit.value
  const archive = await client.stream(toTarget(hub, 'GET /repos/{owner}/{repo}/tarball/{ref}', { ...at, ref: sha }), {
    headers: { accept: '*/*' },
    maxBytes: MAX_ARCHIVE,
  })
  if (archive.kind === 'gap') return archive
  if (archive.status !== 200)
    return miss('GET /repos/{owner}/{repo}', `the archive was answered with status ${archive.status}`)
  const date = toIsoTime(commit.value.commit.committer?.date)
  return {
    kind: 'snapshot',
    fullName: repository.value.full_name,
    commit: sha,
    ...(date && { date }),
    chunks: archive.chunks,
  }
}
