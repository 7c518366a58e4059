import { PackageURL } from 'packageurl-js'
import { findEcosystemOfType, toNameKey, type EcosystemRow } from '../data/ecosystems.ts'

/** A package as advisories name it. */
export interface AdvisedPackage {
  ecosystem: EcosystemRow
  /** Key of the mirror. */
  name: string
  version: string | undefined
}

/** Undefined: no purl, or of a type that no mirrored ecosystem has. */
export function findPackage(purl: string): AdvisedPackage | undefined {
  let parsed: PackageURL
  try {
    parsed = PackageURL.fromString(purl)
  } catch {
    return undefined
  }
  const ecosystem = findEcosystemOfType(parsed.type)
  if (!ecosystem) return undefined
  const { namespace, name, version } = parsed
  const full = namespace ? `${namespace}${ecosystem.separator}${name}` : name
  return { ecosystem, name: toNameKey(ecosystem, full), version: version ?? undefined }
}
