import { statSync } from 'node:fs'

export type SkillReference = { folder: string } | { repository: string; path: string }

/** A folder here, or one of a GitHub repository: `pkg:github/owner/name@ref#path`. Undefined for everything else. */
export function findSkill(text: string): SkillReference | undefined {
  const [repository = '', path] = text.split('#', 2)
  if (path !== undefined && /^(?:pkg:github\/|github:)/.test(text)) return { repository, path }
  return statSync(text, { throwIfNoEntry: false })?.isDirectory() ? { folder: text } : undefined
}
