import { readLicence, type LicenceReading } from '../licence-reading.ts'
import type { LicenceStatement } from '../../model/subject.ts'
import { state, type Hit, type VetCase, type VetRule } from '../case.ts'
import { VERDICTS } from '../dossier.ts'
import { findBaseline } from '../history.ts'

const DECLARING = ['package', 'model', 'dataset', 'space', 'extension'] as const

/** What the judged version, or the whole subject, declares. */
export function licencesOf({ version, facts }: Pick<VetCase, 'version' | 'facts'>): readonly LicenceStatement[] {
  return version?.licences ?? facts?.model?.licences ?? []
}

const toText = (licences: readonly LicenceStatement[]): string =>
  licences.map(({ expression, raw, name }) => expression ?? name ?? raw).join(', ')

/** The effect that the policy gives a licence: by its id, else by its class. Several ids of a choice: the mildest. */
function effectOf({ policy }: VetCase, reading: LicenceReading): number {
  const effects = reading.choices.map((choice) =>
    Math.max(
      ...choice.map(({ id, licenceClass }) =>
        VERDICTS.indexOf(policy.licences[id] ?? policy.licences[licenceClass] ?? 'review'),
      ),
    ),
  )
  return effects.length > 0 ? Math.min(...effects) : VERDICTS.indexOf(policy.licences['unknown'] ?? 'review')
}

function judge(known: VetCase): Hit[] {
  return licencesOf(known).flatMap((licence) => {
    const reading = readLicence(licence)
    const effect = effectOf(known, reading)
    if (effect === 0) return []
    return [
      {
        detail: `${licence.expression ?? licence.name ?? licence.raw}: ${reading.summary}`,
        weight: effect === 2 ? ('critical' as const) : ('high' as const),
        evidence: [
          ...(known.facts ? [state('declared', licence.raw, known.facts.source)] : []),
          ...(licence.link ? [state('text', licence.link)] : []),
        ],
      },
    ]
  })
}

/** The main source left a question open: what it did not say may be in there. */
const isCutShort = ({ facts, gaps }: VetCase): boolean => gaps.some(({ source }) => source === facts?.source.id)

function findChange(known: VetCase): Hit | undefined {
  const { version, facts } = known
  const last = findBaseline(facts, version)
  const [before, after] = [toText(last?.licences ?? []), toText(version?.licences ?? [])]
  if (!last || before === '' || before === after || (after === '' && isCutShort(known))) return undefined
  const strictness = (licences: readonly LicenceStatement[]): number =>
    Math.max(0, ...licences.map((licence) => effectOf(known, readLicence(licence))))
  const isStricter = strictness(version?.licences ?? []) > strictness(last.licences ?? [])
  return {
    detail: `${after === '' ? 'none' : after} since ${version!.version}; ${last.version} had ${before}`,
    weight: isStricter || after === '' ? 'high' : 'info',
  }
}

export const LICENCE_RULES: readonly VetRule[] = [
  {
    id: 'licence',
    title: 'Its licence needs a decision',
    weight: 'high',
    kinds: [...DECLARING, 'skill'],
    risk: 'ai-supply-chain',
    advice: 'Have the licence approved for this use, or name it in the policy.',
    check: judge,
  },
  {
    id: 'no-licence',
    title: 'It declares no licence',
    weight: 'high',
    kinds: DECLARING,
    risk: 'ai-supply-chain',
    advice: 'Without a licence nobody may use it; ask its owner.',
    check: (known) =>
      known.facts?.existence === 'present' && (known.version || known.facts.model) && licencesOf(known).length === 0
        ? { detail: isCutShort(known) ? 'the source did not answer in full' : `${known.facts.source.id} states none` }
        : undefined,
  },
  {
    id: 'licence-change',
    title: 'Its licence changed',
    weight: 'high',
    kinds: ['package'],
    risk: 'ai-supply-chain',
    advice: 'Stay on the last version under the old terms until the new ones are approved.',
    check: findChange,
  },
  {
    id: 'licence-of-base',
    title: 'The terms of a base hold, too',
    weight: 'high',
    kinds: ['model'],
    risk: 'ai-supply-chain',
    advice: 'A model made from another cannot be freer than it: have these terms approved, too.',
    check: (known) => {
      const own = Math.max(0, ...licencesOf(known).map((licence) => effectOf(known, readLicence(licence))))
      const ids = new Set(licencesOf(known).map((licence) => toText([licence])))
      return known.related
        .filter(({ role }) => role === 'base-model' || role === 'dataset')
        .flatMap(({ name, role, facts }) => {
          const licences = facts.model?.licences ?? []
          const theirs = Math.max(0, ...licences.map((licence) => effectOf(known, readLicence(licence))))
          // Terms that it names itself are decided upon with its own; others hold beside them.
          const isNews = licences.some((licence) => !ids.has(toText([licence])))
          if (theirs === 0 || theirs < own || !isNews) return []
          return [
            {
              detail: `${name} is ${toText(licences)}`,
              weight: theirs === own ? ('info' as const) : role === 'dataset' ? ('medium' as const) : ('high' as const),
              evidence: [state('licence of the base', toText(licences), facts.source)],
            },
          ]
        })
    },
  },
]
