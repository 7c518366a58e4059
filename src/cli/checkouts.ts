import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkOut, GitError } from '../checkout/git.ts'
import type { Origin } from '../model/origin.ts'
import type { RepositoryReference } from '../checkout/reference.ts'
import { extractTarball } from '../checkout/tarball.ts'
import { TreeLimitError, TreeWriter } from '../checkout/tree-writer.ts'
import { askSnapshot } from '../../collectors/host/github/snapshot.ts'
import { findCacheFolder } from '../config.ts'
import { openUserNet } from '../net/user.ts'
import { withGitHubApp } from './github-app.ts'
import { VERSION } from './version.ts'

/** A repository could not be brought here. */
export class CheckoutError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CheckoutError'
  }
}

export interface Checkout {
  /** Holds the files of one commit; gone when `remove` was called. */
  folder: string
  origin: Origin
  remove(): void
}

export interface CheckoutOptions {
  env: Readonly<Record<string, string | undefined>>
  signal: AbortSignal
}

/** Brings the files of one commit into a folder of their own below the system's temporary folder. Throws `CheckoutError`. */
export async function bring(reference: RepositoryReference, options: CheckoutOptions): Promise<Checkout> {
  const top = mkdtempSync(join(tmpdir(), 'waybill-'))
  const remove = (): void => rmSync(top, { recursive: true, force: true, maxRetries: 2 })
  try {
    const writer = new TreeWriter(join(top, reference.name))
    mkdirSync(writer.folder)
    const found = await (reference.by === 'github' ? fromGitHub : fromGit)(reference, writer, top, options)
    const { name, url } = reference
    return { folder: writer.folder, origin: { name, remote: url, ...found, omitted: writer.omitted }, remove }
  } catch (error) {
    remove()
    if (options.signal.aborted) throw options.signal.reason
    throw new CheckoutError(`${reference.url}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

type Found = Pick<Origin, 'commit' | 'date'> & Partial<Origin>

async function fromGitHub(
  { owner = '', name, ref, url }: RepositoryReference,
  writer: TreeWriter,
  _top: string,
  { env, signal }: CheckoutOptions,
): Promise<Found> {
  const cacheFolder = findCacheFolder(env)
  const settled = await withGitHubApp(env, signal)
  const net = openUserNet({ env: settled, version: VERSION, signal, ...(cacheFolder !== undefined && { cacheFolder }) })
  try {
    const snapshot = await askSnapshot(net.client('github'), { owner, name, ...(ref && { ref }) })
    if (snapshot.kind === 'gap') throw new CheckoutError(snapshot.gap.detail)
    await extractTarball(snapshot.chunks, writer)
    const { fullName, commit, date } = snapshot
    const remote = `${new URL(url).origin}/${fullName}`
    return { name: fullName.split('/').at(-1) ?? name, remote, commit, ...(date && { date }) }
  } finally {
    await net.close()
  }
}

async function fromGit(
  { url, ref, credentials }: RepositoryReference,
  writer: TreeWriter,
  top: string,
  { env, signal }: CheckoutOptions,
): Promise<Found> {
  const gitFolder = join(top, '.git-data')
  mkdirSync(gitFolder)
  const base = new URL(url)
  if (credentials) [base.username, base.password] = [credentials.user, credentials.password]
  // The user names this server: it may be private, and gets the credentials of its own address.
  const net = openUserNet({
    env: {
      ...env,
      WAYBILL_GIT_URL: `${base.protocol}//${base.username ? `${base.username}:${base.password}@` : ''}${base.host}`,
    },
    version: VERSION,
    signal,
  })
  try {
    return await checkOut({ client: net.client('git'), url, ref, gitFolder }, writer)
  } finally {
    await net.close()
  }
}

/** Errors that are the repository's or the server's doing, for messages without a stack. */
export const isCheckoutFault = (error: unknown): error is Error =>
  error instanceof CheckoutError || error instanceof GitError || error instanceof TreeLimitError
