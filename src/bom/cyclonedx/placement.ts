import { ComponentType } from '@cyclonedx/cyclonedx-library/Enums'
import type { Component, Kind } from '../../model/component.ts'
import { findValue, toValues } from './context.ts'

/** Value of `component.data[].type`. */
export type DataType = 'dataset' | 'definition' | 'configuration'

/** Where a component stands in the BOM: under `services`, or under `components` with a type. */
export type Placement = { place: 'service' } | { place: 'component'; type: ComponentType; data?: DataType }

const SERVICE: Placement = { place: 'service' }
const application: Placement = { place: 'component', type: ComponentType.Application }
const data = (type: DataType): Placement => ({ place: 'component', type: ComponentType.Data, data: type })

/** Kinds whose place does not depend on the single component. */
const BY_KIND: Readonly<Record<Kind, Placement>> = {
  model: { place: 'component', type: ComponentType.MachineLearningModel },
  'model-file': { place: 'component', type: ComponentType.MachineLearningModel },
  dataset: data('dataset'),
  sdk: { place: 'component', type: ComponentType.Library },
  package: { place: 'component', type: ComponentType.Library },
  service: SERVICE,
  'vector-store': application,
  'mcp-server': application,
  tool: application,
  agent: application,
  plugin: application,
  skill: data('definition'),
  prompt: data('definition'),
  'agent-config': data('configuration'),
  container: { place: 'component', type: ComponentType.Container },
  'ci-action': application,
}

const REMOTE_TRANSPORT: ReadonlySet<string> = new Set(['http', 'sse', 'streamable-http', 'websocket', 'ws'])
/** Formats of files beside the weights. */
const NO_WEIGHTS: ReadonlySet<string> = new Set(['code', 'config', 'text', 'archive', 'other'])
/** Files beside the weights that hold no parameters. */
const COMPANION = /(?:tokenizer|vocab|merges|special_tokens|preprocessor|processor_config|spiece|sentencepiece)/i

/** Reached over the network only. What this repository implements is a component, wherever it will run. */
function isRemote(component: Component): boolean {
  const transports = toValues(component.properties?.transport)
  if (findValue(component, 'origin') === 'implemented-here') return false
  if (transports.length > 0) return transports.every((transport) => REMOTE_TRANSPORT.has(transport.toLowerCase()))
  return (component.endpoints?.length ?? 0) > 0 || findValue(component, 'hosting') === 'hosted'
}

function isCompanion(component: Component): boolean {
  const isNamed = COMPANION.test(component.name) || findValue(component, 'role') === 'tokenizer'
  return isNamed || NO_WEIGHTS.has(findValue(component, 'format') ?? '')
}

export function getPlacement(component: Component): Placement {
  const { kind } = component
  if ((kind === 'mcp-server' || kind === 'vector-store') && isRemote(component)) return SERVICE
  if (kind === 'model-file' && isCompanion(component)) return { place: 'component', type: ComponentType.File }
  if (kind === 'sdk' && findValue(component, 'category')?.includes('framework')) {
    return { place: 'component', type: ComponentType.Framework }
  }
  return BY_KIND[kind]
}
