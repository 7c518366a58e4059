import type { VetCase, VetRule } from './case.ts'
import { isYoung } from './case.ts'
import { findBaseline } from './history.ts'
import { VERDICTS, WEIGHTS, type Reason, type Verdict } from './dossier.ts'
import { isListed } from './patterns.ts'
import { VET_RULES } from './rules/index.ts'

/** Weak signals that together, on one young version, are how attacks looked. */
const WEAK_SIGNALS: ReadonlySet<string> = new Set([
  'trust-downgrade',
  'other-repository',
  'first-time-publisher',
  'install-script',
  'new-dependency',
  'uncontrolled-dependency',
  'revived',
])

/** Within this many days of the release, two weak signals are one strong one. */
const YOUNG_DAYS = 14

export interface Assessment {
  verdict: Verdict
  /** Strictest first. */
  reasons: Reason[]
}

/** Pure: the same facts, time and policy give the same reasons. */
export function assess(known: VetCase): Assessment {
  const single = assessAlone(known)
  const reasons = [...combine(single, known), ...single, ...ofParts(known)].sort(byStrictness)
  const verdict = VERDICTS[Math.max(0, ...reasons.map(({ effect }) => VERDICTS.indexOf(effect)))] ?? 'allow'
  return { verdict, reasons }
}

const assessAlone = (known: VetCase): Reason[] =>
  VET_RULES.filter(({ kinds }) => kinds.includes(known.target.kind)).flatMap((rule) => apply(rule, known))

const ofParts = ({ parts = [] }: VetCase): Reason[] =>
  parts.flatMap((part) =>
    assess(part).reasons.map((reason) => ({ ...reason, detail: `${part.target.name}: ${reason.detail}` })),
  )

function apply(rule: VetRule, known: VetCase): Reason[] {
  const { policy } = known
  if (policy.rules[rule.id] === 'ignore') return []
  return [rule.check(known) ?? []].flat().map((hit) => {
    const weight = hit.weight ?? rule.weight
    const reason = {
      rule: rule.id,
      weight,
      title: rule.title,
      detail: hit.detail,
      evidence: hit.evidence ?? [],
      advice: rule.advice,
      risk: rule.risk,
    }
    return { ...reason, effect: effectOf(reason, known) }
  })
}

function effectOf({ rule, weight }: Pick<Reason, 'rule' | 'weight'>, { policy, target }: VetCase): Verdict {
  const named = policy.rules[rule]
  // A rule whose finding was weighed down to a remark stays a remark, unless the policy names it.
  const effect =
    named === undefined || named === 'ignore' ? policy.weights[weight] : weight === 'info' ? 'allow' : named
  return isListed(policy.trusted, target) && weight !== 'critical' ? 'allow' : effect
}

/** What alone is a question, and together an answer. */
function combine(reasons: readonly Reason[], known: VetCase): Reason[] {
  const detail = toImpostor(reasons) ?? toTakeover(reasons, known)
  if (detail === undefined || known.policy.rules['suspicious-release'] === 'ignore') return []
  const reason = {
    rule: 'suspicious-release',
    weight: 'critical' as const,
    title: 'The release looks like an attack',
    detail,
    evidence: [],
    advice: 'Do not install it. Use an older version, and ask the maintainers whether the release was meant.',
    risk: 'ai-supply-chain' as const,
  }
  return [{ ...reason, effect: effectOf(reason, known) }]
}

/** A new package under the name of another that acts as soon as it is installed. */
function toImpostor(reasons: readonly Reason[]): string | undefined {
  const find = (rule: string): Reason | undefined => reasons.find((each) => each.rule === rule)
  const alike = find('look-alike')
  const isImpostor = alike?.weight === 'high' && find('new-name') && find('install-script')
  return isImpostor ? `it is new, runs code when it is installed, and ${alike.detail}` : undefined
}

/** A young version of an older package with several things that its settled versions had not. */
function toTakeover(reasons: readonly Reason[], known: VetCase): string | undefined {
  if (!isYoung(known.version?.publishedAt, known.now, YOUNG_DAYS)) return undefined
  const isSignal = ({ rule, weight }: Reason): boolean => WEAK_SIGNALS.has(rule) && weight !== 'info'
  const baseline = findBaseline(known.facts, known.version)
  const before = baseline ? assessAlone({ ...known, version: baseline }).filter(isSignal) : []
  const news = reasons.filter((each) => isSignal(each) && !before.some(({ rule }) => rule === each.rule))
  const rules = new Set(news.map(({ rule }) => rule))
  return rules.size < 2
    ? undefined
    : `within ${YOUNG_DAYS} days of ${known.version!.version}: ${news.map(({ title }) => title.toLowerCase()).join('; ')}`
}

/** The combined reason comes first; the others as the table has them, the most telling before the rest. */
const placeOf = ({ rule }: Reason): number => VET_RULES.findIndex(({ id }) => id === rule)

function byStrictness(a: Reason, b: Reason): number {
  return (
    VERDICTS.indexOf(b.effect) - VERDICTS.indexOf(a.effect) ||
    WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) ||
    placeOf(a) - placeOf(b) ||
    (a.detail < b.detail ? -1 : 1)
  )
}
