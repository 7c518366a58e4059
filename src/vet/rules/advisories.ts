import { findEcosystemOfType } from '../../data/ecosystems.ts'
import type { AdvisoryAnswer, AdvisoryMatch } from '../../model/advisory.ts'
import { findOrdering } from '../../versions/ecosystems.ts'
import { state, toDay, type Hit, type VetCase, type VetRule } from '../case.ts'
import type { Weight } from '../dossier.ts'

const LISTED = ['package', 'mcp-server', 'extension', 'model'] as const

const matchesOf = ({ advisories }: VetCase, kind: AdvisoryMatch['kind']): AdvisoryMatch[] =>
  advisories.matches.filter((match) => match.kind === kind && match.via === undefined)

const WEIGHT: Readonly<Record<NonNullable<AdvisoryMatch['severity']>, Weight>> = {
  critical: 'high',
  high: 'high',
  medium: 'medium',
  low: 'info',
}

const toFix = ({ fixed }: AdvisoryMatch): string =>
  fixed.length > 0 ? `fixed in ${fixed.join(', ')}` : 'no fix is known'

const toChance = ({ epss }: AdvisoryMatch): string =>
  epss === undefined ? '' : `; ${(epss.probability * 100).toFixed(1)} % chance of exploitation within 30 days (EPSS)`

function toHit(known: VetCase, match: AdvisoryMatch, weight?: Weight): Hit {
  const score = match.score === undefined ? '' : ` ${match.score.toFixed(1)}`
  const isSure = known.advisories.coverage === 'matched' && match.uncertain === undefined
  return {
    detail: `${match.id}${match.summary ? `: ${match.summary}` : ''} (${match.severity ?? 'severity unknown'}${score}; ${toFix(match)}${toChance(match)})${isSure ? '' : `; ${match.uncertain ?? 'whether this version is affected is not known'}`}`,
    ...(weight && { weight }),
    evidence: [
      ...(match.range ? [state('affected', match.range)] : []),
      ...(match.aliases.length > 0 ? [state('also known as', match.aliases.join(', '))] : []),
      ...(match.url ? [state('advisory', match.url)] : []),
    ],
  }
}

/** Well-known packages had a stolen version once: that one of all their versions is bad is a question, no answer. */
const doubtOf = ({ uncertain }: AdvisoryMatch): Weight | undefined => (uncertain === undefined ? undefined : 'high')

/** By the order of the ecosystem; undefined for none. */
function highest(purl: string, versions: readonly string[]): string | undefined {
  const type = /^pkg:([^/]+)\//.exec(purl)?.[1] ?? ''
  const ordering = findOrdering(findEcosystemOfType(type)?.name ?? type)
  return versions.toSorted((a, b) => ordering?.compare(b, a) ?? 0)[0]
}

export const ADVISORY_RULES: readonly VetRule[] = [
  {
    id: 'malicious-package',
    title: 'Known to be malicious',
    weight: 'critical',
    kinds: LISTED,
    risk: 'ai-supply-chain',
    advice: 'Do not install it. If it was installed, treat the machine and its secrets as compromised.',
    check: (known) => matchesOf(known, 'malicious').map((match) => toHit(known, match, doubtOf(match))),
  },
  {
    id: 'exploited-vulnerability',
    title: 'A vulnerability that is being exploited',
    weight: 'critical',
    kinds: LISTED,
    risk: 'ai-supply-chain',
    advice: 'Use a fixed version.',
    check: (known) =>
      matchesOf(known, 'vulnerability')
        .filter(({ isExploited }) => isExploited)
        .map((match) => toHit(known, match, doubtOf(match))),
  },
  {
    id: 'vulnerability',
    title: 'A known vulnerability',
    weight: 'medium',
    kinds: LISTED,
    risk: 'ai-supply-chain',
    advice: 'Use a fixed version, or record why this use is not affected.',
    check: (known) =>
      matchesOf(known, 'vulnerability')
        .filter(({ isExploited }) => !isExploited)
        .map((match) => toHit(known, match, match.uncertain ? 'info' : match.severity && WEIGHT[match.severity])),
  },
  {
    id: 'advisory-lead',
    title: 'A report that may concern it',
    weight: 'info',
    kinds: LISTED,
    risk: 'model-poisoning',
    advice: 'Read the report: whether it concerns this version was not determined.',
    check: (known) =>
      matchesOf(known, 'lead').map((match) => ({
        detail: `${match.id}${match.summary ? `: ${match.summary}` : ''}`,
        evidence: match.publishedAt ? [state('published', toDay(match.publishedAt))] : [],
      })),
  },
]

const NOT_CHECKED: Readonly<Partial<Record<AdvisoryAnswer['coverage'], string>>> = {
  'no-mirror': 'there is no mirror of advisories on this machine',
  'not-mirrored': 'the mirror on this machine does not hold this ecosystem',
}

/** Told last: it is a gap, and says nothing of the subject. */
export const ADVISORY_COVERAGE_RULES: readonly VetRule[] = [
  {
    id: 'loader-vulnerability',
    title: 'The software that loads it had weaknesses',
    weight: 'info',
    kinds: ['model'],
    risk: 'model-poisoning',
    advice: 'Load it with a version that has the fixes.',
    check: ({ advisories }) =>
      [...Map.groupBy(advisories.matches, ({ via }) => via)].flatMap(([via, matches]) => {
        if (via === undefined) return []
        const fix = highest(
          via,
          matches.flatMap(({ fixed }) => fixed),
        )
        return [
          {
            detail: `${via}: ${matches.length} known; ${fix === undefined ? 'no fix is known' : `${fix} has the newest fix`}`,
          },
        ]
      }),
  },
  {
    id: 'advisories-not-checked',
    title: 'Advisories were not checked',
    weight: 'medium',
    // Of servers there is no database of advisories; their packages are vetted as packages.
    kinds: ['package', 'extension'],
    risk: 'ai-supply-chain',
    advice: 'Run waybill sync, then ask again.',
    check: ({ target, advisories, facts, policy }) => {
      const why = NOT_CHECKED[advisories.coverage]
      if (why === undefined || facts?.existence === 'absent') return undefined
      const { type } = target.subject
      return {
        detail: findEcosystemOfType(type) ? why : `no source of advisories about ${type} packages is known`,
        weight: policy.needsAdvisories ? 'high' : 'info',
      }
    },
  },
]
