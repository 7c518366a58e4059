import type { Subject } from '../model/remote.ts'
import type { BaseModel, ModelFacts } from '../model/subject.ts'

/** An id of the Hugging Face Hub. */
export function toHubSubject(id: string, type: ModelFacts['type']): Subject {
  const slash = id.indexOf('/')
  return {
    type: 'huggingface',
    name: id.slice(slash + 1),
    ...(slash > 0 && { namespace: id.slice(0, slash) }),
    ...(type !== 'model' && { qualifiers: { type } }),
  }
}

/** `ghcr.io/acme/base:1.0` or `…@sha256:…`, as a purl has it. */
function toOciSubject(reference: string): Subject {
  const [path = '', version] = reference.split('@')
  const tag = /:([\w.-]+)$/.exec(path)?.[1]
  const repository = tag === undefined ? path : path.slice(0, -tag.length - 1)
  return {
    type: 'oci',
    name: repository.slice(repository.lastIndexOf('/') + 1),
    qualifiers: { repository_url: repository, ...(tag !== undefined && { tag }) },
    ...(version !== undefined && { version }),
  }
}

export function toBaseSubject({ id, type = 'huggingface' }: BaseModel): Subject {
  if (type === 'oci') return toOciSubject(id)
  const subject = toHubSubject(id, 'model')
  return type === 'huggingface' ? subject : { ...subject, type }
}

/** Whether a purl names another server than the one that would be asked: its answer would be about something else. */
export function isElsewhere({ qualifiers }: Subject, base: string): boolean {
  const named = qualifiers?.['repository_url']
  if (named === undefined || named === '') return false
  const trim = (url: string): string =>
    url
      .replace(/^https?:\/\//i, '')
      .replace(/\/+$/, '')
      .toLowerCase()
  return trim(named) !== trim(base)
}
