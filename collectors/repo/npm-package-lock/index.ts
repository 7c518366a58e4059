/**
 * `package-lock.json` and `npm-shrinkwrap.json`, versions 1 to 3: the tree of `node_modules` that npm builds.
 * https://docs.npmjs.com/cli/configuring-npm/package-lock-json
 *
 * It cannot know the real contents of linked folders outside the lock's own, and version 1 does not say which entries
 * the manifest asks for. Registry URLs are not kept: the same package comes from any mirror.
 */
import { ProblemError, type FileCollector, type Found, type SourceFile } from '../../../src/model/collector.ts'
import type { LockFacts } from '../../../src/model/facts.ts'
import { getMember, isObject, linesOfKeys, parseJson } from '../../../src/parse/json.ts'
import { flattenTree, readTree, type TreeEntry } from './tree.ts'
import { toLock } from './lock.ts'

export const npmPackageLock: FileCollector = {
  id: 'npm-package-lock',
  version: 1,
  title: 'package-lock.json, npm-shrinkwrap.json (versions 1 to 3)',
  claim: { names: ['package-lock.json', 'npm-shrinkwrap.json'] },
  maxBytes: 64 * 2 ** 20,
  lossy: true,
  collect,
}

function collect(file: SourceFile): Found {
  const text = file.text()
  const root = parseJson(text)
  if (!isObject(root)) throw new ProblemError('malformed', 'not a JSON object', 1)
  const version = getMember(root, 'lockfileVersion') ?? 1
  if (typeof version !== 'number' || version < 1 || version > 3) {
    throw new ProblemError('unsupported', 'a lockfileVersion other than 1, 2 or 3')
  }
  const packages = getMember(root, 'packages')
  const isFlat = isObject(packages)
  const lines = linesOfKeys(text, isFlat ? 2 : undefined)
  const entries: Map<string, TreeEntry> = isFlat
    ? readTree(packages, lines.members.get('packages'))
    : flattenTree(root, lines)
  const facts: LockFacts = { type: 'lock', file: file.path, ecosystem: 'npm', ...toLock(entries) }
  return { facts: [facts] }
}
