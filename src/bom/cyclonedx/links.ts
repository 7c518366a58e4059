import { ExternalReferenceType } from '@cyclonedx/cyclonedx-library/Enums'
import { ExternalReference, ExternalReferenceRepository } from '@cyclonedx/cyclonedx-library/Models'
import { PackageURL } from 'packageurl-js'
import type { Component } from '../../model/component.ts'

/** A purl's parts, or undefined when it does not parse. */
function parsePurl(purl: string): PackageURL | undefined {
  try {
    return PackageURL.fromString(purl)
  } catch {
    return undefined
  }
}

const toPath = (parts: readonly (string | null | undefined)[]): string =>
  parts
    .flatMap((part) => (part ? part.split('/') : []))
    .map(encodeURIComponent)
    .join('/')

/** Page on the Hugging Face Hub, which for a model is its card. */
function toHubLink(purl: PackageURL): ExternalReference {
  const type = purl.qualifiers?.type
  const page = toPath([purl.namespace, purl.name])
  if (type === 'dataset' || type === 'space') {
    return new ExternalReference(`https://huggingface.co/${type}s/${page}`, ExternalReferenceType.Website)
  }
  return new ExternalReference(`https://huggingface.co/${page}`, ExternalReferenceType.ModelCard)
}

/** Links that follow from the identity alone; nothing is looked up. */
export function toLinks(component: Component): ExternalReferenceRepository {
  const { purl } = component
  if (purl === undefined || !/^pkg:(?:huggingface|github|githubactions)\//.test(purl)) return new ExternalReferenceRepository()
  const parsed = parsePurl(purl)
  if (parsed === undefined) return new ExternalReferenceRepository()
  if (parsed.type === 'huggingface') return new ExternalReferenceRepository([toHubLink(parsed)])
  const url = `https://github.com/${toPath([parsed.namespace, parsed.name])}`
  return new ExternalReferenceRepository([new ExternalReference(url, ExternalReferenceType.VCS)])
}
