import { OrganizationalEntity, Service } from '@cyclonedx/cyclonedx-library/Models'
import type { Component } from '../../model/component.ts'
import { findValue, type Context } from './context.ts'
import type { ServiceExtras } from './extras.ts'
import { extendService } from './extension.ts'
import { toItemProperties, toVersion } from './item.ts'
import { toLicenses } from './licenses.ts'

/** What flows between the repository's code and the service; its sensitivity is not knowable from the files. */
const DATA_NAMES: Readonly<Record<string, string>> = {
  'mcp-server': 'tool calls and results',
  'vector-store': 'embeddings, documents and queries',
}
const DEFAULT_DATA_NAME = 'prompts, inputs and generated outputs'

const PRIVATE_HOST =
  /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|10\.\d{1,3}\.\d{1,3}\.\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3}|\[::1\]|0\.0\.0\.0)$/
const PRIVATE_SUFFIX = ['.local', '.localhost', '.internal', '.lan', '.svc', '.cluster.local']

function findHost(endpoint: string): string | undefined {
  return URL.canParse(endpoint) ? new URL(endpoint).hostname : undefined
}

/** A container, a cluster service or the machine itself. Names without a dot are never public. */
function isPrivateHost(host: string): boolean {
  return PRIVATE_HOST.test(host) || !/[.:]/.test(host) || PRIVATE_SUFFIX.some((suffix) => host.endsWith(suffix))
}

/** Without an endpoint a provider's own is used, which is outside; an endpoint that is no URL says nothing. */
function crossesBoundary(component: Component): boolean | undefined {
  const endpoints = component.endpoints ?? []
  if (endpoints.length === 0) return component.provider === undefined ? undefined : true
  const hosts = endpoints.flatMap((endpoint) => findHost(endpoint) ?? [])
  return hosts.length === 0 ? undefined : hosts.some((host) => !isPrivateHost(host))
}

/** Characters that no URI may hold, percent-encoded: endpoints may be templates such as `https://{host}/v1`. */
const toUri = (endpoint: string): string =>
  endpoint.replace(/[\s"<>\\^`{|}\u0000-\u001f]/g, (character) => encodeURIComponent(character))

function toExtras(component: Component): ServiceExtras {
  const authenticated = findValue(component, 'authenticated')
  const boundary = crossesBoundary(component)
  const extras: ServiceExtras = {
    data: [
      { flow: 'bi-directional', classification: 'unknown', name: DATA_NAMES[component.kind] ?? DEFAULT_DATA_NAME },
    ],
  }
  if (component.endpoints?.length) extras.endpoints = component.endpoints.map(toUri)
  if (authenticated !== undefined) extras.authenticated = authenticated === 'true'
  if (boundary !== undefined) extras['x-trust-boundary'] = boundary
  return extras
}

export function toCdxService(component: Component, context: Context): Service {
  const { provider } = component
  const service = new Service(component.name, {
    bomRef: component.ref,
    provider: provider === undefined ? undefined : new OrganizationalEntity({ name: provider }),
    group: component.group,
    version: toVersion(component.version),
    description: component.description,
    licenses: toLicenses(component.licenses ?? []),
    properties: toItemProperties(component, context, { hasCard: false, isService: true }),
  })
  return extendService(service, toExtras(component))
}
