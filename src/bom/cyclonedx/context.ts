import type { Component, Relation } from '../../model/component.ts'
import type { Inventory } from '../../model/inventory.ts'
import type { PropertyJson } from './extras.ts'

/** What the single components need to know of the whole. */
export interface Context {
  inventory: Inventory
  byRef: ReadonlyMap<string, Component>
  /** Relations by `from`, in canonical order. */
  from: ReadonlyMap<string, readonly Relation[]>
}

export function toContext(inventory: Inventory): Context {
  const from = new Map<string, Relation[]>()
  for (const relation of inventory.relations) {
    const list = from.get(relation.from)
    if (list) list.push(relation)
    else from.set(relation.from, [relation])
  }
  return { inventory, byRef: new Map(inventory.components.map((one) => [one.ref, one])), from }
}

/** Targets of one relation type that are components. */
export function getTargets(context: Context, ref: string, type: Relation['type']): Component[] {
  return (context.from.get(ref) ?? []).flatMap((relation) => {
    const target = relation.type === type ? context.byRef.get(relation.to) : undefined
    return target ? [target] : []
  })
}

export const toValues = (value: string | string[] | undefined): readonly string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

export const findValue = (component: Component, key: string): string | undefined => {
  const { properties } = component
  return properties && Object.hasOwn(properties, key) ? toValues(properties[key])[0] : undefined
}

export const toProperty = (name: string, value: string | number | boolean): PropertyJson => ({
  name,
  value: String(value),
})
