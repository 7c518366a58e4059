import { VET_RULES } from './index.ts'

/** Everything a policy can name. */
export const ALL_RULE_IDS: ReadonlySet<string> = new Set([...VET_RULES.map(({ id }) => id), 'suspicious-release'])
