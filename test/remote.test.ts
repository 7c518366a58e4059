import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REMOTE_COLLECTORS } from '../collectors/remote.ts'
import { openTestNet } from './remote/harness/net.ts'
import { replay } from './remote/harness/replay.ts'
import { readCases } from './remote/harness/routes.ts'
import { LoopbackServer } from './remote/harness/server.ts'

/**
 * `test/remote/<id>/<case>/`: `case.json` says what is asked, `routes.json` what the source answers, `expected.json` what
 * the collector makes of it. `UPDATE=1` writes expected.json anew: read the difference before you commit it.
 */
const server = new LoopbackServer()

beforeAll(() => server.listen())
afterAll(() => server.close())

test('every folder of cases belongs to a collector', () => {
  const known = ['harness', ...REMOTE_COLLECTORS.map(({ id }) => id)]
  const folders = readdirSync(join(import.meta.dirname, 'remote'))
  expect(folders.filter((folder) => !known.includes(folder))).toEqual([])
})

for (const collector of REMOTE_COLLECTORS) {
  const cases = readCases(collector.id)
  describe(collector.id, () => {
    test('has a case "basic"', () => expect(cases.map(({ name }) => name)).toContain('basic'))
    test.each(cases.map((remote) => [remote.name, remote] as const))('%s', async (_, remote) => {
      const asked: string[] = []
      const routed = openTestNet({ dispatcher: server.play((...args) => player(...args)) })
      const client = routed.client(collector.source ?? collector.id)
      const player = replay(remote, client.base, asked)
      const found = await collector.look(remote.subject, client, { depth: remote.depth }).finally(() => routed.close())
      const plain: unknown = JSON.parse(JSON.stringify(found))
      const file = join(remote.folder, 'expected.json')
      if (process.env.UPDATE === '1') writeFileSync(file, `${JSON.stringify(plain, null, 2)}\n`)
      expect(plain).toEqual(JSON.parse(readFileSync(file, 'utf8')))
      expect(asked.length).toBeGreaterThan(0)
    })
  })
}
