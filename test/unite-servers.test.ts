import { expect, test } from 'vitest'
import { uniteServers } from '../src/link/unite-servers.ts'
import type { Component } from '../src/model/component.ts'
import type { Evidence } from '../src/model/evidence.ts'

const at = (file: string, collector: string): Evidence => ({
  file,
  line: 1,
  collector,
  technique: 'manifest',
  usage: 'declared',
  resolution: 'exact',
})

const published = (name: string, file: string, aliases: string[] = []): Component => ({
  kind: 'mcp-server',
  ref: `pkg:npm/${name}@2.0.0`,
  purl: `pkg:npm/${name}@2.0.0`,
  name,
  version: '2.0.0',
  aliases,
  evidence: [at(file, 'mcp-server-manifest')],
})

const made = (name: string, file: string, version?: string): Component => ({
  kind: 'mcp-server',
  ref: `waybill:mcp-server/${name}`,
  name,
  ...(version && { version }),
  properties: { origin: 'implemented-here' },
  evidence: [at(file, 'ecmascript-source')],
})

const unite = (servers: Component[], components: Component[]) =>
  uniteServers([{ components: servers }], {
    components,
    relations: [{ from: 'waybill:mcp-server/notes', to: 'waybill:tool/x', type: 'provides-tool' }],
  })

test('the only server of a package is the published one, under both names', () => {
  const { components, relations } = unite(
    [published('io.example.acme/notes', 'server.json')],
    [made('notes', 'src/index.ts', '0.0.1')],
  )
  expect(components).toMatchObject([
    { ref: 'pkg:npm/io.example.acme/notes@2.0.0', name: 'io.example.acme/notes', version: '2.0.0', aliases: ['notes'] },
  ])
  expect(relations).toMatchObject([{ from: 'pkg:npm/io.example.acme/notes@2.0.0' }])
})

test('of several servers the one that the manifest names, by its own name or that of its package', () => {
  const { components } = unite(
    [published('io.example.acme/notes', 'server.json', ['@acme/notes-mcp'])],
    [made('Notes-MCP', 'src/index.ts'), made('other', 'src/other.ts')],
  )
  expect(components?.map(({ ref }) => ref)).toEqual(['pkg:npm/io.example.acme/notes@2.0.0', 'waybill:mcp-server/other'])
})

test('servers of other packages, of several without the name, and of clients stay what they are', () => {
  const servers = [published('io.example.acme/notes', 'notes/server.json')]
  const elsewhere = [made('weather', 'weather/src/index.ts')]
  expect(unite(servers, elsewhere).components).toEqual(elsewhere)
  const several = [made('a', 'notes/a.ts'), made('b', 'notes/b.ts')]
  expect(unite(servers, several).components).toEqual(several)
  const started: Component[] = [{ ...made('notes', 'notes/client.ts'), properties: { origin: 'started' } }]
  expect(unite(servers, started).components).toEqual(started)
})
