/**
 * Addresses of source repositories as registries hold them: npm's short forms, scp-like ssh, `scm:` of Maven, web pages
 * of a folder. The normal form is the `https` address of the repository, without credentials, `.git`, query and fragment;
 * hosts and, on the hosts that ignore case, nothing else are lowered, so that two spellings can still be told apart.
 */

/** https://docs.npmjs.com/cli/configuring-npm/package-json#repository */
const SHORT: Readonly<Record<string, string>> = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  bitbucket: 'bitbucket.org',
}

/** Hosts on which the first two parts of a path name the repository. GitLab nests groups, so it is not here. */
const TWO_PARTS: ReadonlySet<string> = new Set(['github.com', 'bitbucket.org', 'codeberg.org', 'huggingface.co'])

const SHORT_FORM = /^(?:(github|gitlab|bitbucket):)?([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:#.*)?$/
const SCP_FORM = /^(?:[\w.-]+@)?([\w.-]+\.[a-z]{2,}):(?!\/\/)(?:\d+\/)?(.+)$/i

/** The normal form, or undefined for what names no repository on a host. */
export function toRepositoryUrl(text: string): string | undefined {
  const plain = text.trim().replace(/^scm:(?:git|hg|svn)[:|]/i, '')
  if (plain === '' || plain.length > 2_000) return undefined
  const short = SHORT_FORM.exec(plain)
  if (short !== null) {
    const [, host = 'github', owner, name] = short
    return `https://${SHORT[host]}/${owner}/${name}`
  }
  const scp = /^[a-z][a-z\d+.-]*:\/\//i.test(plain) ? null : SCP_FORM.exec(plain)
  return fromUrl(scp === null ? plain : `ssh://${scp[1]}/${scp[2]}`)
}

function fromUrl(text: string): string | undefined {
  const url = URL.parse(text.replace(/^git\+/i, '').replace(/^(?:git|ssh|http):\/\//i, 'https://'))
  if (url === null || url.protocol !== 'https:' || !url.hostname.includes('.')) return undefined
  const host = url.host.replace(/^www\./, '')
  const parts = url.pathname.split('/').filter((part) => part !== '')
  const marker = parts.findIndex((part, at) => at >= 2 && /^(?:-|tree|blob|src|releases|issues|wiki)$/.test(part))
  const kept = TWO_PARTS.has(host) ? parts.slice(0, 2) : marker < 0 ? parts : parts.slice(0, marker)
  if (kept.length < (TWO_PARTS.has(host) ? 2 : 1)) return undefined
  return `https://${host}/${kept.join('/').replace(/\.git$/i, '')}`
}
