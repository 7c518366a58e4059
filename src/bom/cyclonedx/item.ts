import { Property, PropertyRepository } from '@cyclonedx/cyclonedx-library/Models'
import type { Component } from '../../model/component.ts'
import { isPinned } from '../pinned.ts'
import { OFFICIAL_PROPERTIES, RESERVED_KEYS } from '../properties.ts'
import { toProperty, toValues, type Context } from './context.ts'
import { findResolution, getScopes, getUsages, MAX_OCCURRENCES, toListed } from './evidence.ts'
import type { PropertyJson } from './extras.ts'
import { CARD_KEYS } from './model-card.ts'

/** `version` is limited by the schema. */
const MAX_VERSION = 1024

export const toVersion = (version: string | undefined): string | undefined =>
  version?.slice(0, MAX_VERSION) || undefined

type Pair = [key: string, values: readonly (string | boolean | undefined)[]]

function getModelFields(component: Component, context: Context): Pair[] {
  const relations = (context.from.get(component.ref) ?? []).filter((relation) => relation.type !== 'depends-on')
  return [
    ['kind', [component.kind]],
    ['scope', getScopes(component.evidence)],
    ['usage', getUsages(component.evidence)],
    ['resolution', [findResolution(component.evidence)]],
    ['alias', component.aliases ?? []],
    ['provider', [component.provider]],
    ['range', [component.range]],
    ['pinned', [isPinned(component)]],
    ['relation', relations.map((relation) => `${relation.type} ${relation.to}`)],
  ]
}

/** Facts of the kind, without those that the model card holds. */
function getFacts(component: Component, hasCard: boolean): Pair[] {
  return Object.entries(component.properties ?? {}).flatMap(([key, value]): Pair[] => {
    const inCard = hasCard && (CARD_KEYS.has(key) || Object.hasOwn(OFFICIAL_PROPERTIES, key))
    return inCard || RESERVED_KEYS.has(key) ? [] : [[key, toValues(value)]]
  })
}

function toLocations(component: Component): string[] {
  return toListed(component.evidence).map(({ file, line }) => (line === undefined ? file : `${file}#${line}`))
}

function getPlaces(component: Component, asProperties: boolean): Pair[] {
  const omitted = component.evidence.length - MAX_OCCURRENCES
  return [
    ['location', asProperties ? [...new Set(toLocations(component))] : []],
    ['occurrences-omitted', omitted > 0 ? [String(omitted)] : []],
  ]
}

const toProperties = (pairs: readonly Pair[]): PropertyJson[] =>
  pairs.flatMap(([key, values]) =>
    values.flatMap((value) => (value === undefined || value === '' ? [] : [toProperty(`waybill:${key}`, value)])),
  )

export const toRepository = (properties: readonly PropertyJson[]): PropertyRepository =>
  new PropertyRepository(properties.map(({ name, value }) => new Property(name, value)))

/** What components and services have in common. A service can carry no occurrences, so that its places are properties. */
export function toItemProperties(
  component: Component,
  context: Context,
  options: { hasCard: boolean; isService: boolean },
): PropertyRepository {
  return toRepository(
    toProperties([
      ...getModelFields(component, context),
      ...getPlaces(component, options.isService),
      ...getFacts(component, options.hasCard),
    ]),
  )
}
