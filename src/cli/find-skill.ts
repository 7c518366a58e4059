import { statSync } from 'node:fs'

export type SkillReference = { folder: string } | { repository: string; path: string }

/** A folder here, or one of a GitHub repository: `pkg:github/owner/name@ref#path`. Undefined for everything else. */
export function findSkill(text: string): SkillReference | undefined {
  const [repository = '', path] = text.split('#', 2)
  if (path !== undefined && /^(?:pkg:github\/|github:)/.test(text)) return { repository, path }
  return isFolder(text) ? { folder: text } : undefined
}

/** A purl may be too long for a path, or hold what no path may. */
function isFolder(text: string): boolean {
  try {
    return statSync(text).isDirectory()
  } catch {
    return false
  }
}
