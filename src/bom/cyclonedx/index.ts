import { Bom, ComponentRepository, ServiceRepository } from '@cyclonedx/cyclonedx-library/Models'
import type { Component as CdxComponent, Service } from '@cyclonedx/cyclonedx-library/Models'
import { Spec1dot6, Spec1dot7 } from '@cyclonedx/cyclonedx-library/Spec'
import type { Inventory } from '../../model/inventory.ts'
import { toCanonical } from '../canonical.ts'
import { toCdxComponent } from './component.ts'
import { toContext, type Context } from './context.ts'
import { linkDependencies } from './dependencies.ts'
import { extendBom, ExtendedSerializer } from './extension.ts'
import { toBomExtras, toMetadata } from './metadata.ts'
import { getPlacement } from './placement.ts'
import { toRootComponent } from './root.ts'
import { toCdxService } from './service.ts'
import { WAYBILL, type ToolIdentity } from './tool.ts'

export const SPEC_VERSIONS = ['1.7', '1.6'] as const
export type SpecVersion = (typeof SPEC_VERSIONS)[number]

export interface CycloneDxOptions {
  specVersion?: SpecVersion
  /** Who writes it; only tests say anything else than Waybill. */
  tool?: ToolIdentity
}

const SPECS = { '1.6': Spec1dot6, '1.7': Spec1dot7 } as const

function toItems(context: Context): { components: CdxComponent[]; services: Service[] } {
  const components: CdxComponent[] = []
  const services: Service[] = []
  for (const component of context.inventory.components) {
    const placement = getPlacement(component)
    if (placement.place === 'service') services.push(toCdxService(component, context))
    else components.push(toCdxComponent(component, placement, context))
  }
  return { components, services }
}

/**
 * CycloneDX JSON with a newline at the end. The same inventory gives the same bytes in whatever order it comes.
 * Loading this module loads the library (about 0.1 s): import it only where a BOM is written.
 */
export function toCycloneDx(inventory: Inventory, options: CycloneDxOptions = {}): string {
  const { specVersion = '1.7', tool = WAYBILL } = options
  const canonical = toCanonical(inventory)
  const context = toContext(canonical)
  const root = toRootComponent(context)
  const { components, services } = toItems(context)
  linkDependencies(root, [...root.components, ...components, ...services], context)
  const bom = new Bom({
    metadata: toMetadata(canonical, root, tool),
    components: new ComponentRepository(components),
    services: new ServiceRepository(services),
  })
  extendBom(bom, toBomExtras(canonical, root.bomRef.toString(), tool))
  // No `sortLists`: the library sorts by locale. Everything is in canonical order already.
  return `${new ExtendedSerializer(SPECS[specVersion]).serialize(bom, { space: 2 })}\n`
}
