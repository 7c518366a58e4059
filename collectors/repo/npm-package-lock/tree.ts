import {
  asString,
  entriesOf,
  getMember,
  isObject,
  type JsonObject,
  type JsonValue,
  type KeyLines,
} from '../../../src/parse/json.ts'
import { splitDescriptor } from '../../../src/parse/npm-spec.ts'

/** Longer and deeper paths are an attack: node resolution walks every folder of them. */
const MAX_PATH = 2048
const MAX_SEGMENTS = 64

const isSane = (path: string): boolean => path.length <= MAX_PATH && path.split('/').length <= MAX_SEGMENTS

/** One folder of the installed tree: `node_modules/a`, `packages/web`, '' for the root. */
export interface TreeEntry {
  path: string
  data: JsonObject
  /** The package's own name. */
  name: string
  line: number | undefined
  /** Version 1 tells names only. */
  requires: string[] | undefined
}

const MODULES = 'node_modules/'

function nameOf(path: string): string {
  const at = path.lastIndexOf(MODULES)
  return at < 0 ? path.slice(path.lastIndexOf('/') + 1) : path.slice(at + MODULES.length)
}

/** `packages` of versions 2 and 3: by folder. */
export function readTree(packages: JsonObject, lines: KeyLines | undefined): Map<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>()
  for (const [path, data] of entriesOf(packages)) {
    if (!isObject(data) || !isSane(path)) continue
    const name = asString(getMember(data, 'name')) ?? nameOf(path)
    entries.set(path, { path, data, name, line: lines?.members.get(path)?.line, requires: undefined })
  }
  return entries
}

/** `dependencies` of version 1 nest as the folders do. Gives the same map as `readTree`. */
export function flattenTree(root: JsonObject, rootLines: KeyLines): Map<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>()
  const queue: { prefix: string; table: JsonValue | undefined; lines: KeyLines | undefined }[] = []
  const enter = (prefix: string, parent: JsonObject, lines: KeyLines | undefined): void => {
    const table = getMember(parent, 'dependencies')
    if (isObject(table)) queue.push({ prefix, table, lines: lines?.members.get('dependencies') })
  }
  enter('', root, rootLines)
  // The queue grows while it is read: breadth first, without recursion.
  for (const { prefix, table, lines } of queue) {
    for (const [key, data] of entriesOf(table)) {
      const path = `${prefix}${MODULES}${key}`
      if (!isObject(data) || !isSane(path)) continue
      const at = lines?.members.get(key)
      const requires = entriesOf(getMember(data, 'requires')).map(([name]) => name)
      entries.set(path, { path, data, name: aliasOf(data) ?? key, line: at?.line, requires })
      enter(`${path}/`, data, at)
    }
  }
  return entries
}

/** Version 1 writes an alias as the version: `npm:real@1.0.0`. */
function aliasOf(data: JsonObject): string | undefined {
  const version = asString(getMember(data, 'version'))
  return version?.startsWith('npm:') ? splitDescriptor(version.slice(4)).name : undefined
}
