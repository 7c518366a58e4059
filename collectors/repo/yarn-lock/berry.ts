import type { LockedPackage } from '../../../src/model/facts.ts'
import {
  addImport,
  toFolder,
  toImporters,
  toWorkspaceEntry,
  toWorkspaceKey,
  type Importers,
} from '../../../src/parse/npm-lock.ts'
import { parseNpmSpec, splitDescriptor } from '../../../src/parse/npm-spec.ts'
import type { YarnBlock } from './scan.ts'

/** What a resolution says: `name@protocol:rest`. */
interface Locator {
  name: string
  protocol: string
  rest: string
}

function parseLocator(resolution: string): Locator {
  const { name, range = '' } = splitDescriptor(resolution)
  const colon = range.indexOf(':')
  return { name, protocol: range.slice(0, Math.max(0, colon)), rest: range.slice(colon + 1) }
}

const workspaceOf = ({ protocol, rest }: Locator): string | undefined =>
  protocol === 'workspace' ? toFolder(rest) : undefined

interface Entry {
  block: YarnBlock
  locator: Locator
  key: string
}

type Find = (name: string, range: string) => { key: string; forced: boolean } | undefined

export function readBerry(blocks: readonly YarnBlock[]): { packages: LockedPackage[]; importers: Importers } {
  const entries = blocks.filter((block) => block.descriptors[0] !== '__metadata').map(toEntry)
  const find = toFinder(entries)
  const importers = toImporters()
  const packages = entries.map(({ block, locator, key }) => {
    const folder = workspaceOf(locator)
    const found = folder === undefined ? toPackage(block, locator, key) : toWorkspaceEntry(folder, locator.name)
    const wanted = [...(block.tables.get('dependencies') ?? []), ...(block.tables.get('optionalDependencies') ?? [])]
    const dependsOn = [
      ...new Set(wanted.map(([name, range]) => find(name, range)?.key).filter((edge) => edge !== undefined)),
    ]
    if (dependsOn.length > 0) found.dependsOn = dependsOn
    if (folder === undefined) return found
    importers[folder] ??= Object.create(null) as Record<string, string>
    for (const [name, range] of wanted) {
      const target = find(name, range)
      if (target) addImport(importers, { folder, key: name, spec: range, target: target.key, forced: target.forced })
    }
    return found
  })
  return { packages, importers }
}

function toEntry(block: YarnBlock): Entry {
  const resolution = block.fields.get('resolution') ?? block.descriptors[0] ?? ''
  const locator = parseLocator(resolution)
  const folder = workspaceOf(locator)
  return { block, locator, key: folder === undefined ? resolution : toWorkspaceKey(folder) }
}

/** Edges are written without the default protocol, keys with it. An override changes the keys but not the edges. */
function toFinder(entries: readonly Entry[]): Find {
  const keys = new Map<string, string>()
  const only = new Map<string, string | undefined>()
  for (const { block, key } of entries) {
    const names = new Set(block.descriptors.map((descriptor) => splitDescriptor(descriptor).name))
    for (const descriptor of block.descriptors) keys.set(descriptor, key)
    for (const name of names) only.set(name, only.has(name) ? undefined : key)
  }
  return (name, range) => {
    const exact = keys.get(`${name}@${range}`) ?? keys.get(`${name}@npm:${range}`)
    if (exact !== undefined) return { key: exact, forced: false }
    const sole = only.get(name)
    return sole === undefined ? undefined : { key: sole, forced: true }
  }
}

function toPackage(block: YarnBlock, { name, protocol, rest }: Locator, key: string): LockedPackage {
  const found: LockedPackage = {
    ecosystem: 'npm',
    name,
    version: block.fields.get('version') ?? '',
    key,
    line: block.line,
  }
  if (protocol === 'npm' || protocol === 'patch') return found
  const spec = parseNpmSpec(name, `${protocol}:${rest}`.replace(/#commit=/, '#').replace(/::.*$/s, ''))
  if (spec.source === 'registry') return found
  found.source = spec.source
  if (spec.url !== undefined) found.url = spec.url
  return found
}
