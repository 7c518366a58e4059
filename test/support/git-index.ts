/** The bytes of a `.git/index`, version 2, that tracks these paths. Only the names matter to a reader of names. */
export function toGitIndex(paths: readonly string[]): Buffer {
  const header = Buffer.alloc(12)
  header.write('DIRC', 0, 'latin1')
  header.writeUInt32BE(2, 4)
  header.writeUInt32BE(paths.length, 8)
  const entries = [...paths].sort().map((path) => {
    const name = Buffer.from(path)
    const entry = Buffer.alloc((62 + name.length + 8) & ~7)
    entry.writeUInt32BE(0o100644, 24)
    entry.writeUInt16BE(Math.min(name.length, 0xfff), 60)
    name.copy(entry, 62)
    return entry
  })
  return Buffer.concat([header, ...entries, Buffer.alloc(20)])
}
