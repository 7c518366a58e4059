import type { Declaration } from '../model/facts.ts'
import type { Scope } from '../model/evidence.ts'
import type { Requirement } from './pep508.ts'

/** What the place of a requirement adds to it. */
export interface DeclarationPlace {
  line?: number | undefined
  scope?: Scope | undefined
  optional?: boolean | undefined
  /** Group or extra: `extra docs`. The marker is added to it. */
  condition?: string | undefined
}

/** A requirement of the Python world as a declaration. Absent things stay absent, so that facts compare equal. */
export function toDeclaration(requirement: Requirement, place: DeclarationPlace = {}): Declaration {
  const declaration: Declaration = { ecosystem: 'pypi', name: requirement.name }
  if (requirement.range !== undefined) declaration.range = requirement.range
  if (requirement.version !== undefined) declaration.version = requirement.version
  if (place.scope) declaration.scope = place.scope
  if (place.optional) declaration.optional = true
  const condition = [place.condition, requirement.marker].filter((part) => part !== undefined).join('; ')
  if (condition !== '') declaration.condition = condition
  if (requirement.source !== 'registry') declaration.source = requirement.source
  if (requirement.url !== undefined) declaration.url = requirement.url
  if (place.line !== undefined) declaration.line = place.line
  return declaration
}
