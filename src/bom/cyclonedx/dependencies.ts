import type { BomRef, Component as CdxComponent, Service } from '@cyclonedx/cyclonedx-library/Models'
import type { Component } from '../../model/component.ts'
import { findValue, type Context } from './context.ts'

type Node = CdxComponent | Service

/**
 * What the scanned root itself depends on: everything a manifest asks for, and everything that nothing else in the
 * inventory leads to. Packages that only a lock brings hang on what needs them, where the lock says so.
 */
function isDirect(component: Component, reached: ReadonlySet<string>): boolean {
  const direct = findValue(component, 'direct')
  return direct === undefined ? !reached.has(component.ref) : direct === 'true'
}

/** CycloneDX has one kind of edge; the types of the others are in `waybill:relation`. */
export function linkDependencies(root: CdxComponent, nodes: Iterable<Node>, context: Context): void {
  const byRef = new Map<string, Node>()
  for (const node of nodes) byRef.set(node.bomRef.toString(), node)
  const find = (ref: string): BomRef | undefined => byRef.get(ref)?.bomRef
  const reached = new Set<string>()
  for (const { from, to } of context.inventory.relations) {
    const target = find(to)
    if (target === undefined || from === to) continue
    byRef.get(from)?.dependencies.add(target)
    reached.add(to)
  }
  for (const project of root.components) root.dependencies.add(project.bomRef)
  for (const component of context.inventory.components) {
    const target = isDirect(component, reached) ? find(component.ref) : undefined
    if (target) root.dependencies.add(target)
  }
}
