import { PackageURL } from 'packageurl-js'

/**
 * purl in canonical form. The specification never encodes ':' in qualifiers, packageurl-js does.
 * https://github.com/package-url/purl-spec
 */
export function toPurl(
  type: string,
  namespace: string | undefined,
  name: string,
  version?: string,
  qualifiers?: Record<string, string>,
  subpath?: string,
): string {
  return new PackageURL(type, namespace, name, version, qualifiers, subpath).toString().replaceAll('%3A', ':')
}

/** npm: the scope is the namespace. */
export function toNpmPurl(name: string, version?: string, qualifiers?: Record<string, string>): string {
  const slash = name.startsWith('@') ? name.indexOf('/') : -1
  return slash < 0
    ? toPurl('npm', undefined, name, version, qualifiers)
    : toPurl('npm', name.slice(0, slash), name.slice(slash + 1), version, qualifiers)
}

/** PEP 503 normal form, the identity of a Python distribution. */
export function toPypiName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

export function toPypiPurl(name: string, version?: string, qualifiers?: Record<string, string>): string {
  return toPurl('pypi', undefined, toPypiName(name), version, qualifiers)
}

/** `github.com/owner/repo/v2` → namespace `github.com/owner/repo`, name `v2`. */
export function toGoPurl(module: string, version?: string): string {
  const slash = module.lastIndexOf('/')
  return slash < 0
    ? toPurl('golang', undefined, module, version)
    : toPurl('golang', module.slice(0, slash), module.slice(slash + 1), version)
}

/** A model of the Hugging Face Hub. `revision` is a commit hash; a branch or tag is not a version. */
export function toHuggingFacePurl(id: string, revision?: string, type?: 'dataset' | 'space'): string {
  const slash = id.indexOf('/')
  const commit = revision !== undefined && /^[0-9a-f]{40}$/i.test(revision) ? revision.toLowerCase() : undefined
  return toPurl(
    'huggingface',
    slash < 0 ? undefined : id.slice(0, slash),
    id.slice(slash + 1),
    commit,
    type && { type },
  )
}

const clean = (part: string): string => part.replace(/[\s\u0000-\u001f]+/g, ' ').trim()

/**
 * Identity of what has no purl. `waybill:` URNs by kind:
 * - hosted model: maker (or serving provider) and the id as written, `waybill:model/openai/gpt-4.1-mini`
 * - service: provider id, and the host when it is not the provider's default
 * - mcp-server, agent, tool, prompt, skill, agent-config, plugin: name, and the file that defines it when local
 */
export function toRef(kind: string, ...parts: (string | undefined)[]): string {
  return `waybill:${kind}/${parts
    .filter((part): part is string => part !== undefined && part !== '')
    .map((part) => clean(part))
    .join('/')}`
}
