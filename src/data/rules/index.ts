import type { RuleTable } from '../../code/rules.ts'
import { ECMASCRIPT_RULES } from './ecmascript/index.ts'
import { GO_RULES } from './go/index.ts'
import { PYTHON_RULES } from './python/index.ts'

export const RULE_TABLES: readonly RuleTable[] = [PYTHON_RULES, ECMASCRIPT_RULES, GO_RULES]
