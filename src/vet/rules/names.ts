import type { SubjectFacts } from '../../model/subject.ts'
import { bornAt, daysBetween, state, toDay, type Hit, type VetCase, type VetRule } from '../case.ts'
import { toRepositoryKey } from '../repository.ts'
import { findLookAlikes, findOrganisationLookAlikes, type LookAlike } from '../look-alikes.ts'

/** An impostor is young; a name that has stood for years beside the other is a neighbour. */
const ESTABLISHED_DAYS = 730

/**
 * The same people, or proven to be built from the same repository: a sibling, not an impostor. The repository that a package
 * names proves nothing: impostors copy it.
 */
function isRelative({ facts: one, version }: VetCase, other: SubjectFacts): boolean {
  if (!one) return false
  const names = new Set((one.maintainers ?? []).map(({ name }) => name.toLowerCase()))
  if ((other.maintainers ?? []).some(({ name }) => names.has(name.toLowerCase()))) return true
  const { status, repository } = version?.provenance ?? {}
  if (status !== 'verified' || repository === undefined || other.repository === undefined) return false
  return toRepositoryKey(repository) === toRepositoryKey(other.repository)
}

function judge(known: VetCase, alike: LookAlike): Hit | undefined {
  const { facts, related, now } = known
  const other = related.find(({ role, name }) => role === 'look-alike' && name === alike.name)?.facts
  if (other && isRelative(known, other)) return undefined
  const [born, otherBorn] = [facts && bornAt(facts), other && bornAt(other)]
  const age = born === undefined ? undefined : daysBetween(born, now)
  const isOlder = born !== undefined && otherBorn !== undefined && born < otherBorn
  if (isOlder) return undefined
  const isEstablished = age !== undefined && age > ESTABLISHED_DAYS
  return {
    detail: `its name could be taken for ${alike.name}: ${alike.how}`,
    weight: isEstablished || !alike.isStrong ? 'info' : 'high',
    evidence: [
      ...(born ? [state('first published', toDay(born), facts!.source)] : []),
      ...(otherBorn ? [state(`${alike.name} first published`, toDay(otherBorn), other!.source)] : []),
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
