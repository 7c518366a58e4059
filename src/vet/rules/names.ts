import type { SubjectFacts } from '../../model/subject.ts'
import { daysBetween, state, toDay, type Hit, type VetCase, type VetRule } from '../case.ts'
import { findLookAlikes, findOrganisationLookAlikes, type LookAlike } from '../look-alikes.ts'

/** An impostor is young; a name that has stood for years beside the other is a neighbour. */
const ESTABLISHED_DAYS = 730

/** The same people, or the same repository: a sibling, not an impostor. */
function isRelative(one: SubjectFacts | undefined, other: SubjectFacts): boolean {
  if (!one) return false
  const names = new Set((one.maintainers ?? []).map(({ name }) => name.toLowerCase()))
  if ((other.maintainers ?? []).some(({ name }) => names.has(name.toLowerCase()))) return true
  return one.repository !== undefined && one.repository === other.repository
}

function judge({ facts, related, now }: VetCase, alike: LookAlike): Hit | undefined {
  const other = related.find(({ role, name }) => role === 'look-alike' && name === alike.name)?.facts
  if (other && isRelative(facts, other)) return undefined
  const age = facts?.createdAt === undefined ? undefined : daysBetween(facts.createdAt, now)
  const isOlder = facts?.createdAt !== undefined && other?.createdAt !== undefined && facts.createdAt < other.createdAt
  if (isOlder) return undefined
  const isEstablished = age !== undefined && age > ESTABLISHED_DAYS
  return {
    detail: `its name could be taken for ${alike.name}: ${alike.how}`,
    weight: isEstablished || !alike.isStrong ? 'info' : 'high',
    evidence: [
      ...(facts?.createdAt ? [state('first published', toDay(facts.createdAt), facts.source)] : []),
      ...(other?.createdAt ? [state(`${alike.name} first published`, toDay(other.createdAt), other.source)] : []),
    ],
  }
}

export const NAME_RULES: readonly VetRule[] = [
  {
    id: 'look-alike',
    title: 'Its name resembles a well-known one',
    weight: 'high',
    kinds: ['package'],
    risk: 'ai-supply-chain',
    advice: 'Make sure that this is the one you mean.',
    check: (known) =>
      findLookAlikes(known.target.subject.type, known.target.name).flatMap((alike) => judge(known, alike) ?? []),
  },
  {
    id: 'look-alike-owner',
    title: "Its owner's name resembles a well-known one",
    weight: 'high',
    kinds: ['model', 'dataset', 'space'],
    risk: 'ai-supply-chain',
    advice: 'Make sure that the account is the maker you mean.',
    check: (known) =>
      findOrganisationLookAlikes(known.target.subject.namespace ?? '').flatMap((alike) => judge(known, alike) ?? []),
  },
]
