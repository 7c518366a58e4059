import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { listRepositories } from '../../collectors/host/github/organisation.ts'
import type { Repository } from '../../collectors/host/github/schema.ts'
import { isOwner, parseRepository } from '../checkout/reference.ts'
import { findCacheFolder, UnreachableError, UsageError } from '../config.ts'
import type { Inventory } from '../model/inventory.ts'
import { openUserNet } from '../net/user.ts'
import { toOrganisationTable } from '../report/organisation.ts'
import { bring, isCheckoutFault } from './checkouts.ts'
import { valueOf, type Invocation } from './command.ts'
import { render } from './formats.ts'
import { withGitHubApp } from './github-app.ts'
import { hearInterrupt } from './interrupt.ts'
import { writeFileAtomically, writeOut, writeTalk } from './output.ts'
import { isIncomplete, scanFolders } from './scan.ts'
import { VERSION } from './version.ts'

const EXIT_INCOMPLETE = 3

/** One repository of the index. */
const Entry = z.object({
  name: z.string(),
  /** When it last changed at its host: unchanged since means nothing to do. */
  pushedAt: z.string().optional(),
  commit: z.string().optional(),
  /** The document, relative to the folder. */
  file: z.string().optional(),
  /** Components by kind. */
  kinds: z.record(z.string(), z.number()).optional(),
  isComplete: z.boolean().optional(),
  /** Why there is no document. */
  error: z.string().optional(),
  /** Of the program that scanned it: another one may find more. */
  scannedBy: z.string().optional(),
})
export type Entry = z.infer<typeof Entry>

const Index = z.object({ organisation: z.string(), repositories: z.array(Entry) })
type Index = z.infer<typeof Index>

const INDEX = 'index.json'
const RENDER = { all: false, colour: false, width: undefined, specVersion: '1.7', seconds: 0 } as const

/**
 * `waybill scan --org`: one CycloneDX document for each repository, and `index.json` over all, written after each: a run
 * that was stopped goes on where it was, and a later one asks only for what changed.
 */
export async function scanOrganisation(invocation: Invocation, name: string): Promise<number> {
  const folder = valueOf(invocation, 'output')
  if (folder === undefined) throw new UsageError('--org writes a document for each repository: add -o FOLDER')
  if (invocation.positionals.length > 0) throw new UsageError('--org takes no directories')
  if (!isOwner(name)) throw new UsageError(`--org ${name}: no name that an organisation can have`)
  mkdirSync(folder, { recursive: true })
  using interrupt = hearInterrupt()
  const repositories = await list(invocation, name, interrupt.signal)
  const index = readIndex(folder, name)
  for (const repository of repositories) {
    interrupt.signal.throwIfAborted()
    await visit(invocation, { repository, index, folder, signal: interrupt.signal, total: repositories.length })
  }
  const kept = keep(index, repositories)
  writeIndex(folder, kept)
  if (!invocation.flags.has('quiet')) await writeOut(toOrganisationTable(name, kept.repositories))
  return kept.repositories.every(({ error, isComplete }) => error === undefined && isComplete !== false)
    ? 0
    : EXIT_INCOMPLETE
}

async function list(invocation: Invocation, name: string, signal: AbortSignal): Promise<Repository[]> {
  const cacheFolder = findCacheFolder(process.env)
  const env = await withGitHubApp(process.env, signal)
  const net = openUserNet({ env, version: VERSION, signal, ...(cacheFolder !== undefined && { cacheFolder }) })
  try {
    const { repositories, gaps } = await listRepositories(net.client('github'), name)
    const [gap] = gaps
    if (gap && repositories.length === 0) {
      const isMissing = gap.status === 404
      throw new UnreachableError(isMissing ? `there is no organisation or user ${name}` : `${name}: ${gap.detail}`)
    }
    if (gap) writeTalk(`waybill: the list of repositories is not complete: ${gap.detail}\n`)
    return repositories.filter(
      ({ fork, archived, disabled }) =>
        !disabled &&
        (invocation.flags.has('include-forks') || !fork) &&
        (invocation.flags.has('include-archived') || !archived),
    )
  } finally {
    await net.close()
  }
}

function readIndex(folder: string, organisation: string): Index {
  let text: string
  try {
    text = readFileSync(join(folder, INDEX), 'utf8')
  } catch {
    return { organisation, repositories: [] }
  }
  const index = Index.safeParse(parse(text))
  if (!index.success) throw new UsageError(`${join(folder, INDEX)}: not an index of ours; move it away`)
  if (index.data.organisation !== organisation) {
    throw new UsageError(
      `${folder} holds the documents of ${index.data.organisation}; give ${organisation} its own folder`,
    )
  }
  return index.data
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const writeIndex = (folder: string, index: Index): void =>
  writeFileAtomically(join(folder, INDEX), `${JSON.stringify(index, undefined, 2)}\n`)

interface Visit {
  repository: Repository
  index: Index
  folder: string
  signal: AbortSignal
  total: number
}

async function visit(invocation: Invocation, one: Visit): Promise<void> {
  const { repository, index, folder, total } = one
  const at = index.repositories.findIndex(({ name }) => name === repository.full_name)
  const known = index.repositories[at]
  const pushedAt = repository.pushed_at ?? undefined
  if (known?.file && known.pushedAt === pushedAt && known.scannedBy === VERSION) return
  if (!invocation.flags.has('quiet') && process.stderr.isTTY) {
    writeTalk(`waybill: ${index.repositories.length + (at < 0 ? 1 : 0)}/${total} ${repository.full_name}\n`)
  }
  const entry = {
    name: repository.full_name,
    ...(pushedAt && { pushedAt }),
    ...(await scanOne(invocation, one)),
    scannedBy: VERSION,
  }
  if (at < 0) index.repositories.push(entry)
  else index.repositories[at] = entry
  writeIndex(folder, index)
}

async function scanOne(invocation: Invocation, { repository, folder, signal }: Visit): Promise<Partial<Entry>> {
  const reference = parseRepository(`github:${repository.full_name}`)
  if (!reference) return { error: 'its name is not one that GitHub gives' }
  try {
    const checkout = await bring(reference, { env: process.env, signal })
    try {
      const origins = new Map([[checkout.folder, checkout.origin]])
      const inventory = await scanFolders(invocation, [checkout.folder], { origins })
      const file = `${reference.name}.cdx.json`
      writeFileAtomically(join(folder, file), await render(inventory, 'cyclonedx-json', RENDER))
      return { commit: checkout.origin.commit, file, kinds: toKinds(inventory), isComplete: !isIncomplete(inventory) }
    } finally {
      checkout.remove()
    }
  } catch (error) {
    if (isCheckoutFault(error)) return { error: error.message }
    throw error
  }
}

function toKinds({ components }: Inventory): Record<string, number> {
  const groups = [...Map.groupBy(components, ({ kind }) => kind)].map(([kind, list]) => [kind, list.length] as const)
  return Object.fromEntries(groups.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What is gone from the host leaves the index; its document stays for whoever wants it. */
function keep(index: Index, repositories: readonly Repository[]): Index {
  const names = new Set(repositories.map(({ full_name }) => full_name))
  const kept = index.repositories.filter(({ name }) => names.has(name))
  return { ...index, repositories: kept.sort((a, b) => (a.name < b.name ? -1 : 1)) }
}
