import { toPurl } from '../model/identity.ts'

/**
 * A container image reference, `[registry/]repository[:tag][@digest]`.
 * https://github.com/distribution/reference. Which image a tag means today is not in it.
 */
export interface ImageReference {
  /** `ghcr.io`; undefined for Docker Hub. */
  registry?: string
  /** Without registry: `acme/notes`, `python`. */
  repository: string
  tag?: string
  /** `sha256:<hex>`. */
  digest?: string
}

const REFERENCE =
  /^([a-z0-9._/:-]+?)(?::([A-Za-z0-9_][\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}))?$/i

/** Undefined when the text is no reference, e.g. because of `${VAR}` in the repository. */
export function parseImageReference(text: string): ImageReference | undefined {
  if (text.length > 512) return undefined
  const match = REFERENCE.exec(text.replace(/:[^/@]*[${}<>][^/@]*$/, ''))
  if (!match?.[1]) return undefined
  const slash = match[1].indexOf('/')
  const host = slash < 0 ? '' : match[1].slice(0, slash)
  const isHost = /[.:]/.test(host) || host === 'localhost'
  const repository = isHost ? match[1].slice(slash + 1) : match[1]
  const isHub = host === 'docker.io' || host === 'index.docker.io' || host === 'registry-1.docker.io'
  return {
    registry: isHost && !isHub ? host : undefined,
    repository: isHub ? repository.replace(/^library\//, '') : repository,
    tag: match[2],
    digest: match[3],
  }
}

/** A tag that names one release. It can still be moved; a digest cannot. */
export const isVersionTag = (tag: string): boolean => /^v?\d+\.\d+(?:\.\d+)*(?:[-.+][\w.-]*)?$/.test(tag)

/** `pkg:docker` with the digest, else a tag that names a release, as version. */
export function toImagePurl(image: ImageReference): string {
  const slash = image.repository.lastIndexOf('/')
  const version = image.digest ?? (image.tag !== undefined && isVersionTag(image.tag) ? image.tag : undefined)
  return toPurl(
    'docker',
    slash < 0 ? undefined : image.repository.slice(0, slash),
    image.repository.slice(slash + 1),
    version,
    image.registry === undefined ? undefined : { repository_url: image.registry },
  )
}
