/** A repository that is not on this machine. */
export interface RepositoryReference {
  /** `github`: read through the API, one request for all files. `git`: any other server, by git's own protocol. */
  by: 'github' | 'git'
  owner?: string
  name: string
  /** Branch, tag or commit. */
  ref?: string
  /** Without credentials, for people and for the inventory. */
  url: string
  /** Those of the address as given; for its server only. */
  credentials?: { user: string; password: string }
}

/** Accounts that a company manages have an underscore. */
const OWNER = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}$/
const NAME = /^[\w.-]{1,100}$/

export const isOwner = (text: string): boolean => OWNER.test(text)

/** `github:owner/name[@ref]`, `pkg:github/owner/name[@ref]`, or a URL; undefined for everything else. */
export function parseRepository(text: string, githubHost = 'github.com'): RepositoryReference | undefined {
  const short = /^(?:github:|pkg:github\/)([^/@]+)\/([^/@?#]+?)(?:\.git)?(?:@([^?#]+))?$/.exec(text)
  if (short) return toGitHub(short[1]!, short[2]!, short[3] && decode(short[3]), githubHost)
  if (!/^(?:https?|git\+https?):\/\//i.test(text)) return undefined
  const url = URL.parse(text.replace(/^git\+/i, ''))
  if (!url || url.hostname === '') return undefined
  return url.hostname.toLowerCase() === githubHost ? fromGitHubUrl(url, githubHost) : fromUrl(url)
}

/** As written where it is no valid escape: the host then knows no such branch. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function toGitHub(owner: string, name: string, ref: string | undefined, host: string): RepositoryReference | undefined {
  if (!OWNER.test(owner) || !NAME.test(name) || name === '.' || name === '..') return undefined
  return { by: 'github', owner, name, ...(ref && { ref }), url: `https://${host}/${owner}/${name}` }
}

/** Also the addresses of pages: `…/tree/main`, `…/commit/<sha>`, `…/releases/tag/v1`. */
function fromGitHubUrl(url: URL, host: string): RepositoryReference | undefined {
  const [owner = '', name = '', word, ...rest] = url.pathname.split('/').filter((part) => part !== '')
  const isRef = word === 'tree' || word === 'commit' || (word === 'releases' && rest[0] === 'tag')
  const ref = isRef ? decode((word === 'releases' ? rest.slice(1) : rest).join('/')) : url.hash.slice(1)
  return toGitHub(owner, name.replace(/\.git$/, ''), ref || undefined, host)
}

function fromUrl(url: URL): RepositoryReference {
  const ref = decode(url.hash.slice(1))
  const name =
    url.pathname
      .replace(/\/+$/, '')
      .split('/')
      .at(-1)
      ?.replace(/\.git$/, '') || url.hostname
  const shown = new URL(url)
  shown.username = ''
  shown.password = ''
  shown.hash = ''
  shown.search = ''
  const credentials = url.username ? { credentials: { user: url.username, password: url.password } } : {}
  return { by: 'git', name, ...(ref && { ref }), url: shown.href, ...credentials }
}
