import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parseGitIndex } from '../src/scan/git-index.ts'
import { readGit, withoutCredentials } from '../src/scan/git.ts'
import { toGitIndex } from './support/git-index.ts'
import { makeTree } from './support/tree.ts'

const ID = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334'
const COMMIT = 'tree 1\nauthor Ann <a@b.example> 1600000000 +0200\ncommitter Bo <b@c.example> 1700000000 -0500\n\nWhy\n'
const DATE = '2023-11-14T22:13:20Z'

function makeRepository(files: Record<string, string | Uint8Array>): string {
  return makeTree({ '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${ID}\n`, ...files })
}

const toLoose = (text: string): Uint8Array => deflateSync(Buffer.from(`commit ${text.length}\0${text}`))

/** Entry header: type and size, seven bits at a time after the first four. */
function toHeader(type: number, size: number): Buffer {
  const bytes = [(type << 4) | (size & 15)]
  for (let rest = size >> 4; rest > 0; rest >>= 7) {
    bytes[bytes.length - 1]! |= 0x80
    bytes.push(rest & 0x7f)
  }
  return Buffer.from(bytes)
}

/** A pack with these entries, and its index, which knows the last one by `ID`. */
function toPack(entries: readonly Buffer[]): { pack: Buffer; index: Buffer } {
  const pack = Buffer.concat([Buffer.from('PACK\0\0\0\x02\0\0\0\x01', 'latin1'), ...entries, Buffer.alloc(20)])
  const offset = 12 + entries.slice(0, -1).reduce((sum, { length }) => sum + length, 0)
  const fanout = Buffer.alloc(1024)
  for (let byte = Number.parseInt(ID.slice(0, 2), 16); byte < 256; byte++) fanout.writeUInt32BE(1, byte * 4)
  const position = Buffer.alloc(4)
  position.writeUInt32BE(offset)
  const head = Buffer.from('ff744f6300000002', 'hex')
  return {
    pack,
    index: Buffer.concat([head, fanout, Buffer.from(ID, 'hex'), Buffer.alloc(4), position, Buffer.alloc(40)]),
  }
}

const toEntry = (type: number, content: Buffer, before = Buffer.alloc(0)): Buffer =>
  Buffer.concat([toHeader(type, content.length), before, deflateSync(content)])

describe('what .git says', () => {
  test('of a loose commit', () => {
    const root = makeRepository({ [`.git/objects/a1/${ID.slice(2)}`]: toLoose(COMMIT) })
    expect(readGit(root)).toEqual({ commit: ID, date: DATE })
  })

  test('of a packed commit', () => {
    const { pack, index } = toPack([toEntry(1, Buffer.from(COMMIT))])
    const root = makeRepository({ '.git/objects/pack/pack-x.pack': pack, '.git/objects/pack/pack-x.idx': index })
    expect(readGit(root)).toEqual({ commit: ID, date: DATE })
  })

  test('of a commit that is packed as a difference', () => {
    const base = Buffer.from(COMMIT.replace('1700000000', '1500000000'))
    const at = COMMIT.indexOf('1700000000')
    const end = at + 10
    // Copy up to the number, insert the number, copy the rest.
    const delta = Buffer.concat([
      Buffer.from([base.length, COMMIT.length]),
      Buffer.from([0x90, at, 10]),
      Buffer.from('1700000000'),
      Buffer.from([0x91, end, base.length - end]),
    ])
    const first = toEntry(1, base)
    const { pack, index } = toPack([first, toEntry(6, delta, Buffer.from([first.length]))])
    const root = makeRepository({ '.git/objects/pack/pack-x.pack': pack, '.git/objects/pack/pack-x.idx': index })
    expect(readGit(root)).toEqual({ commit: ID, date: DATE })
  })

  test('of packed refs, a detached head, and nothing at all', () => {
    const packed = makeTree({
      '.git/HEAD': 'ref: refs/heads/x\n',
      '.git/packed-refs': `# pack-refs\n${ID} refs/heads/x\n`,
    })
    expect(readGit(packed)).toEqual({ commit: ID })
    expect(readGit(makeTree({ '.git/HEAD': `${ID}\n` }))).toEqual({ commit: ID })
    expect(readGit(makeTree({ '.git/HEAD': 'ref: refs/../../../etc/passwd\n' }))).toEqual({})
    expect(readGit(makeTree({}))).toEqual({})
  })

  test('of a worktree, whose own folder is elsewhere', () => {
    const main = makeTree({
      '.git/worktrees/w/HEAD': 'ref: refs/heads/side\n',
      '.git/worktrees/w/commondir': '../..\n',
      '.git/refs/heads/side': ID,
      '.git/config': '[remote "origin"]\n\turl = https://user:secret@git.example/team/repo.git\n',
    })
    mkdirSync(join(main, 'tree'))
    writeFileSync(join(main, 'tree/.git'), `gitdir: ${join(main, '.git/worktrees/w')}\n`)
    expect(readGit(join(main, 'tree'))).toEqual({ commit: ID, remote: 'https://git.example/team/repo.git' })
  })

  test('of spoilt objects is nothing', () => {
    const { pack, index } = toPack([toEntry(1, Buffer.from(COMMIT))])
    for (const cut of [0, 4, 1040, index.length - 45]) {
      const root = makeRepository({
        '.git/objects/pack/p.pack': pack,
        '.git/objects/pack/p.idx': index.subarray(0, cut),
        [`.git/objects/a1/${ID.slice(2)}`]: 'no zlib',
      })
      expect(readGit(root)).toEqual({ commit: ID })
    }
  })
})

test.each([
  ['https://git.example/a/b.git', 'https://git.example/a/b.git'],
  ['https://token@git.example/a/b?x=1#y', 'https://git.example/a/b'],
  ['git@git.example:a/b.git', 'ssh://git.example/a/b.git'],
  ['ssh://git@git.example:2222/a/b', 'ssh://git.example:2222/a/b'],
  ['/home/ann/repo', undefined],
  ['file:///home/ann/repo', undefined],
])('the remote %s is told as %s', (url, expected) => expect(withoutCredentials(url)).toBe(expected))

describe('the index', () => {
  test('gives tracked paths', () => {
    const paths = ['a', 'b/some-longer-name.ts', 'ü.py']
    expect(parseGitIndex(toGitIndex(paths)).map(String)).toEqual(paths)
  })

  test('of version 4 compresses what names share', () => {
    const entry = (strip: number, rest: string): Buffer =>
      Buffer.concat([Buffer.alloc(62), Buffer.from([strip]), Buffer.from(`${rest}\0`)])
    const header = Buffer.from('DIRC\0\0\0\x04\0\0\0\x02', 'latin1')
    const bytes = Buffer.concat([header, entry(0, 'src/one.ts'), entry(6, 'two.ts'), Buffer.alloc(20)])
    expect(parseGitIndex(bytes).map(String)).toEqual(['src/one.ts', 'src/two.ts'])
  })

  test('cut short is refused', () => {
    const bytes = toGitIndex(['a/b', 'c'])
    for (const end of [3, 11, 40, 90]) expect(() => parseGitIndex(bytes.subarray(0, end))).toThrow(RangeError)
  })
})
