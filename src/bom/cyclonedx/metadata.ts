import { ComponentType, LifecyclePhase } from '@cyclonedx/cyclonedx-library/Enums'
import {
  Component as CdxComponent,
  ComponentRepository,
  LifecycleRepository,
  Metadata,
  Tools,
} from '@cyclonedx/cyclonedx-library/Models'
import type { Inventory } from '../../model/inventory.ts'
import type { Unresolved } from '../../model/unresolved.ts'
import { toProperty } from './context.ts'
import type { AnnotationJson, BomExtras, PropertyJson } from './extras.ts'
import { toRepository } from './item.ts'
import type { ToolIdentity } from './tool.ts'

const toPlace = (file: string, line: number | undefined): string => (line === undefined ? file : `${file}#${line}`)

function toScanProperties(inventory: Inventory): PropertyJson[] {
  return [
    toProperty('waybill:files', inventory.files),
    ...inventory.collectors.map(({ id, version, files }) =>
      toProperty('waybill:collector', `${id}@${version} (${files} files)`),
    ),
    ...inventory.problems.map(({ code, file, line, detail }) =>
      toProperty('waybill:problem', `${code} ${toPlace(file, line)}: ${detail}`),
    ),
    ...inventory.skipped.map(({ path, reason }) => toProperty('waybill:skipped', `${reason} ${path}`)),
  ]
}

export function toMetadata(inventory: Inventory, root: CdxComponent, tool: ToolIdentity): Metadata {
  const writer = new CdxComponent(ComponentType.Application, tool.name, {
    bomRef: `waybill:tool/${tool.name}@${tool.version}`,
    version: tool.version,
  })
  return new Metadata({
    timestamp: new Date(inventory.timestamp),
    // Source code is read, nothing is built: https://cyclonedx.org/guides/ (lifecycle phases). What a hub has is found.
    lifecycles: new LifecycleRepository([inventory.root.kind ? LifecyclePhase.Discovery : LifecyclePhase.PreBuild]),
    tools: new Tools({ components: new ComponentRepository([writer]) }),
    component: root,
    properties: toRepository(toScanProperties(inventory)),
  })
}

function toText(unresolved: Unresolved): string {
  const { kind, provider, pattern, reason, evidence } = unresolved
  const known = [provider && `provider ${provider}`, pattern && `pattern ${pattern}`].filter(Boolean)
  const details = known.length > 0 ? ` (${known.join(', ')})` : ''
  return `unresolved ${kind} at ${toPlace(evidence.file, evidence.line)}: ${reason}${details}`
}

function toAnnotations(inventory: Inventory, subject: string, tool: ToolIdentity): AnnotationJson[] {
  const annotator = { component: { type: 'application', name: tool.name, version: tool.version } }
  const timestamp = new Date(inventory.timestamp).toISOString()
  // Each text once: the list may hold no duplicates.
  const texts = new Set(inventory.unresolved.map(toText))
  return [...texts].map((text) => ({ subjects: [subject], annotator, timestamp, text }))
}

/** Complete only when everything was readable and every choice of a model, prompt or tool could be followed. */
export function toBomExtras(inventory: Inventory, subject: string, tool: ToolIdentity): BomExtras {
  const aggregate = inventory.complete && inventory.unresolved.length === 0 ? 'complete' : 'incomplete'
  const annotations = toAnnotations(inventory, subject, tool)
  const extras: BomExtras = { compositions: [{ aggregate, assemblies: [subject], dependencies: [subject] }] }
  if (annotations.length > 0) extras.annotations = annotations
  return extras
}
