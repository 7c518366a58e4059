import { ComponentType, ExternalReferenceType } from '@cyclonedx/cyclonedx-library/Enums'
import {
  Component as CdxComponent,
  ComponentRepository,
  ExternalReference,
  ExternalReferenceRepository,
} from '@cyclonedx/cyclonedx-library/Models'
import type { Inventory, Project } from '../../model/inventory.ts'
import { toPurl, toRef } from '../../model/identity.ts'
import { toProperty, type Context } from './context.ts'
import { toRepository, toVersion } from './item.ts'
import { toLicenses } from './licenses.ts'

/** `https://github.com/owner/repo.git`, `git@github.com:owner/repo.git`. */
const GITHUB = /^(?:https:\/\/|ssh:\/\/git@|git@)github\.com[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/

function findRootPurl(root: Inventory['root']): string | undefined {
  const [, owner, name] = GITHUB.exec(root.remote ?? '') ?? []
  return owner && name ? toPurl('github', owner.toLowerCase(), name.toLowerCase(), root.commit) : undefined
}

function toRemoteLink(remote: string | undefined): ExternalReferenceRepository {
  return new ExternalReferenceRepository(remote ? [new ExternalReference(remote, ExternalReferenceType.VCS)] : [])
}

/** Projects by ref. One ref may stand for several manifests (`package.json` and `setup.py` of one folder do not). */
function groupProjects(context: Context): Map<string, Project[]> {
  const groups = new Map<string, Project[]>()
  for (const project of context.inventory.projects) {
    // A package of the workspace that another one depends on is already listed as a component.
    if (context.byRef.has(project.ref)) continue
    groups.set(project.ref, [...(groups.get(project.ref) ?? []), project])
  }
  return groups
}

function toProject([first, ...others]: readonly Project[]): CdxComponent[] {
  if (first === undefined) return []
  const manifests = [first, ...others].map(({ file }) => toProperty('waybill:manifest', file))
  return [
    new CdxComponent(ComponentType.Application, first.name, {
      bomRef: first.ref,
      version: toVersion(first.version),
      purl: first.ref.startsWith('pkg:') ? first.ref : undefined,
      licenses: toLicenses(first.license ? [first.license] : []),
      properties: toRepository([toProperty('waybill:ecosystem', first.ecosystem), ...manifests]),
    }),
  ]
}

/** A repository is an application; one thing of a hub is what it is. */
function findRootType({ kind }: Inventory['root']): ComponentType {
  if (kind === 'model') return ComponentType.MachineLearningModel
  return kind === 'dataset' ? ComponentType.Data : ComponentType.Application
}

/** What was scanned, with the projects in it. */
export function toRootComponent(context: Context): CdxComponent {
  const { root } = context.inventory
  const projects = [...groupProjects(context).values()].flatMap(toProject)
  return new CdxComponent(findRootType(root), root.name, {
    bomRef: toRef('root', root.name),
    version: toVersion(root.version ?? root.commit),
    purl: root.purl ?? findRootPurl(root),
    externalReferences: toRemoteLink(root.remote),
    components: new ComponentRepository(projects),
  })
}
