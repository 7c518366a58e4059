import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { parseSubject } from '../../../src/parse/subject.ts'
import type { Subject } from '../../../src/model/remote.ts'

const ROOT = join(import.meta.dirname, '..')

const Route = z.strictObject({
  status: z.number().default(200),
  headers: z.record(z.string(), z.string()).default({}),
  json: z.unknown().optional(),
  text: z.string().optional(),
  base64: z.string().optional(),
  /** Name of a file beside routes.json. */
  file: z.string().optional(),
})

const Case = z.strictObject({ subject: z.string(), depth: z.enum(['version', 'versions']).optional() })

/** An answer of the loopback server. */
export interface Scripted {
  status: number
  headers: Readonly<Record<string, string>>
  body: Buffer
  isJson: boolean
}

export interface RemoteCase {
  name: string
  folder: string
  subject: Subject
  depth: 'version' | 'versions' | undefined
  routes: ReadonlyMap<string, Scripted>
}

function toScripted(folder: string, route: z.infer<typeof Route>): Scripted {
  const isJson = route.json !== undefined
  const body =
    route.file !== undefined
      ? readFileSync(join(folder, route.file))
      : isJson
        ? Buffer.from(JSON.stringify(route.json))
        : Buffer.from(route.base64 ?? route.text ?? '', route.base64 === undefined ? 'utf8' : 'base64')
  const headers = isJson ? { 'content-type': 'application/json', ...route.headers } : route.headers
  return { status: route.status, headers, body, isJson }
}

function readCase(folder: string, name: string): RemoteCase {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const { subject, depth } = Case.parse(read('case.json'))
  const parsed = parseSubject(subject)
  if (!parsed) throw new Error(`${folder}: not a subject: ${subject}`)
  const routes = z.record(z.string(), Route).parse(read('routes.json'))
  const scripted = Object.entries(routes).map(([key, route]) => [key, toScripted(folder, route)] as const)
  return { name, folder, subject: parsed, depth, routes: new Map(scripted) }
}

/** The cases of a collector in order of name; empty when it has none. */
export function readCases(id: string): RemoteCase[] {
  const folder = join(ROOT, id)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((name) => readCase(join(folder, name), name))
}
