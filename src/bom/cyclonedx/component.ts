import { ComponentScope } from '@cyclonedx/cyclonedx-library/Enums'
import { Component as CdxComponent } from '@cyclonedx/cyclonedx-library/Models'
import type { Component, Hash } from '../../model/component.ts'
import { findValue, getTargets, type Context } from './context.ts'
import { getScopes, toEvidence } from './evidence.ts'
import type { AncestorJson, ComponentExtras, HashJson } from './extras.ts'
import { extendComponent } from './extension.ts'
import { toItemProperties, toVersion } from './item.ts'
import { toLicenses } from './licenses.ts'
import { toLinks } from './links.ts'
import { toModelCard } from './model-card.ts'
import { getPlacement, type Placement } from './placement.ts'

type ComponentPlacement = Extract<Placement, { place: 'component' }>

/** What the schema accepts: hex of the algorithms' lengths. */
const HEX = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i

/** Not through the library, whose dictionary keeps one hash per algorithm: a release has one per file. */
function toHashes(hashes: readonly Hash[] = []): HashJson[] {
  return hashes
    .filter(({ content }) => HEX.test(content))
    .map(({ algorithm, content }) => ({ alg: algorithm, content }))
}

/** `excluded` documents what only tests, examples, docs or the build use. Required is the default and left out. */
function findScope(component: Component): ComponentScope | undefined {
  const scopes = getScopes(component.evidence)
  if (scopes.length > 0 && !scopes.includes('production')) return ComponentScope.Excluded
  return findValue(component, 'optional') === 'true' ? ComponentScope.Optional : undefined
}

/**
 * The line up to its root. An ancestor that is reached twice stands there once, so that neither a circle nor many ways
 * make it endless.
 */
function toAncestors(component: Component, context: Context, seen: Set<string>): AncestorJson[] {
  const fresh = getTargets(context, component.ref, 'derived-from').filter(({ ref }) => !seen.has(ref))
  for (const { ref } of fresh) seen.add(ref)
  return fresh.map((ancestor) => {
    const placement = getPlacement(ancestor)
    const type = placement.place === 'component' ? placement.type : 'machine-learning-model'
    const { group, name, purl } = ancestor
    const ancestors = toAncestors(ancestor, context, seen)
    const own = { type, group, name, version: toVersion(ancestor.version), purl }
    return ancestors.length > 0 ? { ...own, pedigree: { ancestors } } : own
  })
}

function toExtras(component: Component, placement: ComponentPlacement, context: Context): ComponentExtras {
  const ancestors = toAncestors(component, context, new Set([component.ref]))
  const isModel = placement.type === 'machine-learning-model'
  const extras: ComponentExtras = {}
  const hashes = toHashes(component.hashes)
  if (hashes.length > 0) extras.hashes = hashes
  if (ancestors.length > 0) extras.pedigree = { ancestors }
  const evidence = toEvidence(component)
  if (evidence) extras.evidence = evidence
  const modelCard = isModel ? toModelCard(component, context) : undefined
  if (modelCard) extras.modelCard = modelCard
  if (placement.data) extras.data = [{ type: placement.data, name: component.name }]
  return extras
}

export function toCdxComponent(component: Component, placement: ComponentPlacement, context: Context): CdxComponent {
  const extras = toExtras(component, placement, context)
  const result = new CdxComponent(placement.type, component.name, {
    bomRef: component.ref,
    group: component.group,
    version: toVersion(component.version),
    description: component.description,
    scope: findScope(component),
    licenses: toLicenses(component.licenses ?? []),
    purl: component.purl,
    externalReferences: toLinks(component),
    properties: toItemProperties(component, context, { hasCard: extras.modelCard !== undefined, isService: false }),
  })
  return extendComponent(result, extras)
}
