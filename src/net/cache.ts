/**
 * Answers kept on disk for the next run. One file each: a line of JSON about the answer, then its body. Written beside its
 * place and renamed into it; what is cut short, foreign or altered is as good as absent. Whose credentials an answer was
 * got with is part of its key, as a hash; neither they nor secret parts of URLs are written.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const Kept = z.object({
  format: z.literal(1),
  key: z.string(),
  url: z.string(),
  /** Where the answer came from in the end, where that is elsewhere. */
  finalUrl: z.string(),
  accept: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  sha256: z.string(),
  /** When the source last said so, in milliseconds since 1970. */
  fetchedAt: z.number(),
  headers: z.record(z.string(), z.string()),
})
export type Kept = z.infer<typeof Kept>

export interface KeptAnswer {
  kept: Kept
  body: Uint8Array
}

export interface CacheKey {
  method: string
  url: string
  /** Everything that was asked in headers. */
  headers: Readonly<Record<string, string>>
  /** Of the credential, or empty. */
  fingerprint: string
}

/** Larger answers are fetched anew. */
const MAX_ENTRY = 48 * 1024 * 1024
const MAX_HEAD = 64 * 1024
const LEFTOVER_AGE = 3_600_000
const TRIM_INTERVAL = 3_600_000

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** Headers that change nothing in what an answer says. */
const INDIFFERENT = new Set(['accept-encoding', 'user-agent'])

export function toKey({ method, url, headers, fingerprint }: CacheKey): string {
  const asked = Object.entries(headers).filter(([name]) => !INDIFFERENT.has(name))
  const sorted = asked.sort(([a], [b]) => (a < b ? -1 : 1))
  return sha256(JSON.stringify(['waybill-http-1', method, url, sorted, fingerprint]))
}

export class AnswerCache {
  readonly #folder: string
  readonly #maxBytes: number
  #written = 0

  constructor(folder: string, maxBytes = 512 * 1024 * 1024) {
    this.#folder = folder
    this.#maxBytes = maxBytes
  }

  #pathOf(key: string): string {
    return join(this.#folder, key.slice(0, 2), key)
  }

  /** `undefined` for what is not there, or not what was written. */
  async read(key: string): Promise<KeptAnswer | undefined> {
    try {
      const bytes = await readFile(this.#pathOf(key))
      const end = bytes.subarray(0, MAX_HEAD).indexOf(0x0a)
      const head = Kept.safeParse(JSON.parse(bytes.toString('utf8', 0, end)))
      const body = bytes.subarray(end + 1)
      if (end < 0 || !head.success || head.data.key !== key || head.data.sha256 !== sha256(body)) return undefined
      return { kept: head.data, body }
    } catch {
      return undefined
    }
  }

  /** A cache that cannot be written is none; nobody is told. */
  async write(kept: Omit<Kept, 'format' | 'sha256'>, body: Uint8Array): Promise<void> {
    if (body.length > MAX_ENTRY) return
    const head = Buffer.from(`${JSON.stringify({ ...kept, format: 1, sha256: sha256(body) } satisfies Kept)}\n`)
    if (head.length > MAX_HEAD) return
    const path = this.#pathOf(kept.key)
    const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
    try {
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
      const file = await open(temporary, 'wx', 0o600)
      try {
        await file.writev([head, body])
      } finally {
        await file.close()
      }
      await rename(temporary, path)
      this.#written += head.length + body.length
    } catch {
      await rm(temporary, { force: true }).catch(() => {})
    }
  }

  /** For what turned out to be no answer. */
  async forget(key: string): Promise<void> {
    await rm(this.#pathOf(key), { force: true }).catch(() => {})
  }

  /** Marks as used, so that what is never asked for goes first. */
  async touch(key: string, now: number): Promise<void> {
    await utimes(this.#pathOf(key), now / 1000, now / 1000).catch(() => {})
  }

  /**
   * Brings the folder under its bound, the longest unused first. Only after a run that wrote something, and not again
   * within the hour unless it wrote much: the whole folder is listed.
   */
  async trim(now: number): Promise<void> {
    if (this.#written === 0 || (this.#written < this.#maxBytes / 16 && (await this.#wasTrimmed(now)))) return
    this.#written = 0
    const files = await this.#list()
    for (const { path, time } of files) {
      if (path.endsWith('.tmp') && now - time > LEFTOVER_AGE) await rm(path, { force: true }).catch(() => {})
    }
    const entries = files.filter(({ path }) => /[0-9a-f]{64}$/.test(path)).sort((a, b) => a.time - b.time)
    let total = entries.reduce((sum, { size }) => sum + size, 0)
    for (const { path, size } of entries) {
      if (total <= this.#maxBytes) break
      await rm(path, { force: true }).catch(() => {})
      total -= size
    }
  }

  async #wasTrimmed(now: number): Promise<boolean> {
    const marker = join(this.#folder, 'trimmed')
    const age = now - ((await stat(marker).catch(() => undefined))?.mtimeMs ?? 0)
    if (age >= 0 && age < TRIM_INTERVAL) return true
    await writeFile(marker, '').catch(() => {})
    return false
  }

  async #list(): Promise<{ path: string; size: number; time: number }[]> {
    const found = []
    for (const entry of await readdir(this.#folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const info = await stat(path).catch(() => undefined)
      if (info) found.push({ path, size: info.size, time: info.mtimeMs })
    }
    return found
  }
}
