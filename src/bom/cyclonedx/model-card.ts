import type { Component } from '../../model/component.ts'
import { OFFICIAL_PROPERTIES } from '../properties.ts'
import { findValue, getTargets, toProperty, toValues, type Context } from './context.ts'
import type { ModelCardJson, PropertyJson } from './extras.ts'

/** Keys that have a field of their own in the model card. */
export const CARD_KEYS: ReadonlySet<string> = new Set([
  'task',
  'architecture',
  'model-architecture',
  'inputs',
  'outputs',
])

function toOfficialProperties(component: Component): PropertyJson[] {
  return Object.entries(component.properties ?? {}).flatMap(([key, value]) => {
    const name = Object.hasOwn(OFFICIAL_PROPERTIES, key) ? OFFICIAL_PROPERTIES[key] : undefined
    return name === undefined ? [] : toValues(value).map((one) => toProperty(name, one))
  })
}

function toFormats(component: Component, key: string): { format: string }[] | undefined {
  const formats = toValues(component.properties?.[key]).map((format) => ({ format }))
  return formats.length > 0 ? formats : undefined
}

function toAnalysis({ card }: Component): ModelCardJson['quantitativeAnalysis'] {
  return card?.metrics?.length ? { performanceMetrics: card.metrics.map((metric) => ({ ...metric })) } : undefined
}

function toConsiderations({ card }: Component): ModelCardJson['considerations'] {
  if (card === undefined) return undefined
  const considerations = {
    users: card.users,
    useCases: card.useCases,
    technicalLimitations: card.limitations,
    performanceTradeoffs: card.tradeoffs,
    ethicalConsiderations: card.ethical?.map((name) => ({ name })),
  }
  return isEmpty(considerations) ? undefined : considerations
}

const isEmpty = (value: object): boolean => Object.values(value).every((one) => one === undefined)

/** Only what is known; undefined when nothing is. */
export function toModelCard(component: Component, context: Context): ModelCardJson | undefined {
  const datasets = getTargets(context, component.ref, 'trained-on').map(({ ref }) => ({ ref }))
  const modelParameters = {
    task: findValue(component, 'task'),
    architectureFamily: findValue(component, 'architecture'),
    modelArchitecture: findValue(component, 'model-architecture'),
    datasets: datasets.length > 0 ? datasets : undefined,
    inputs: toFormats(component, 'inputs'),
    outputs: toFormats(component, 'outputs'),
  }
  const properties = toOfficialProperties(component)
  const card: ModelCardJson = {
    modelParameters: isEmpty(modelParameters) ? undefined : modelParameters,
    quantitativeAnalysis: toAnalysis(component),
    considerations: toConsiderations(component),
    properties: properties.length > 0 ? properties : undefined,
  }
  return isEmpty(card) ? undefined : card
}
