import type { VetCase, VetRule } from './case.ts'
import { isYoung } from './case.ts'
import { VERDICTS, WEIGHTS, type Reason, type Verdict } from './dossier.ts'
import { matchesPattern, type Policy } from './policy.ts'
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
  const single = VET_RULES.filter(({ kinds }) => kinds.includes(known.target.kind)).flatMap((rule) =>
    apply(rule, known),
  )
  const reasons = [...combine(single, known), ...single, ...ofParts(known)].sort(byStrictness)
  const verdict = VERDICTS[Math.max(0, ...reasons.map(({ effect }) => VERDICTS.indexOf(effect)))] ?? 'allow'
  return { verdict, reasons }
}

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
  return isTrusted(policy, target) && weight !== 'critical' ? 'allow' : effect
}

const isTrusted = ({ trusted }: Policy, { ref, name }: VetCase['target']): boolean =>
  trusted.some((pattern) => matchesPattern(pattern, ref) || matchesPattern(pattern, name))

function combine(reasons: readonly Reason[], known: VetCase): Reason[] {
  if (!isYoung(known.version?.publishedAt, known.now, YOUNG_DAYS)) return []
  const signals = reasons.filter(({ rule, weight }) => WEAK_SIGNALS.has(rule) && weight !== 'info')
  if (new Set(signals.map(({ rule }) => rule)).size < 2 || known.policy.rules['suspicious-release'] === 'ignore')
    return []
  const reason = {
    rule: 'suspicious-release',
    weight: 'critical' as const,
    title: 'The release looks like an attack',
    detail: `within ${YOUNG_DAYS} days of ${known.version!.version}: ${signals.map(({ title }) => title.toLowerCase()).join('; ')}`,
    evidence: [],
    advice: 'Stay on the pin, and ask the maintainers whether the release was meant.',
    risk: 'ai-supply-chain' as const,
  }
  return [{ ...reason, effect: effectOf(reason, known) }]
}

function byStrictness(a: Reason, b: Reason): number {
  return (
    VERDICTS.indexOf(b.effect) - VERDICTS.indexOf(a.effect) ||
    WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.detail < b.detail ? -1 : 1)
  )
}
