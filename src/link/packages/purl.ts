import { toGoPurl, toNpmPurl, toPurl, toPypiPurl } from '../../model/identity.ts'

export interface PackageIdentity {
  ecosystem: string
  name: string
  version?: string | undefined
  source?: 'registry' | 'vcs' | 'path' | 'url' | 'workspace' | undefined
  url?: string | undefined
}

/** A package from a repository or an archive is not the registry's of the same name; purl says so by qualifier. */
function toQualifiers({ source, url }: PackageIdentity): Record<string, string> | undefined {
  if (url === undefined || url === '') return undefined
  if (source === 'vcs') return { vcs_url: url }
  return source === 'url' ? { download_url: url } : undefined
}

/** Maven separates the group by a colon; elsewhere the last slash does, where there is one. */
function toOtherPurl({ ecosystem, name, version }: PackageIdentity, qualifiers?: Record<string, string>): string {
  const at = ecosystem === 'maven' ? name.indexOf(':') : name.lastIndexOf('/')
  const namespace = at < 0 ? undefined : name.slice(0, at)
  return toPurl(ecosystem, namespace, name.slice(at + 1), version, qualifiers)
}

/** Identity of a package of any ecosystem; without version for one that no lock and no manifest pins. */
export function toPackagePurl(identity: PackageIdentity): string {
  const { ecosystem, name, version } = identity
  const qualifiers = toQualifiers(identity)
  if (ecosystem === 'npm') return toNpmPurl(name, version, qualifiers)
  if (ecosystem === 'pypi') return toPypiPurl(name, version, qualifiers)
  if (ecosystem === 'golang') return toGoPurl(name, version)
  return toOtherPurl(identity, qualifiers)
}
