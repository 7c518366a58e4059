import { z } from 'zod'
import type { RemoteCollector, RemoteFound, SourceClient, Subject } from '../../../src/model/remote.ts'
import { askPages } from '../../../src/net/pages.ts'
import { askJson, readJson } from '../../../src/net/read-json.ts'
import type { RemoteCase, Scripted } from './routes.ts'

/** A small source of two questions, one of them in pages, to try the suite itself on. */
const Package = z.looseObject({ name: z.string(), summary: z.string().optional() })
const Versions = z.looseObject({ versions: z.array(z.looseObject({ version: z.string() })) })

const base = { id: 'sample', version: 1, title: 'Sample', types: ['sample'], source: 'pypi' }

async function look({ name }: Subject, client: SourceClient): Promise<RemoteFound> {
  const asked = await askJson(client, `/packages/${encodeURIComponent(name)}`, Package)
  if (asked.kind === 'gap') return { gaps: [asked.gap] }
  const source = { id: 'sample', url: asked.answer.url, at: asked.answer.at }
  const facts = { subject: `pkg:sample/${name}`, source, existence: 'present' as const }
  if (asked.kind === 'absent') return { facts: { ...facts, existence: 'absent' }, gaps: [] }
  const { pages, gap } = await askPages(client, `/packages/${encodeURIComponent(name)}/versions`, {
    read: (answer) => readJson(client, answer, Versions),
  })
  const versions = pages.flatMap((page) => page.versions.map(({ version }) => ({ version })))
  return { facts: { ...facts, description: asked.value.summary, versions }, gaps: gap ? [gap] : [] }
}

export const sampleCollector: RemoteCollector = { ...base, look }

/** What collectors must not do; the suite has to notice each. */
export const CARELESS: readonly (RemoteCollector & { fault: string })[] = [
  {
    ...base,
    title: 'takes every failure for "there is none"',
    fault: '503-always',
    look: async (subject, client) => {
      const found = await look(subject, client)
      const source = { id: 'sample', url: client.base, at: '2026-01-01T00:00:00Z' }
      return { gaps: found.gaps, facts: found.facts ?? { subject: 'pkg:sample/x', source, existence: 'absent' } }
    },
  },
  {
    ...base,
    title: 'says nothing about a failure',
    fault: 'reset',
    look: async (subject, client) => ({ facts: (await look(subject, client)).facts, gaps: [] }),
  },
  {
    ...base,
    title: 'throws for what is not JSON',
    fault: 'html',
    look: async ({ name }, client) => {
      const reply = await client.ask(`/packages/${name}`)
      if (reply.kind === 'answer') JSON.parse(Buffer.from(reply.body).toString('utf8'))
      return look({ type: 'sample', name }, client)
    },
  },
  {
    ...base,
    title: 'gives up good facts when the rest does not come',
    fault: 'cut',
    look: async (subject, client) => {
      const found = await look(subject, client)
      return found.gaps.length > 0 ? { gaps: found.gaps } : found
    },
  },
]

const json = (value: unknown, headers: Record<string, string> = {}): Scripted => ({
  status: 200,
  headers: { 'content-type': 'application/json', ...headers },
  body: Buffer.from(JSON.stringify(value)),
  isJson: true,
})

export const SAMPLE_CASE: RemoteCase = {
  name: 'basic',
  folder: '',
  subject: { type: 'sample', name: 'widget' },
  depth: undefined,
  routes: new Map([
    ['GET /packages/widget', json({ name: 'widget', summary: 'Makes widgets' })],
    [
      'GET /packages/widget/versions',
      json({ versions: [{ version: '2.0.0' }] }, { link: '</packages/widget/versions?page=2>; rel="next"' }),
    ],
    ['GET /packages/widget/versions?page=2', json({ versions: [{ version: '1.0.0' }] })],
  ]),
}
