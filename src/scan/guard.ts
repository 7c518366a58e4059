import type { Found } from '../model/collector.ts'
import type { Facts } from '../model/facts.ts'
import type { Project } from '../model/inventory.ts'
import { toProblem } from './collect-file.ts'

type Linked = Found & { projects: Project[] }

/**
 * A fault while code is linked costs what code says, not the packages, and not what single files gave. The scan is
 * incomplete then, and says so.
 */
export function guard(facts: readonly Facts[], link: (facts: readonly Facts[]) => Linked): Linked {
  try {
    return link(facts)
  } catch (error) {
    const problem = { ...toProblem(error, '.'), lossy: true }
    const rest = facts.filter(({ type }) => type !== 'module' && type !== 'outline')
    if (rest.length === facts.length) return { projects: [], problems: [problem] }
    const linked = guard(rest, link)
    return { ...linked, problems: [...(linked.problems ?? []), problem] }
  }
}
