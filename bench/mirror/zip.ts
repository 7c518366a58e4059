import { closeSync, openSync, writeSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'

/** Writes an archive member by member, as bulk files of advisories are: deflated, without comments. */
export class ZipWriter {
  readonly #fd: number
  readonly #directory: Buffer[] = []
  #offset = 0
  #pending: Buffer[] = []
  #pendingBytes = 0

  constructor(path: string) {
    this.#fd = openSync(path, 'w')
  }

  add(name: string, text: string): void {
    const plain = Buffer.from(text)
    const packed = deflateRawSync(plain, { level: 1 })
    const label = Buffer.from(name)
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(20, 4)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    entry.writeUInt16LE(20, 6)
    for (const [record, at] of [
      [header, 6],
      [entry, 8],
    ] as const) {
      record.writeUInt16LE(0x0800, at)
      record.writeUInt16LE(8, at + 2)
      record.writeUInt32LE(crc32(plain), at + 8)
      record.writeUInt32LE(packed.length, at + 12)
      record.writeUInt32LE(plain.length, at + 16)
      record.writeUInt16LE(label.length, at + 20)
    }
    entry.writeUInt32LE(this.#offset, 42)
    this.#directory.push(entry, label)
    this.#write(header, label, packed)
  }

  #write(...parts: Buffer[]): void {
    for (const part of parts) {
      this.#offset += part.length
      this.#pendingBytes += part.length
      this.#pending.push(part)
    }
    if (this.#pendingBytes > 1 << 20) this.#flush()
  }

  #flush(): void {
    writeSync(this.#fd, Buffer.concat(this.#pending))
    this.#pending = []
    this.#pendingBytes = 0
  }

  close(): void {
    const offset = this.#offset
    const count = this.#directory.length / 2
    const directory = Buffer.concat(this.#directory)
    this.#write(directory)
    const large = Buffer.alloc(56)
    large.writeUInt32LE(0x06064b50, 0)
    large.writeBigUInt64LE(44n, 4)
    large.writeBigUInt64LE(BigInt(count), 24)
    large.writeBigUInt64LE(BigInt(count), 32)
    large.writeBigUInt64LE(BigInt(directory.length), 40)
    large.writeBigUInt64LE(BigInt(offset), 48)
    const locator = Buffer.alloc(20)
    locator.writeUInt32LE(0x07064b50, 0)
    locator.writeBigUInt64LE(BigInt(offset + directory.length), 8)
    locator.writeUInt32LE(1, 16)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(0xffff, 8)
    end.writeUInt16LE(0xffff, 10)
    end.writeUInt32LE(0xffffffff, 12)
    end.writeUInt32LE(0xffffffff, 16)
    this.#write(large, locator, end)
    this.#flush()
    closeSync(this.#fd)
  }
}
