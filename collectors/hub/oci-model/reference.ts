import type { Subject } from '../../../src/model/remote.ts'
import { toPurl } from '../../../src/model/identity.ts'
import { toDigest } from '../../../src/parse/oci-manifest.ts'

/** A repository of a registry, and which of its manifests is meant. */
export interface Reference {
  /** With port where one is written. */
  host: string
  repository: string
  /** Tag or digest. */
  reference: string
  digest?: string
}

export const DOCKER = 'docker.io'
const DOCKER_HOSTS: ReadonlySet<string> = new Set([DOCKER, 'index.docker.io', 'registry-1.docker.io'])

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/
const TAG = /^\w[\w.-]{0,127}$/
const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i

/** `pkg:oci` has the whole path in `repository_url`; `pkg:docker` in its name, with the host there only if it is another. */
function toPath({ type, namespace, name, qualifiers }: Subject): { host: string; repository: string } | undefined {
  const url = qualifiers?.['repository_url']?.replace(/^https:\/\//, '').replace(/\/+$/, '')
  if (type === 'docker') {
    return { host: url ?? DOCKER, repository: namespace === undefined ? `library/${name}` : `${namespace}/${name}` }
  }
  const slash = url?.indexOf('/') ?? -1
  return url === undefined || slash < 0 ? undefined : { host: url.slice(0, slash), repository: url.slice(slash + 1) }
}

/** Undefined for what no registry accepts as a name, and for a purl that does not say where. */
export function toReference(subject: Subject): Reference | undefined {
  const path = toPath(subject)
  if (path === undefined || !HOST.test(path.host) || path.repository.length > 255) return undefined
  if (!REPOSITORY.test(path.repository)) return undefined
  const digest = toDigest(subject.version)
  const reference = digest ?? subject.version ?? subject.qualifiers?.['tag'] ?? 'latest'
  if (digest === undefined && !TAG.test(reference)) return undefined
  const host = DOCKER_HOSTS.has(path.host) ? DOCKER : path.host
  return { host, repository: path.repository, reference, ...(digest !== undefined && { digest }) }
}

export function toOciPurl({ host, repository }: Reference): string {
  const name = repository.slice(repository.lastIndexOf('/') + 1)
  return toPurl('oci', undefined, name, undefined, { repository_url: `${host}/${repository}` })
}
