/** What one thing of a hub is called in the inventory. */
import { PackageURL } from 'packageurl-js'
import type { Component } from '../model/component.ts'
import { toHuggingFacePurl, toPurl } from '../model/identity.ts'
import type { Subject } from '../model/remote.ts'
import type { ModelFacts, SubjectFacts } from '../model/subject.ts'

const TYPES: readonly ModelFacts['type'][] = ['model', 'dataset', 'space']

export const toType = ({ qualifiers }: Subject): ModelFacts['type'] =>
  TYPES.find((type) => type === qualifiers?.['type']) ?? 'model'

export const toId = ({ namespace, name }: Subject): string => (namespace === undefined ? name : `${namespace}/${name}`)

/** The name by which the hub itself calls it. */
export const toCanonicalId = (subject: Subject, facts: SubjectFacts | undefined): string =>
  facts?.canonicalName ?? toId(subject)

export type Identity = Pick<Component, 'ref' | 'purl' | 'name' | 'group'>

const split = (id: string): Pick<Identity, 'name' | 'group'> => {
  const slash = id.lastIndexOf('/')
  return { name: id.slice(slash + 1), ...(slash > 0 && { group: id.slice(0, slash) }) }
}

/** The commit makes the identity, where there is one. */
function toHuggingFace(id: string, type: ModelFacts['type'], revision?: string): Identity {
  const purl = toHuggingFacePurl(id, revision, type === 'model' ? undefined : type)
  return { ref: purl, purl, ...split(id) }
}

function withVersion(purl: string, version: string): string {
  const { type, namespace, name, qualifiers } = PackageURL.fromString(purl)
  return toPurl(type, namespace ?? undefined, name, version, qualifiers ? { ...qualifiers } : undefined)
}

/** Other sources say themselves how a subject is referred to: a purl, or a `waybill:` reference that holds the name. */
function toOther(subject: string, id: string, revision?: string): Identity {
  if (subject.startsWith('pkg:')) {
    const purl = revision === undefined ? subject : withVersion(subject, revision)
    return { ref: purl, purl, ...split(id) }
  }
  const [, provider = '', ...rest] = subject.split('/')
  const { name, group = provider } = split(rest.join('/'))
  return { ref: subject, name, group }
}

/** Of what nobody answered about. A tag is no version. */
function toPlainPurl({ type, namespace, name, version, qualifiers }: Subject): string {
  const exact = version?.startsWith('sha256:') === true ? version : undefined
  return toPurl(type, namespace, name, exact, qualifiers && { ...qualifiers })
}

export function toIdentity(subject: Subject, facts: SubjectFacts | undefined): Identity {
  const id = toCanonicalId(subject, facts)
  const revision = facts?.model?.revision
  if (subject.type === 'huggingface') return toHuggingFace(id, facts?.model?.type ?? toType(subject), revision)
  return toOther(facts?.subject ?? toPlainPurl(subject), id, revision)
}
