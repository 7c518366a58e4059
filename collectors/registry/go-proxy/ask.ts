import { z } from 'zod'
import type { Gap } from '../../../src/model/gap.ts'
import type { Answer, SourceClient } from '../../../src/model/remote.ts'
import { askJson, toStatusGap } from '../../../src/net/read-json.ts'
import { GO } from '../../../src/versions/semver.ts'

const Info = z.object({
  Version: z.string(),
  Time: z.string().nullable().optional().catch(undefined),
  Origin: z
    .object({ URL: z.string().optional(), Hash: z.string().optional(), Ref: z.string().optional() })
    .nullable()
    .optional()
    .catch(undefined),
})
export type Info = z.infer<typeof Info>

/** Upper case is escaped, since file systems may ignore it. https://go.dev/ref/mod#goproxy-protocol */
export const escape = (text: string): string =>
  text
    .replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`)
    .split('/')
    .map(encodeURIComponent)
    .join('/')

/** One question under way. */
export interface Look {
  client: SourceClient
  module: string
  gaps: Gap[]
}

/** Plain text, newest first. Anything else than versions is not the list. */
export function readList(client: SourceClient, { body, url, status }: Answer, gaps: Gap[]): string[] | undefined {
  const lines = new TextDecoder()
    .decode(body)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const versions = lines.filter((line) => /^v\d[\w.+-]*$/.test(line))
  if (lines.length > 0 && versions.length < lines.length) {
    gaps.push(client.gap('wrong-shape', url, 'not a list of versions', status))
    if (versions.length === 0) return undefined
  }
  return versions.toSorted((a, b) => GO.compare(b, a) ?? 0)
}

export async function askInfo({ client, module, gaps }: Look, path: string): Promise<Info | undefined> {
  const asked = await askJson(client, `/${escape(module)}/${path}`, Info)
  if (asked.kind === 'gap') gaps.push(asked.gap)
  return asked.kind === 'value' ? asked.value : undefined
}

export async function askMod({ client, module, gaps }: Look, version: string): Promise<string | undefined> {
  const reply = await client.ask(`/${escape(module)}/@v/${escape(version)}.mod`, { headers: { accept: 'text/plain' } })
  if (reply.kind === 'gap') gaps.push(reply.gap)
  if (reply.kind === 'gap' || reply.status === 404 || reply.status === 410) return undefined
  const text = new TextDecoder().decode(reply.body)
  if (reply.status === 200 && /^\s*(?:\/\/|module\b|"?module"?\s)/m.test(text)) return text
  gaps.push(
    reply.status === 200 ? client.gap('wrong-shape', reply.url, 'not a go.mod file', 200) : toStatusGap(client, reply),
  )
  return undefined
}
