import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ProblemError, type FileCollector, type Found } from '../src/model/collector.ts'
import { REPO_COLLECTORS } from '../collectors/index.ts'
import { claims, toMemoryFile } from './support/memory-file.ts'

/**
 * `test/collectors/<id>/<case>/input/**` is a small repository; `expected.json` is what the collector finds in it,
 * by file. `UPDATE=1` writes expected.json anew: read the difference before you commit it.
 */
const ROOT = join(import.meta.dirname, 'collectors')

const filesBelow = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const path = join(dir, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })

function attempt(path: string, read: () => Found): Found {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { problems: [{ code: error.code, file: path, line: error.line, detail: error.message }] }
  }
}

/** What `collect` finds, and beside it the outline of collectors that have one. */
function run(collector: FileCollector, path: string, bytes: Uint8Array): Found & { outline?: Found } {
  const found = attempt(path, () => collector.collect(toMemoryFile(path, bytes)))
  if (!collector.outline) return found
  return { outline: attempt(path, () => collector.outline?.(toMemoryFile(path, bytes)) ?? {}), ...found }
}

for (const collector of REPO_COLLECTORS) {
  const dir = join(ROOT, collector.id)
  describe(collector.id, () => {
    test('has fixtures', () => expect(existsSync(dir)).toBe(true))
    if (!existsSync(dir)) return
    test.each(readdirSync(dir))('%s', (name) => {
      const input = join(dir, name, 'input')
      const actual: Record<string, unknown> = {}
      for (const path of filesBelow(input).sort()) {
        const local = relative(input, path).replaceAll('\\', '/')
        if (!claims(collector, local)) continue
        const bytes = readFileSync(path)
        if (collector.prefilter && !collector.prefilter.test(bytes.toString('latin1'))) continue
        actual[local] = run(collector, local, bytes)
      }
      const plain: unknown = JSON.parse(JSON.stringify(actual))
      const file = join(dir, name, 'expected.json')
      if (process.env.UPDATE === '1') writeFileSync(file, `${JSON.stringify(plain, null, 2)}\n`)
      expect(plain).toEqual(JSON.parse(readFileSync(file, 'utf8')))
    })
  })
}
