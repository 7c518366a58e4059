import type { LockedPackage } from '../../../src/model/facts.ts'
import { parseIntegrity } from '../../../src/parse/npm-integrity.ts'
import { parseNpmSpec, splitDescriptor, toVcsUrl } from '../../../src/parse/npm-spec.ts'
import type { YarnBlock } from './scan.ts'

const TABLES = ['dependencies', 'optionalDependencies'] as const

/** Yarn 1: edges are descriptors, spelt exactly as in the key of the entry they lead to. */
export function readClassic(blocks: readonly YarnBlock[]): LockedPackage[] {
  const keys = new Map<string, string>()
  const only = new Map<string, string | undefined>()
  for (const { descriptors } of blocks) {
    const [key = ''] = descriptors
    for (const descriptor of descriptors) keys.set(descriptor, key)
    const { name } = splitDescriptor(key)
    only.set(name, only.has(name) ? undefined : key)
  }
  // An override changes the keys but not the edges: they lead to the only entry of that name.
  const find = (name: string, range: string): string | undefined => keys.get(`${name}@${range}`) ?? only.get(name)
  return blocks.map((block) => toPackage(block, find))
}

function toPackage(block: YarnBlock, find: (name: string, range: string) => string | undefined): LockedPackage {
  const [key = ''] = block.descriptors
  const { name, range = '' } = splitDescriptor(key)
  const resolved = block.fields.get('resolved')
  const found: LockedPackage = {
    ecosystem: 'npm',
    // The key of an alias says what is really there: `alias@npm:real@^1`.
    name: parseNpmSpec(name, range).name ?? name,
    version: block.fields.get('version') ?? '',
    key,
    line: block.line,
  }
  const hashes = parseIntegrity(block.fields.get('integrity')) ?? toSha1(resolved)
  if (hashes) found.hashes = hashes
  const edges = TABLES.flatMap((table) => [...(block.tables.get(table) ?? [])].map(([to, wanted]) => find(to, wanted)))
  const dependsOn = [...new Set(edges.filter((edge) => edge !== undefined))]
  if (dependsOn.length > 0) found.dependsOn = dependsOn
  addSource(found, resolved, range)
  return found
}

/** Old entries have no integrity but the SHA-1 of the tarball in the fragment of its URL. */
function toSha1(resolved: string | undefined): LockedPackage['hashes'] {
  const hex = /\.t(?:ar\.)?gz[^#]*#([0-9a-f]{40})$/.exec(resolved ?? '')?.[1]
  return hex === undefined ? undefined : [{ algorithm: 'SHA-1', content: hex }]
}

function addSource(found: LockedPackage, resolved: string | undefined, range: string): void {
  const url = resolved === undefined ? undefined : toVcsUrl(resolved)
  const spec = parseNpmSpec(found.name, range)
  if (url !== undefined) Object.assign(found, { source: 'vcs', url })
  else if (spec.source === 'path') found.source = 'path'
  else if (spec.source === 'url' || spec.source === 'vcs') Object.assign(found, { source: spec.source, url: spec.url })
}
