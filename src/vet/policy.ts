import { z } from 'zod'
import { UsageError } from '../config.ts'
import { parseYaml } from '../parse/yaml.ts'
import { ALL_RULE_IDS } from './rules/ids.ts'
import { VERDICTS, type Verdict, type Weight } from './dossier.ts'

/** What follows from reasons. Every field has a default; a file changes some. */
export interface Policy {
  /** A version younger than this many days is young. */
  coolingDays: number
  /** A package, model or server younger than this many days is new. */
  newDays: number
  /** Effect by rule id; `ignore` leaves the reason out. */
  rules: Readonly<Record<string, Verdict | 'ignore'>>
  /** Effect by weight, for rules that are not named. */
  weights: Readonly<Record<Weight, Verdict>>
  /** Licence classes and SPDX ids by effect; an id wins over its class. */
  licences: Readonly<Record<string, Verdict>>
  /** purls and names, `*` for any part, of which reasons up to `high` are only told. */
  trusted: readonly string[]
  /** purls and names that only exist in private registries of one's own; `*` as above. */
  internal: readonly string[]
  /** An answer without advisories is not enough to allow. */
  needsAdvisories: boolean
}

export const DEFAULT_POLICY: Policy = {
  coolingDays: 7,
  newDays: 30,
  rules: {},
  weights: { critical: 'block', high: 'review', medium: 'allow', info: 'allow' },
  licences: {
    permissive: 'allow',
    'permissive-with-clause': 'allow',
    attribution: 'allow',
    'weak-copyleft': 'allow',
    'share-alike': 'review',
    copyleft: 'review',
    'network-copyleft': 'review',
    'community-terms': 'review',
    'use-restricted': 'review',
    'source-available': 'review',
    'non-commercial': 'review',
    'research-only': 'review',
    'no-derivatives': 'review',
    proprietary: 'review',
    unclear: 'review',
    unknown: 'review',
  },
  trusted: [],
  internal: [],
  needsAdvisories: true,
}

const Effect = z.enum(VERDICTS)
const PolicyFile = z.strictObject({
  'cooling-days': z.number().int().min(0).max(365).optional(),
  'new-days': z.number().int().min(0).max(3650).optional(),
  rules: z.record(z.string(), z.enum([...VERDICTS, 'ignore'])).optional(),
  weights: z.partialRecord(z.enum(['critical', 'high', 'medium', 'info']), Effect).optional(),
  licences: z.record(z.string(), Effect).optional(),
  trusted: z.array(z.string().min(1)).max(10_000).optional(),
  internal: z.array(z.string().min(1)).max(10_000).optional(),
  'needs-advisories': z.boolean().optional(),
})

/** A policy file, YAML or JSON. `name` is for messages. Throws `UsageError`, with the place of the mistake. */
export function parsePolicy(text: string, name: string): Policy {
  const result = PolicyFile.safeParse(toData(text, name) ?? {})
  if (!result.success) {
    const [issue] = result.error.issues
    throw new UsageError(`${name}: ${issue?.path.join('.') || 'policy'}: ${issue?.message ?? 'not valid'}`)
  }
  const { data } = result
  const unknown = Object.keys(data.rules ?? {}).find((rule) => !ALL_RULE_IDS.has(rule))
  if (unknown !== undefined) throw new UsageError(`${name}: rules.${unknown}: there is no such rule`)
  return {
    coolingDays: data['cooling-days'] ?? DEFAULT_POLICY.coolingDays,
    newDays: data['new-days'] ?? DEFAULT_POLICY.newDays,
    rules: data.rules ?? {},
    weights: { ...DEFAULT_POLICY.weights, ...data.weights },
    licences: { ...DEFAULT_POLICY.licences, ...data.licences },
    trusted: data.trusted ?? [],
    internal: data.internal ?? [],
    needsAdvisories: data['needs-advisories'] ?? true,
  }
}

function toData(text: string, name: string): unknown {
  try {
    return parseYaml(text)
  } catch (error) {
    throw new UsageError(`${name}: ${error instanceof Error ? error.message : 'not valid YAML'}`, { cause: error })
  }
}
