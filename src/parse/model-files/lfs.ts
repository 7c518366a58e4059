/**
 * Git LFS pointer: the text that stands in a checkout for a file kept elsewhere.
 * https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
export interface LfsPointer {
  /** Lower-case hex. */
  sha256: string
  /** Bytes of the real file. */
  size: number
}

/** Pointers are below this by specification. */
const MAX_POINTER = 1024

const PATTERN =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\r?\n(?:ext-[^\n]*\n)*oid sha256:([0-9a-f]{64})\r?\nsize (\d{1,16})\r?\n?/

/** Undefined when the bytes are no pointer. */
export function parseLfsPointer(bytes: Uint8Array): LfsPointer | undefined {
  if (bytes.length < 100 || bytes.length > MAX_POINTER || bytes[0] !== 0x76) return undefined
  const match = PATTERN.exec(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
  return match?.[1] ? { sha256: match[1], size: Number(match[2]) } : undefined
}
