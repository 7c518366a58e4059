import { closeSync, mkdirSync, openSync, symlinkSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Ends of what a foreign tree may bring. */
export interface TreeLimits {
  files: number
  bytes: number
  fileBytes: number
  depth: number
}

export const TREE_LIMITS: TreeLimits = { files: 500_000, bytes: 8 * 1024 ** 3, fileBytes: 512 * 1024 ** 2, depth: 64 }

/** More than the limits allow: the tree is not complete, and nothing after this was written. */
export class TreeLimitError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'TreeLimitError'
  }
}

const MAX_PATH = 2048

/**
 * Writes the files of a hostile tree below one folder and nowhere else: no absolute paths, no `..`, no devices, never
 * through a link. Links are made last, and only those that end inside. Files are not executable.
 */
export class TreeWriter {
  readonly folder: string
  /** Paths that were left out, with the reason. */
  readonly omitted: { path: string; reason: string }[] = []
  readonly #limits: TreeLimits
  readonly #made = new Set<string>()
  readonly #links: { path: string; target: string }[] = []
  #files = 0
  #bytes = 0

  constructor(folder: string, limits: TreeLimits = TREE_LIMITS) {
    this.folder = folder
    this.#limits = limits
  }

  get files(): number {
    return this.#files
  }

  /** A sink for one file's bytes, or undefined when the file is left out. @throws TreeLimitError */
  open(path: string, size: number): { write(bytes: Uint8Array): void; close(): void } | undefined {
    const parts = this.#check(path)
    if (!parts) return undefined
    if (size > this.#limits.fileBytes) return this.#omit(path, `larger than ${this.#limits.fileBytes} bytes`)
    if (++this.#files > this.#limits.files) throw new TreeLimitError(`more than ${this.#limits.files} files`)
    const location = join(this.folder, ...parts)
    this.#makeFolder(dirname(location))
    const descriptor = openSync(location, 'w', 0o600)
    let written = 0
    return {
      write: (bytes) => {
        written += bytes.length
        this.#bytes += bytes.length
        if (written > this.#limits.fileBytes) throw new TreeLimitError(`${path}: longer than it says`)
        if (this.#bytes > this.#limits.bytes) throw new TreeLimitError(`more than ${this.#limits.bytes} bytes`)
        for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at)
      },
      close: () => closeSync(descriptor),
    }
  }

  link(path: string, target: string): void {
    const parts = this.#check(path)
    if (!parts) return
    if (leadsOut(parts.length - 1, target)) this.#omit(path, 'a link that leads out')
    else this.#links.push({ path: join(...parts), target })
  }

  /** Makes the links. */
  finish(): void {
    for (const { path, target } of this.#links) {
      const location = join(this.folder, path)
      try {
        this.#makeFolder(dirname(location))
        symlinkSync(target, location)
      } catch (error) {
        this.#omit(path, `the link could not be made: ${(error as NodeJS.ErrnoException).code ?? 'error'}`)
      }
    }
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    this.#made.add(folder)
  }

  #check(path: string): string[] | undefined {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.')
    const isWrong =
      parts.length === 0 ||
      path.length > MAX_PATH ||
      parts.length > this.#limits.depth ||
      path.startsWith('/') ||
      parts.some((part) => part === '..' || part.includes('\0') || part.includes('\\') || part.toLowerCase() === '.git')
    return isWrong ? this.#omit(path, 'a path that is not allowed') : parts
  }

  #omit(path: string, reason: string): undefined {
    this.omitted.push({ path, reason })
  }
}

/**
 * True unless the target is `..` at most as often as the link is deep, and then names only: a `..` after a name could pass
 * another link and end elsewhere than it reads.
 */
function leadsOut(depth: number, target: string): boolean {
  if (target === '' || target.length > MAX_PATH || target.startsWith('/') || /[\0\\]/.test(target)) return true
  const parts = target.split('/').filter((part) => part !== '' && part !== '.')
  const ups = parts.findIndex((part) => part !== '..')
  const leading = ups < 0 ? parts.length : ups
  return leading > depth || parts.slice(leading).includes('..')
}
