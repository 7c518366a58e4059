import type { Octokit } from 'octokit'
import type { z } from 'zod'
import type { Answer, Reply, SourceClient } from '../../../src/model/remote.ts'
import { readJson, type Asked } from '../../../src/net/read-json.ts'

/**
 * Octokit knows GitHub's routes and its ways of authentication; every byte goes through the one HTTP layer, which waits,
 * repeats, keeps answers and guards addresses. So Octokit's own repeating and throttling are off.
 */

type Fetch = (
  url: string,
  init?: { method?: string; headers?: Record<string, string>; body?: string },
) => Promise<Response>

const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304])

/** Headers that the HTTP layer sets itself. */
const OWN_HEADERS: ReadonlySet<string> = new Set(['user-agent', 'content-length', 'host'])

/** A `fetch` that tells its caller's `seen` what really came. */
export function toFetch(client: SourceClient, seen: (reply: Reply) => void): Fetch {
  return async (url, init = {}) => {
    const headers = Object.entries(init.headers ?? {}).filter(([name]) => !OWN_HEADERS.has(name.toLowerCase()))
    const reply = await client.ask(url, {
      headers: Object.fromEntries(headers),
      ...(init.body && { method: 'POST' as const, body: JSON.parse(init.body) as unknown }),
    })
    seen(reply)
    if (reply.kind === 'gap') throw new TypeError(reply.gap.detail)
    const body = WITHOUT_BODY.has(reply.status) ? null : Buffer.from(reply.body)
    return new Response(body, { status: reply.status, headers: reply.headers })
  }
}

export interface GitHub {
  client: SourceClient
  octokit: Octokit
}

const OFF = { throttle: { enabled: false }, retry: { enabled: false } }

/** Octokit is large: it is loaded when GitHub is asked, and only then. */
export async function openGitHub(client: SourceClient): Promise<GitHub> {
  const { Octokit } = await import('octokit')
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
  return { client, octokit: new Octokit({ baseUrl: client.base, log: silent, ...OFF }) }
}

export type Parameters = Record<string, string | number | boolean>

/** One question by its route, `GET /repos/{owner}/{repo}`. 404 is `absent`; whether that means private is the caller's. */
export async function askGitHub<T>(
  { client, octokit }: GitHub,
  route: string,
  parameters: Parameters,
  schema: z.ZodType<T>,
): Promise<Asked<T>> {
  let last: Reply | undefined
  const fetch = toFetch(client, (reply) => (last = reply))
  try {
    await octokit.request(route, { ...parameters, request: { fetch, parseSuccessResponseBody: false } })
  } catch (error) {
    // Every status that is not 2xx throws; the answer itself is at hand.
    if (last === undefined) throw error
  }
  if (last === undefined) throw new TypeError(`${route} asked nothing`)
  if (last.kind === 'gap') return last
  return readAnswer(client, last, schema)
}

function readAnswer<T>(client: SourceClient, answer: Answer, schema: z.ZodType<T>): Asked<T> {
  if (answer.status === 404 || answer.status === 410) return { kind: 'absent', answer }
  const read = readJson(client, answer, schema)
  return read.kind === 'gap' ? read : { ...read, answer }
}

/** The address of a route below the base, for pages and streams. */
export function toTarget({ octokit }: GitHub, route: string, parameters: Parameters): string {
  return octokit.request.endpoint(route, parameters).url
}
