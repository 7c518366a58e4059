/**
 * What an answer other than 200 means. The status alone misleads: without credentials the Hub answers 401 both for what
 * does not exist and for what is private, and says in `X-Error-Code` what it knows.
 */
import type { Gap } from '../../../src/model/gap.ts'
import type { Answer, SourceClient } from '../../../src/model/remote.ts'
import type { Existence, SubjectStatus } from '../../../src/model/subject.ts'

export interface Refusal {
  /** Absent when the answer says nothing about it. */
  existence?: Existence
  status?: SubjectStatus
  gap?: Gap
}

const header = (answer: Answer, name: string): string => answer.headers[name] ?? ''

export const isGated = (answer: Answer): boolean => header(answer, 'x-error-code') === 'GatedRepo'

const isDisabled = (answer: Answer): boolean => /resource is disabled/i.test(header(answer, 'x-error-message'))

/** Sending no credentials would have been better than these. */
const isBadToken = (answer: Answer): boolean => /invalid credentials/i.test(header(answer, 'x-error-message'))

export function toRefusal(answer: Answer, target: string, client: SourceClient): Refusal {
  const { status } = answer
  const code = header(answer, 'x-error-code')
  const gap = (kind: Gap['code'], detail: string): Gap => client.gap(kind, target, detail, status)
  if (isDisabled(answer)) {
    return {
      existence: 'present',
      status: { is: 'disabled', detail: 'Access to this resource is disabled.' },
      gap: gap('refused', 'the hub has disabled this repository'),
    }
  }
  if (isBadToken(answer)) return { gap: gap('unauthorised', 'the hub does not accept the credentials') }
  if (code === 'GatedRepo') return { existence: 'present', gap: gap('unauthorised', 'access must be asked for first') }
  if (code === 'RevisionNotFound') return { existence: 'present', gap: gap('refused', 'there is no such revision') }
  if (status === 404 && code === 'RepoNotFound') return { existence: 'absent' }
  if (status === 404) return { existence: 'hidden', gap: gap('refused', 'not found, and the hub does not say what') }
  if (status === 401) {
    return {
      existence: 'hidden',
      gap: gap('unauthorised', 'missing or private: without credentials the hub answers alike'),
    }
  }
  if (status === 403) return { existence: 'hidden', gap: gap('unauthorised', 'not allowed with these credentials') }
  return { gap: gap('refused', `answered with status ${status}`) }
}
