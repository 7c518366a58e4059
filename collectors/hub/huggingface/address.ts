import type { Subject } from '../../../src/model/remote.ts'

export type RepoType = 'model' | 'dataset' | 'space'

/** Plural, as the paths of the interface have it. */
const FOLDERS: Readonly<Record<RepoType, string>> = { model: 'models', dataset: 'datasets', space: 'spaces' }

const TYPES: readonly RepoType[] = ['model', 'dataset', 'space']

export interface Repo {
  type: RepoType
  /** `owner/name`, or a name alone for the oldest repositories. */
  id: string
  /** Branch, tag, commit or `refs/…`. */
  revision?: string
}

export function toRepo({ namespace, name, version, qualifiers }: Subject): Repo {
  const type = TYPES.find((known) => known === qualifiers?.['type']) ?? 'model'
  return {
    type,
    id: namespace ? `${namespace}/${name}` : name,
    ...(version !== undefined && version !== '' && { revision: version }),
  }
}

const encode = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** `refs/pr/1` is one part of the path: its slashes are encoded too. */
const encodeRevision = (revision: string): string => encodeURIComponent(revision)

const toBase = ({ type, id }: Repo): string => `/api/${FOLDERS[type]}/${encode(id)}`

export const toInfoPath = (repo: Repo): string =>
  repo.revision === undefined ? toBase(repo) : `${toBase(repo)}/revision/${encodeRevision(repo.revision)}`

export const toTreePath = (repo: Repo, commit: string): string =>
  `${toBase(repo)}/tree/${commit}?recursive=true&expand=true`

export const toCommitsPath = (repo: Repo, revision: string): string =>
  `${toBase(repo)}/commits/${encodeRevision(revision)}?limit=50`

export const toRefsPath = (repo: Repo): string => `${toBase(repo)}/refs`

export function toFilePath({ type, id }: Repo, commit: string, path: string): string {
  const prefix = type === 'model' ? '' : `${FOLDERS[type]}/`
  return `/${prefix}${encode(id)}/resolve/${commit}/${encode(path)}`
}
