import { isDeepStrictEqual } from 'node:util'
import { GAP_CODES } from '../../../src/model/gap.ts'
import type { RemoteFound } from '../../../src/model/remote.ts'
import { SECRET, type Outcome } from './attempt.ts'
import type { Fault } from './faults.ts'

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** What is wrong with an outcome whatever the fault; empty when nothing is. */
export function findBreaches(outcome: Outcome, baseOrigin: string): string[] {
  const { found, thrown, asked, told } = outcome
  const text = JSON.stringify(found ?? null)
  const breaches = [
    thrown !== undefined && `threw ${thrown}`,
    text.includes(SECRET) && 'shows a credential',
    /base64|bearer /i.test(text) && text.includes(Buffer.from(`user:${SECRET}`).toString('base64')) && 'shows a header',
    told.some((origin) => origin !== baseOrigin) &&
      `sent credentials to ${told.filter((origin) => origin !== baseOrigin).join(', ')}`,
    asked.some((request) => /evil\.example|169\.254/.test(request)) && 'went where it was sent',
    found?.gaps.some(({ code }) => !(GAP_CODES as readonly string[]).includes(code)) && 'has a code that is none',
    found?.gaps.some(({ source, url, detail, at }) => !source || !url || !detail || !at) &&
      'has a gap without particulars',
    found && !found.facts && found.gaps.length === 0 && 'says nothing at all',
  ]
  return breaches.filter((breach) => typeof breach === 'string')
}

/** What is wrong when every answer has the fault. */
export function judgeAll(fault: Fault, found: RemoteFound | undefined, baseline: RemoteFound | undefined): string[] {
  if (!found) return []
  const codes = found.gaps.map(({ code }) => code)
  const strange = codes.filter((code) => !fault.codes.includes(code))
  const baseCodes = new Set(baseline?.gaps.map(({ code }) => code))
  const breaches = [strange.some((code) => !baseCodes.has(code)) && `has gaps ${strange.join(', ')}`]
  if (fault.outcome === 'same') {
    breaches.push(!isDeepStrictEqual(plain(found), plain(baseline)) && 'is not what comes without the fault')
  } else if (fault.outcome === 'gap') {
    breaches.push(found.facts !== undefined && 'has facts that nothing said', codes.length === 0 && 'has no gap')
  } else if (fault.id !== '404') {
    breaches.push(found.facts?.existence === 'absent' && 'says "absent" because of a fault')
  }
  return breaches.filter((breach) => typeof breach === 'string')
}

/** What is wrong when only the last question has the fault. */
export function judgeLast(fault: Fault, found: RemoteFound | undefined, baseline: RemoteFound | undefined): string[] {
  if (!found) return []
  const breaches = [
    !found.facts && 'gives up the facts of the questions before',
    found.facts && found.facts.existence !== baseline?.facts?.existence && 'changes whether it exists',
    fault.outcome === 'gap' && found.gaps.length <= (baseline?.gaps.length ?? 0) && 'has no gap',
  ]
  return breaches.filter((breach) => typeof breach === 'string')
}

/** Without a body there is nothing wrong with it: the answers to `HEAD`, and lists that may be empty. */
const SHOWS_IN_BODY = new Set(['html', 'empty'])

/** What is wrong when one question has the fault, whichever it is. */
export function judgeAlone(fault: Fault, found: RemoteFound | undefined, baseline: RemoteFound | undefined): string[] {
  if (!found) return []
  const breaches = [
    found.facts?.existence === 'absent' &&
      baseline?.facts?.existence !== 'absent' &&
      'says "absent" because of a fault',
    !SHOWS_IN_BODY.has(fault.id) && found.gaps.length <= (baseline?.gaps.length ?? 0) && 'has no gap',
  ]
  return breaches.filter((breach) => typeof breach === 'string')
}
