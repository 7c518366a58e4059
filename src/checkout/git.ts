import fs from 'node:fs'
import { join } from 'node:path'
import type { GitHttpRequest, GitHttpResponse, HttpClient } from 'isomorphic-git'
import type { SourceClient } from '../model/remote.ts'
import type { TreeWriter } from './tree-writer.ts'

/** Git's smart HTTP protocol (https://git-scm.com/docs/http-protocol), spoken by isomorphic-git over our HTTP layer. */

/** The server did not answer, or not as git servers do. */
export class GitError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'GitError'
  }
}

async function collect(body: GitHttpRequest['body']): Promise<Uint8Array | undefined> {
  if (body === undefined) return undefined
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const toHttp = (client: SourceClient): HttpClient => ({
  request: async ({ url, method = 'GET', headers = {}, body }): Promise<GitHttpResponse> => {
    const bytes = await collect(body)
    const { 'user-agent': _, ...rest } = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    )
    const reply = await client.stream(url, {
      method: method === 'POST' ? 'POST' : 'GET',
      headers: rest,
      ...(bytes && { body: bytes }),
    })
    if (reply.kind === 'gap') throw new GitError(reply.gap.detail)
    const chunks = reply.chunks[Symbol.asyncIterator]() as AsyncIterableIterator<Uint8Array>
    return { url, method, statusCode: reply.status, statusMessage: '', headers: { ...reply.headers }, body: chunks }
  },
})

export interface GitHead {
  commit: string
  /** Committer date, ISO 8601 in UTC. */
  date: string
}

export interface GitCheckout {
  client: SourceClient
  /** Without credentials. */
  url: string
  /** Branch or tag; undefined: what the server calls its head. */
  ref: string | undefined
  /** An empty folder for git's own data. */
  gitFolder: string
}

/**
 * Writes the files of one commit, without history. Nothing of the repository is run: no hooks, filters or submodules.
 * Throws `GitError` and `TreeLimitError`.
 */
export async function checkOut({ client, url, ref, gitFolder }: GitCheckout, writer: TreeWriter): Promise<GitHead> {
  const git = await import('isomorphic-git')
  const at = { fs, dir: join(gitFolder, 'none'), gitdir: gitFolder }
  try {
    await git.clone({
      ...at,
      http: toHttp(client),
      url,
      depth: 1,
      singleBranch: true,
      noCheckout: true,
      ...(ref && { ref }),
    })
    const oid = await git.resolveRef({ ...at, ref: 'HEAD' })
    const { commit } = await git.readCommit({ ...at, oid })
    await git.walk({
      ...at,
      trees: [git.TREE({ ref: oid })],
      map: async (path, [entry]) => {
        if (!entry || path === '.') return undefined
        if ((await entry.type()) === 'blob')
          write(path, (await entry.mode()) === 0o120000, (await entry.content())!, writer)
        return undefined
      },
    })
    writer.finish()
    return { commit: oid, date: new Date(commit.committer.timestamp * 1000).toISOString().replace('.000Z', 'Z') }
  } catch (error) {
    throw toGitError(error, ref)
  }
}

function write(path: string, isLink: boolean, content: Uint8Array, writer: TreeWriter): void {
  if (isLink) return writer.link(path, Buffer.from(content).toString('utf8'))
  const sink = writer.open(path, content.length)
  sink?.write(content)
  sink?.close()
}

function toGitError(error: unknown, ref: string | undefined): Error {
  if (error instanceof Error && (error.name === 'GitError' || error.name === 'TreeLimitError')) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'NotFoundError' && ref !== undefined) {
    return new GitError(`it has no branch or tag ${ref} (a commit cannot be asked for)`, { cause: error })
  }
  if (code === 'HttpError')
    return new GitError(`not answered as a git server does: ${(error as Error).message}`, { cause: error })
  return new GitError(error instanceof Error ? error.message : String(error), { cause: error })
}
