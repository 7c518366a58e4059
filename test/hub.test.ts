import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REMOTE_COLLECTORS } from '../collectors/remote.ts'
import { toCycloneDx } from '../src/bom/cyclonedx/index.ts'
import { FACT_PROPERTIES, OFFICIAL_PROPERTIES } from '../src/bom/properties.ts'
import { lintBom, validateBom } from '../src/bom/validate/index.ts'
import { toHubInventory } from '../src/hub/inventory.ts'
import { followLine, type Look } from '../src/hub/line.ts'
import type { Inventory } from '../src/model/inventory.ts'
import { openTestNet } from './remote/harness/net.ts'
import { replay } from './remote/harness/replay.ts'
import { readCases, type RemoteCase } from './remote/harness/routes.ts'
import { LoopbackServer } from './remote/harness/server.ts'
import { runCli } from './support/run-cli.ts'

/**
 * `test/hub/<case>/`: what is asked and what hubs answer, as in `test/remote`; `expected.cdx.json` is the BOM of the whole
 * line. `UPDATE=1` writes it anew: read the difference before you commit it.
 */
const server = new LoopbackServer()
const TOOL = { name: 'waybill', version: '0.0.0' }

beforeAll(() => server.listen())
afterAll(() => server.close())

async function scan(remote: RemoteCase): Promise<Inventory> {
  const net = openTestNet({ dispatcher: server.play((...args) => player(...args)) })
  const collectorOf = (type: string) => REMOTE_COLLECTORS.find(({ types }) => types.includes(type))!
  const first = collectorOf(remote.subject.type)
  const player = replay(remote, net.client(first.source ?? first.id).base)
  const look: Look = (subject) => {
    const collector = collectorOf(subject.type)
    return collector.look(subject, net.client(collector.source ?? collector.id))
  }
  const line = await followLine(remote.subject, look).finally(() => net.close())
  return toHubInventory(line, {
    versions: new Map(REMOTE_COLLECTORS.map(({ id }) => [id, 1])),
    now: '2026-01-01T00:00:00Z',
  })
}

describe.each(readCases('../hub').map((remote) => [remote.name, remote] as const))('%s', (_, remote) => {
  test('the BOM is as expected, valid and clean', async () => {
    const inventory = await scan(remote)
    const keys = inventory.components.flatMap(({ properties = {} }) => Object.keys(properties))
    expect(keys.filter((key) => !(key in FACT_PROPERTIES) && !(key in OFFICIAL_PROPERTIES))).toEqual([])
    const text = toCycloneDx(inventory, { tool: TOOL })
    const file = join(remote.folder, 'expected.cdx.json')
    if (process.env.UPDATE === '1') writeFileSync(file, text)
    const bom: unknown = JSON.parse(text)
    expect(bom).toEqual(JSON.parse(readFileSync(file, 'utf8')))
    for (const specVersion of ['1.7', '1.6'] as const) {
      const written: unknown = JSON.parse(toCycloneDx(inventory, { specVersion, tool: TOOL }))
      expect(await validateBom(written)).toEqual({ valid: true, errors: [] })
      expect(lintBom(written)).toEqual([])
    }
  })
})

describe('waybill scan PURL', () => {
  const remote = readCases('../hub').find(({ name }) => name === 'dataset')!
  let hub: Server
  let endpoint: string

  beforeAll(async () => {
    hub = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://hub.test')
      replay(remote, 'http://hub.test')(
        { method: request.method ?? 'GET', url, headers: request.headers },
        response,
        request,
      )
    })
    await new Promise<void>((done) => hub.listen(0, '127.0.0.1', done))
    endpoint = `http://127.0.0.1:${(hub.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((done) => hub.close(done)))

  const run = (...args: string[]) => runCli(['scan', ...args], { env: { HF_ENDPOINT: endpoint } })

  test('asks the hub that the environment names', async () => {
    const { code, out } = await run('hf://datasets/acme/widget-chats', '-f', 'tsv')
    expect(code).toBe(0)
    expect(out).toContain(`${endpoint}/api/datasets/acme/widget-chats`)
  })

  test('what nobody answers is incomplete', async () => {
    const { code, talk } = await run('pkg:huggingface/acme/unknown', '--json')
    expect([code, talk]).toEqual([3, expect.stringContaining('unanswered: refused')])
  })

  test('a purl of another hub is not asked here', async () => {
    const { code, talk } = await run('pkg:huggingface/acme/widget-chats?repository_url=https://hub.example', '--json')
    expect([code, talk]).toEqual([3, expect.stringContaining('the purl names another hub')])
  })

  test('offline it asks nobody', async () => {
    const { code, talk } = await run('pkg:huggingface/acme/widget-chats?type=dataset', '--json', '--offline')
    expect([code, talk]).toEqual([3, expect.stringContaining('unanswered: offline')])
  })

  test.each([
    [['pkg:npm/widget@1.0.0'], 'waybill vet'],
    [['pkg:huggingface'], 'not a purl of a model'],
    [['pkg:mcp/widget'], 'no hub is asked'],
    [['pkg:huggingface/acme/widget', '.'], 'one purl at a time'],
  ])('%j is refused', async (args, message) => {
    const { code, talk } = await run(...args)
    expect([code, talk]).toEqual([2, expect.stringContaining(message)])
  })
})
