import type { Kind } from '../model/component.ts'
import type { Scope } from '../model/evidence.ts'
import { AGENT_FILES, SCOPE_RULES, type ScopeRule } from './scope-table.ts'

/** Kinds whose Markdown file is the thing itself and not text about it. */
const PROSE_KINDS: ReadonlySet<Kind> = new Set(['agent', 'agent-config', 'plugin', 'prompt', 'skill'])

/** Part of the repository that a path, relative to the scanned root, belongs to. */
export function scopeOf(path: string, kind?: Kind): Scope {
  const lower = path.toLowerCase()
  const parts = lower.split('/')
  const base = parts.pop() ?? ''
  const isProse = kind === undefined || !PROSE_KINDS.has(kind)
  for (const rule of SCOPE_RULES) {
    if (!matches(rule, parts, base) || (rule.prose && !isProse)) continue
    const isTestOrExample = rule.scope === 'test' || rule.scope === 'example'
    return !isTestOrExample && AGENT_FILES.some((pattern) => pattern.test(lower)) ? 'production' : rule.scope
  }
  return 'production'
}

function matches(rule: ScopeRule, folders: readonly string[], base: string): boolean {
  if (rule.names?.includes(base) || rule.patterns?.some((pattern) => pattern.test(base))) return true
  const index = folders.findIndex((folder) => rule.folders?.includes(folder))
  return index >= 0 && !folders.slice(0, index).some((folder) => rule.notBelow?.includes(folder))
}
