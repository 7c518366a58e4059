/** Answers to values, for collectors. Pure but for the gap that the client counts. */
import type { z } from 'zod'
import type { Gap, GapCode } from '../model/gap.ts'
import type { Answer, Ask, SourceClient } from '../model/remote.ts'

export type Read<T> = { kind: 'value'; value: T } | { kind: 'gap'; gap: Gap }

/** Deeper than any document that a source sends. Counted before the parse. */
const MAX_DEPTH = 100

/** The status of an answer that is not 2xx, as a gap: credentials are missing, or it is another refusal. */
export function toStatusGap(client: SourceClient, { url, status }: Answer): Gap {
  const code: GapCode = status === 401 || status === 403 || status === 407 ? 'unauthorised' : 'refused'
  return client.gap(code, url, `answered with status ${status}`, status)
}

/**
 * The document of an answer: `not-json` for other content, whatever its type says; `truncated` where it ends early;
 * `wrong-shape` with the place for what the schema does not take. A status other than 2xx is a gap too.
 */
export function readJson<T>(client: SourceClient, answer: Answer, schema: z.ZodType<T>): Read<T> {
  if (answer.status < 200 || answer.status > 299) return { kind: 'gap', gap: toStatusGap(client, answer) }
  const text = new TextDecoder().decode(answer.body)
  return readJsonText(client, answer, text, schema)
}

/** The same for a part of an answer, such as a line of newline-delimited JSON. */
export function readJsonText<T>(client: SourceClient, answer: Answer, text: string, schema: z.ZodType<T>): Read<T> {
  const fail = (code: GapCode, detail: string): Read<T> => ({
    kind: 'gap',
    gap: client.gap(code, answer.url, detail, answer.status),
  })
  const fault = sniff(text)
  if (fault) return fail(fault.code, fault.detail)
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    const isCut = error instanceof SyntaxError && /end of JSON input|Unterminated/.test(error.message)
    return isCut ? fail('truncated', 'the document ends early') : fail('not-json', 'the document is not valid JSON')
  }
  const result = schema.safeParse(document)
  if (result.success) return { kind: 'value', value: result.data }
  return fail('wrong-shape', toDetail(result.error))
}

/** What the bytes show before any parse. */
function sniff(text: string): { code: GapCode; detail: string } | undefined {
  const start = /\S/.exec(text)?.[0]
  if (start === undefined) return { code: 'truncated', detail: 'the body is empty' }
  if (start === '<') return { code: 'not-json', detail: 'HTML or XML where JSON is due' }
  if (!/[[{"\dtfn-]/.test(start)) return { code: 'not-json', detail: 'not JSON' }
  if (isDeeper(text, MAX_DEPTH)) return { code: 'wrong-shape', detail: `nested deeper than ${MAX_DEPTH} levels` }
  return undefined
}

function isDeeper(text: string, limit: number): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) at = endOfString(text, at)
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > limit) return true
    } else if (code === 0x7d || code === 0x5d) depth--
  }
  return false
}

/** Index of the closing quote, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x5c) at++
    else if (code === 0x22) return at
  }
  return text.length
}

/** The first place that does not fit, as `versions.1.0.0.dist: expected object`. Quotes no value. */
function toDetail(error: z.ZodError): string {
  const [issue] = error.issues
  if (!issue) return 'not the documented shape'
  const path = issue.path
    .map((step) =>
      String(step)
        .replace(/[^\w.@/+-]/g, '?')
        .slice(0, 80),
    )
    .join('.')
  const expected = 'expected' in issue ? `expected ${String(issue.expected)}` : issue.code.replaceAll('_', ' ')
  return `${path === '' ? 'document' : path}: ${expected}`
}

export type Asked<T> =
  | { kind: 'value'; value: T; answer: Answer }
  /** 404 or 410: the source says that there is no such thing. */
  | { kind: 'absent'; answer: Answer }
  | { kind: 'gap'; gap: Gap }

/** Asks and reads in one. For sources whose 404 means that there is none; read other cases by hand. */
export async function askJson<T>(
  client: SourceClient,
  target: string,
  schema: z.ZodType<T>,
  ask?: Ask,
): Promise<Asked<T>> {
  const reply = await client.ask(target, ask)
  if (reply.kind === 'gap') return reply
  if (reply.status === 404 || reply.status === 410) return { kind: 'absent', answer: reply }
  const read = readJson(client, reply, schema)
  return read.kind === 'gap' ? read : { ...read, answer: reply }
}
