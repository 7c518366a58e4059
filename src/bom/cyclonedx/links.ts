import { ExternalReferenceType } from '@cyclonedx/cyclonedx-library/Enums'
import { ExternalReference, ExternalReferenceRepository } from '@cyclonedx/cyclonedx-library/Models'
import { PackageURL } from 'packageurl-js'
import type { Component } from '../../model/component.ts'
import { findValue, toValues } from './context.ts'

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

function findPurlLink(purl: string | undefined): ExternalReference | undefined {
  if (purl === undefined || !/^pkg:(?:huggingface|github|githubactions)\//.test(purl)) return undefined
  const parsed = parsePurl(purl)
  if (parsed?.type === 'huggingface') return toHubLink(parsed)
  if (parsed === undefined) return undefined
  const url = `https://github.com/${toPath([parsed.namespace, parsed.name])}`
  return new ExternalReference(url, ExternalReferenceType.VCS)
}

const isAddress = (url: string): boolean => /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(url) && URL.canParse(url)

/** The repository that the component itself declares. */
function findRepositoryLink(component: Component): ExternalReference | undefined {
  const url = findValue(component, 'repository')
  return url !== undefined && isAddress(url) ? new ExternalReference(url, ExternalReferenceType.VCS) : undefined
}

/** Where the text of a licence stands, as far as it is an address. */
function findLicenceLinks(component: Component): ExternalReference[] {
  return toValues(component.properties?.['license-link'])
    .filter(isAddress)
    .map((url) => new ExternalReference(url, ExternalReferenceType.License))
}

/** Links that follow from the identity or are declared; nothing is looked up. */
export function toLinks(component: Component): ExternalReferenceRepository {
  const own = [findPurlLink(component.purl), findRepositoryLink(component)].filter((link) => link !== undefined)
  const links = [...findLicenceLinks(component), ...own]
  return new ExternalReferenceRepository(new Map(links.map((link) => [String(link.url), link])).values())
}
