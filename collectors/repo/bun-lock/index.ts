/**
 * `bun.lock`: JSON with trailing commas. https://bun.com/docs/pm/lockfile
 *
 * It cannot know licences or which entries run install scripts. The older `bun.lockb` is a dump of Bun's memory without
 * a published format, and is only reported.
 */
import { ProblemError, type FileCollector, type Found, type SourceFile } from '../../../src/model/collector.ts'
import type { LockFacts } from '../../../src/model/facts.ts'
import { getMember, isObject, linesOfKeys, parseJsonc } from '../../../src/parse/json.ts'
import { readBunLock } from './lock.ts'

export const bunLock: FileCollector = {
  id: 'bun-lock',
  version: 1,
  title: 'bun.lock',
  claim: { names: ['bun.lock', 'bun.lockb'] },
  maxBytes: 64 * 2 ** 20,
  lossy: true,
  collect,
}

function collect(file: SourceFile): Found {
  if (/\.lockb$/i.test(file.path)) {
    const detail = 'the binary lock of Bun is not read; `bun install --save-text-lockfile` writes bun.lock'
    return { problems: [{ code: 'unsupported', file: file.path, detail, lossy: true }] }
  }
  const text = file.text()
  const root = parseJsonc(text)
  if (!isObject(root)) throw new ProblemError('malformed', 'not a JSON object', 1)
  const version = getMember(root, 'lockfileVersion')
  if (version !== 0 && version !== 1) throw new ProblemError('unsupported', 'a lockfileVersion other than 0 or 1')
  const facts: LockFacts = {
    type: 'lock',
    file: file.path,
    ecosystem: 'npm',
    ...readBunLock(root, linesOfKeys(text, 2)),
  }
  return { facts: [facts] }
}
