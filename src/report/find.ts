import type { Component } from '../model/component.ts'
import type { Inventory } from '../model/inventory.ts'
import { toName } from './display.ts'

type Match = (component: Component, query: string) => boolean

const names = (component: Component): string[] => [component.name, toName(component), ...(component.aliases ?? [])]

const hasName: Match = (component, query) => names(component).some((name) => name.toLowerCase() === query)

/** `model:gpt-4.1-mini`. */
const hasKindAndName: Match = (component, query) =>
  query.startsWith(`${component.kind}:`) && hasName(component, query.slice(component.kind.length + 1))

const holds: Match = (component, query) =>
  [...names(component), component.ref].some((name) => name.toLowerCase().includes(query))

/** From exact to vague; the first that matches anything decides. */
const MATCHES: readonly Match[] = [
  (component, query) => component.ref.toLowerCase() === query || component.purl?.toLowerCase() === query,
  hasKindAndName,
  hasName,
  holds,
]

/** Components that a query names: a ref or purl, a name or alias, `kind:name`, or a part of any; without case. */
export function findComponents({ components }: Inventory, query: string): Component[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return []
  for (const match of MATCHES) {
    const found = components.filter((component) => match(component, wanted))
    if (found.length > 0) return found
  }
  return []
}
