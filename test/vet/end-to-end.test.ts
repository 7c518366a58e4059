import { afterAll, beforeAll, expect, test } from 'vitest'
import { REMOTE_COLLECTORS } from '../../collectors/remote.ts'
import { toDossierHtml } from '../../src/report/dossier-html.ts'
import { toVettedTable } from '../../src/report/dossier-table.ts'
import { toDossierText } from '../../src/report/dossier.ts'
import type { Dossier } from '../../src/vet/dossier.ts'
import type { Sources } from '../../src/vet/look.ts'
import { DEFAULT_POLICY } from '../../src/vet/policy.ts'
import { parseSubjects } from '../../src/vet/subjects.ts'
import { vetAll, type Outcome } from '../../src/vet/vet.ts'
import { openTestNet } from '../remote/harness/net.ts'
import { LoopbackServer, type Player } from '../remote/harness/server.ts'
import { NOW } from './known.ts'
import { playWorld } from './world.ts'

/** From the words of a user over real connections to the report, with all collectors. */
const server = new LoopbackServer()
beforeAll(() => server.listen())
afterAll(() => server.close())

async function vet(text: string, player: Player = playWorld): Promise<Outcome[]> {
  const net = openTestNet({ dispatcher: server.play(player) })
  const sources: Sources = {
    collectors: REMOTE_COLLECTORS,
    client: net.client,
    advisories: () => ({ coverage: 'matched', matches: [], dataAsOf: NOW }),
  }
  try {
    return await vetAll(parseSubjects(text, 'list'), { sources, policy: DEFAULT_POLICY, now: NOW })
  } finally {
    await net.close()
  }
}

async function vetOne(subject: string, player?: Player): Promise<Dossier> {
  const [outcome] = await vet(subject, player)
  if (!outcome?.dossier) throw new Error(outcome?.error ?? 'nothing')
  return outcome.dossier
}

/** What a busy reader sees. */
const headOf = (dossier: Dossier): string => toDossierText(dossier).split('\n').slice(0, 2).join(' | ')

test.each([
  ['npm:acme-calm', 'acme-calm 1.2.0  package | ALLOW  nothing known speaks against it'],
  ['npm:chalck', 'chalck 1.0.0  package | BLOCK  the release looks like an attack'],
  ['npm:acme-taken@1.1.2', 'acme-taken 1.1.2  package | BLOCK  the release looks like an attack'],
  ['npm:acme-taken', 'acme-taken 1.1.0  package | ALLOW  nothing known speaks against it'],
  ['npm:acme-calm@9.0.0', 'acme-calm  package | REVIEW  there is no such version'],
  ['npm:acme-made-up', 'acme-made-up  package | BLOCK  there is no such thing'],
  ['npm:@acme/secret', '@acme/secret  package | REVIEW  missing or private'],
  ['hf:acme/pickled', 'acme/pickled cccccccccccc  model | BLOCK  scanners found something in its files'],
  ['hf:acme/tuned', 'acme/tuned cccccccccccc  model | REVIEW  the terms of a base hold, too'],
  [
    'pkg:huggingface/acme/corpus?type=dataset',
    'acme/corpus cccccccccccc  dataset | ALLOW  nothing known speaks against it',
  ],
  ['mcp:io.github.acme/widget', 'io.github.acme/widget 1.0.0  mcp server | REVIEW  it is reached without encryption'],
  ['vscode:acmee.widget', 'acmee.widget 1.0.0  extension | ALLOW  nothing known speaks against it'],
])('%s', async (subject, head) => {
  expect(headOf(await vetOne(subject))).toBe(head)
})

test('what is blocked is not recommended; what is allowed is, with its hash', async () => {
  const [bad, good] = await Promise.all([vetOne('npm:chalck'), vetOne('npm:acme-calm')])
  expect(bad.pin).toBeUndefined()
  expect(good.pin).toMatchObject({ ref: 'pkg:npm/acme-calm@1.2.0', why: 'the latest' })
  expect(good.pin?.hashes).toEqual([{ algorithm: 'SHA-512', content: '07'.repeat(64) }])
})

test('what is only told stays short', async () => {
  const [extension, mcp] = await Promise.all([vetOne('vscode:acmee.widget'), vetOne('mcp:io.github.acme/widget')])
  expect(extension.reasons.map(({ rule, detail }) => `${rule}: ${detail}`)).toEqual([
    'unverified-publisher: nobody is known to own the namespace acmee',
  ])
  expect(mcp.reasons.map(({ rule, detail }) => `${rule}: ${detail}`)).toEqual([
    'plain-http: http://mcp.acme.example/mcp',
    'remote-server: http://mcp.acme.example/mcp; no header for credentials is declared',
  ])
  expect(mcp.unchecked).toContain('what it is delivered in: npm ../..')
})

test('a source that is down is no good news, and is named once', async () => {
  const dossier = await vetOne('npm:acme-calm', (_, response) => void response.destroy())
  expect(headOf(dossier)).toBe('acme-calm  package | REVIEW  the main source gave no answer')
  expect(dossier.unchecked.filter((one) => one.startsWith('npm: '))).toEqual([
    expect.stringMatching(/^npm: the connection was (?:closed|reset) \(\/acme-calm\)$/),
  ])
})

test('a list is told strictest first', async () => {
  const vetted = await vet('npm:acme-calm\npkg:npm/acme-made-up\nnpm:acme-calm # twice\nnpm:..\nhf:acme/tuned')
  expect(toVettedTable(vetted, { width: 80 }).split('\n')).toEqual([
    'block   acme-made-up             there is no such thing',
    'review  acme/tuned cccccccccccc  the terms of a base hold, too',
    'error   npm:..                   .. is no name that anything can have',
    'allow   acme-calm 1.2.0          nothing known speaks against it',
    '',
    '4 subjects: 1 to block, 1 to review, 1 not understood, 1 allowed',
    '',
  ])
})

test('what strangers wrote is text in a page, never markup, and never out of its line', async () => {
  const hostile = { ...(await vetOne('npm:acme-calm')), name: '<script>x</script>\u001b[2J\nALLOW' }
  const page = await toDossierHtml(hostile)
  expect(page).not.toContain('<script')
  expect(page).toContain('&lt;script&gt;x&lt;/script&gt;\\u{1b}[2J ALLOW 1.2.0</h1>')
  expect(toDossierText(hostile).split('\n')[0]).toBe('<script>x</script>\\u{1b}[2J ALLOW 1.2.0  package')
})
