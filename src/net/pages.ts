import type { Gap } from '../model/gap.ts'
import type { Answer, Ask, SourceClient } from '../model/remote.ts'

export interface PageOptions<T> extends Ask {
  /** Reads a page; what it does not find worth keeping is left out. A gap ends the walk. */
  read(answer: Answer): { kind: 'value'; value: T } | { kind: 'gap'; gap: Gap }
  /** Target of the next page; undefined at the end. Default: `Link` with `rel="next"`. */
  next?(value: T, answer: Answer): string | undefined
  /** Default 50. */
  maxPages?: number
}

export interface Pages<T> {
  pages: T[]
  /** Why the rest is missing. */
  gap?: Gap
}

const MAX_PAGES = 50
/** Of all pages together. */
const MAX_BYTES = 128 * 1024 * 1024

/**
 * Walks pages in order. Ends at the last one, at a gap, after `maxPages`, or where it would go in a circle; all pages that
 * came are kept. The client refuses a next page on another origin.
 */
export async function askPages<T>(client: SourceClient, first: string, options: PageOptions<T>): Promise<Pages<T>> {
  const { read, next = nextOf, maxPages = MAX_PAGES, ...ask } = options
  const pages: T[] = []
  const seen = new Set<string>()
  let bytes = 0
  for (let target: string | undefined = first; target !== undefined;) {
    if (seen.has(target)) return { pages, gap: client.gap('too-many-pages', target, 'pages lead in a circle') }
    if (pages.length >= maxPages) {
      return { pages, gap: client.gap('too-many-pages', target, `more than ${maxPages} pages`) }
    }
    seen.add(target)
    const reply = await client.ask(target, ask)
    if (reply.kind === 'gap') return { pages, gap: reply.gap }
    bytes += reply.body.length
    if (bytes > MAX_BYTES) return { pages, gap: client.gap('too-large', target, 'the pages together are too large') }
    const page = read(reply)
    if (page.kind === 'gap') return { pages, gap: page.gap }
    pages.push(page.value)
    target = next(page.value, reply)
  }
  return { pages }
}

const nextOf = (_value: unknown, answer: Answer): string | undefined => findLink(answer, 'next')

/** Target of a link of the `Link` header (https://www.rfc-editor.org/rfc/rfc8288), absolute. */
export function findLink(answer: Answer, relation: string): string | undefined {
  for (const match of (answer.headers['link'] ?? '').matchAll(/<([^<>]*)>((?:\s*;[^,<]*)*)/g)) {
    const relations = /;\s*rel="?([^";]*)"?/i.exec(match[2] ?? '')?.[1]?.split(/\s+/) ?? []
    if (relations.includes(relation)) return URL.parse(match[1] ?? '', answer.url)?.href
  }
  return undefined
}
