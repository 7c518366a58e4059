import { expect, test } from 'vitest'
import { npm } from '../collectors/registry/npm/index.ts'
import type { Ask, Reply, SourceClient } from '../src/model/remote.ts'
import type { Gap, GapCode } from '../src/model/gap.ts'

const AT = '2026-01-01T00:00:00Z'

const toGap = (code: GapCode, url: string, detail: string): Gap => ({ code, source: 'npm', url, detail, at: AT })

/** Refuses the full document for its size. */
function smallClient(abbreviated: unknown): SourceClient {
  const ask = async (target: string, { headers }: Ask = {}): Promise<Reply> =>
    headers?.['accept']?.includes('install-v1') === true
      ? {
          kind: 'answer',
          status: 200,
          headers: {},
          body: Buffer.from(JSON.stringify(abbreviated)),
          url: `https://npm.example${target}`,
          at: AT,
        }
      : { kind: 'gap', gap: toGap('too-large', target, 'more than 104857600 bytes') }
  const client: SourceClient = {
    id: 'npm',
    base: 'https://npm.example',
    ask,
    stream: async (target) => ({ kind: 'gap', gap: toGap('refused', target, 'not streamed') }),
    sibling: () => client,
    gap: toGap,
  }
  return client
}

test('a document that is too large is asked for in short: times and licences are not said, the gap is', async () => {
  const version = {
    name: 'widget',
    version: '1.0.0',
    hasInstallScript: true,
    dist: { tarball: 'https://npm.example/widget/-/widget-1.0.0.tgz', integrity: 'sha512-AAAA' },
  }
  const client = smallClient({
    name: 'widget',
    modified: '2025-01-01T00:00:00.000Z',
    'dist-tags': { latest: '1.1.0' },
    versions: { '1.0.0': version, '1.1.0': { ...version, version: '1.1.0', hasInstallScript: undefined } },
  })
  const found = await npm.look({ type: 'npm', name: 'widget' }, client, { depth: 'versions' })
  expect(found.gaps.map(({ code }) => code)).toEqual(['too-large'])
  expect(found.facts).toMatchObject({
    existence: 'present',
    modifiedAt: '2025-01-01T00:00:00.000Z',
    tags: { latest: '1.1.0' },
    versionsComplete: true,
  })
  const artefacts = [{ name: 'widget-1.0.0.tgz', url: 'https://npm.example/widget/-/widget-1.0.0.tgz' }]
  expect(found.facts?.versions).toEqual([
    { version: '1.0.0', artefacts, dependencies: [], hasInstallScripts: true },
    { version: '1.1.0', artefacts, dependencies: [], hasInstallScripts: false },
  ])
})
