import type { ModelServer } from '../../../src/data/model-servers.ts'
import { MODEL_SERVERS, VECTOR_STORE_IMAGES } from '../../../src/data/model-servers.ts'
import { findProvider } from '../../../src/data/providers.ts'
import type { Found } from '../../../src/model/collector.ts'
import type { Component } from '../../../src/model/component.ts'
import type { Evidence } from '../../../src/model/evidence.ts'
import { toRef } from '../../../src/model/identity.ts'
import {
  isVersionTag,
  parseImageReference,
  toImagePurl,
  type ImageReference,
} from '../../../src/parse/image-reference.ts'
import { toConfiguredModel, toServiceComponent } from '../../../src/parse/model-component.ts'

export const ID = 'model-server'

export const evidenceAt = (file: string, line: number | undefined): Evidence => ({
  file,
  line: line ?? 1,
  collector: ID,
  technique: 'config',
  usage: 'configured',
  resolution: 'exact',
})

export interface Image {
  reference: ImageReference
  /** With its registry, without tag. */
  name: string
  server?: ModelServer
}

/** An image that serves models or vectors; undefined for all others. */
export function toImage(text: string): (Image & { store?: string }) | undefined {
  const reference = parseImageReference(text.trim())
  if (!reference) return undefined
  const name = reference.registry ? `${reference.registry}/${reference.repository}` : reference.repository
  const server = MODEL_SERVERS.find(({ image }) => image?.test(name))
  const store = VECTOR_STORE_IMAGES.find(([image]) => image.test(name))?.[1]
  return server || store ? { reference, name, ...(server && { server }), ...(store && { store }) } : undefined
}

/** The image, and the service or the store that it runs. */
export function ofImage(image: Image & { store?: string }, evidence: Evidence): Component[] {
  const { reference, name, server, store } = image
  const version = reference.digest ?? reference.tag
  const container: Component = {
    kind: 'container',
    ref: toImagePurl(reference),
    name,
    ...(version !== undefined && (reference.digest || isVersionTag(version)) ? { version } : {}),
    ...(reference.tag && !isVersionTag(reference.tag) ? { properties: { tag: reference.tag } } : {}),
    purl: toImagePurl(reference),
    evidence: [evidence],
  }
  const service = server && toServiceComponent(server.provider, evidence)
  const known = store === undefined ? undefined : findProvider(store)
  const vectors: Component[] = known
    ? [
        {
          kind: 'vector-store',
          ref: toRef('vector-store', known.id),
          name: known.name,
          provider: known.id,
          aliases: [known.id, ...known.aliases],
          evidence: [evidence],
        },
      ]
    : []
  return [container, ...(service ? [service] : []), ...vectors]
}

export function ofModel(server: ModelServer, id: string, evidence: Evidence): Found {
  const { provider, task } = server
  // Runners of other registries pull from the Hub under its host, as Ollama does.
  const form = id.startsWith('hf.co/') ? 'ollama' : server.form
  return toConfiguredModel({ id, form, provider, ...(task && { task }) }, evidence)
}

export function join(parts: readonly Found[]): Found {
  const components = parts.flatMap((each) => each.components ?? [])
  const relations = parts.flatMap((each) => each.relations ?? [])
  if (components.length === 0) return {}
  return { components, ...(relations.length > 0 ? { relations } : {}) }
}
