import type { Found } from '../model/collector.ts'
import type { Project } from '../model/inventory.ts'
import { toProblem } from './collect-file.ts'

type Linked = Found & { projects: Project[] }

/** A fault while linking costs what linking finds, not what single files gave; the scan is incomplete and says so. */
export function guard(link: () => Linked): Linked {
  try {
    return link()
  } catch (error) {
    return { projects: [], problems: [{ ...toProblem(error, '.'), lossy: true }] }
  }
}
