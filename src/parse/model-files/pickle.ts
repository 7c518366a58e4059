/**
 * Python pickle, protocols 0 to 5, read opcode by opcode on a symbolic stack: which globals it would import. Nothing is
 * built or called. https://github.com/python/cpython/blob/main/Lib/pickletools.py documents the opcodes. A global whose
 * name is computed, or taken from the copyreg extension registry, comes back without name.
 */
import { ProblemError } from '../../model/collector.ts'
import { type ByteReader, toUtf8 } from './byte-reader.ts'

/** A global: the module that is imported, and the attribute path below it. Undefined where it is not known. */
export interface PickleImport {
  module?: string
  name?: string
}

export interface Pickle {
  /** In order of appearance, each once. */
  imports: PickleImport[]
  /** Highest protocol that a PROTO opcode declares; 0 when there is none. */
  protocol: number
  /** How many pickles follow each other. */
  count: number
  /** What stopped the reading; the imports above were found before. */
  problem?: ProblemError
}

/** What is known of a value on the stack: text, or nothing. `MARK` is a position. */
const MARK = Symbol('mark')
type Value = string | undefined | typeof MARK

interface Machine {
  reader: ByteReader
  stack: Value[]
  memo: Map<number, Value>
  imports: Map<string, PickleImport>
  protocol: number
}

/** About two seconds. */
const MAX_OPCODES = 5_000_000
const MAX_STACK = 2_000_000
const MAX_LINE = 1024 * 1024
/** Longest text that can be part of a name; longer ones are passed over. */
const MAX_TEXT = 4096
const MAX_PICKLES = 1000
const MAX_IMPORTS = 10_000

/** The long integer with which `torch.save` began before it wrote ZIP archives; four more pickles follow. */
const LEGACY_TORCH = Uint8Array.from([
  0x80, 2, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, 0x2e,
])

export const isLegacyTorch = (bytes: Uint8Array): boolean => LEGACY_TORCH.every((byte, index) => bytes[index] === byte)

/** A PROTO opcode of protocol 2 or later; earlier pickles have no mark of their own. */
export const isPickle = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x80 && (bytes[1] ?? 0) >= 2 && (bytes[1] ?? 0) <= 5

/** Reads the pickles that stand one after the other from here. Never throws. */
export function parsePickles(reader: ByteReader, expected = 1): Pickle {
  const machine: Machine = { reader, stack: [], memo: new Map(), imports: new Map(), protocol: 0 }
  let count = 0
  let problem: ProblemError | undefined
  try {
    do {
      machine.stack = []
      machine.memo.clear()
      runPickle(machine)
      count++
    } while (count < MAX_PICKLES && (count < expected || startsAnother(reader)))
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    problem = error
  }
  return { imports: [...machine.imports.values()], protocol: machine.protocol, count, problem }
}

/** Files of several dumps are read until something else follows. */
function startsAnother(reader: ByteReader): boolean {
  if (reader.size - reader.at < 3) return false
  const bytes = reader.bytes(2)
  reader.at -= 2
  return isPickle(bytes)
}

function runPickle(machine: Machine): void {
  for (let count = 0; count < MAX_OPCODES; count++) {
    const opcode = machine.reader.u8()
    if (opcode === 0x2e) return
    const run = OPCODES.get(opcode)
    if (!run) throw new ProblemError('malformed', `opcode ${opcode} is not defined: not a pickle, or data follows it`)
    run(machine)
    if (machine.stack.length > MAX_STACK) throw new ProblemError('limit', `more than ${MAX_STACK} values on the stack`)
  }
  throw new ProblemError('limit', `more than ${MAX_OPCODES} opcodes`)
}

const push = (machine: Machine, value: Value = undefined): void => void machine.stack.push(value)

function pop(machine: Machine, count = 1): Value {
  if (machine.stack.length < count) throw new ProblemError('malformed', 'takes a value from an empty stack')
  const value = machine.stack.at(-1)
  machine.stack.length -= count
  return value
}

function popToMark(machine: Machine): void {
  const at = machine.stack.lastIndexOf(MARK)
  if (at < 0) throw new ProblemError('malformed', 'misses a mark')
  machine.stack.length = at
}

function addImport(machine: Machine, module: Value, name: Value): void {
  const isKnown = typeof module === 'string' && typeof name === 'string'
  const key = isKnown ? `${module}\n${name}` : ''
  if (machine.imports.size >= MAX_IMPORTS && !machine.imports.has(key))
    throw new ProblemError('limit', `more than ${MAX_IMPORTS} globals`)
  machine.imports.set(key, isKnown ? { module, name } : {})
}

const toLine = (machine: Machine): string => toUtf8(machine.reader.line(MAX_LINE)).trim()

function text(machine: Machine, length: number): string | undefined {
  if (length <= MAX_TEXT) return toUtf8(machine.reader.bytes(length))
  machine.reader.skip(length)
  return undefined
}

/** `'abc'` with backslash escapes, as `repr` writes it. */
function unquote(line: string): string {
  const inner = /^(['"])(.*)\1$/s.exec(line)?.[2] ?? line
  return inner.replace(/\\(?:x([0-9a-f]{2})|([0-7]{1,3})|(.))/gi, (_, hex?: string, octal?: string, char = '') =>
    hex !== undefined || octal !== undefined
      ? toCharacter(hex ?? octal ?? '', hex === undefined ? 8 : 16)
      : String(char),
  )
}

const unescape = (line: string): string =>
  line.replace(/\\(?:u([0-9a-f]{4})|U([0-9a-f]{8}))/g, (_, short?: string, long?: string) =>
    toCharacter(short ?? long ?? '', 16),
  )

function toCharacter(digits: string, radix: number): string {
  const code = Number.parseInt(digits, radix)
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}

function put(machine: Machine, key: number): void {
  machine.memo.set(key, machine.stack.at(-1))
}

function get(machine: Machine, key: number): void {
  push(machine, machine.memo.get(key))
}

type Run = (machine: Machine) => void

const skip =
  (length: number): Run =>
  (machine) => {
    machine.reader.skip(length)
    push(machine)
  }

const effect =
  (pops: number): Run =>
  (machine) => {
    pop(machine, pops)
    push(machine)
  }

const BY_CHARACTER: readonly (readonly [string, Run])[] = [
  ['(', (machine) => push(machine, MARK)],
  ['0', (machine) => void pop(machine)],
  ['1', popToMark],
  ['2', (machine) => push(machine, machine.stack.at(-1))],
  // Numbers and constants.
  ...(['F', 'I', 'L'] as const).map((code): [string, Run] => [
    code,
    (machine) => {
      machine.reader.line(MAX_LINE)
      push(machine)
    },
  ]),
  ['G', skip(8)],
  ['J', skip(4)],
  ['K', skip(1)],
  ['M', skip(2)],
  ...(['N', '\x88', '\x89', ']', '}', ')', '\x8f', '\x97'] as const).map((code): [string, Run] => [
    code,
    (machine) => push(machine),
  ]),
  ['\x8a', (machine) => skip(machine.reader.u8())(machine)],
  ['\x8b', (machine) => skip(machine.reader.u32())(machine)],
  // Text, which may become a name.
  ['S', (machine) => push(machine, unquote(toLine(machine)))],
  ['V', (machine) => push(machine, unescape(toLine(machine)))],
  ['T', (machine) => push(machine, text(machine, machine.reader.u32()))],
  ['U', (machine) => push(machine, text(machine, machine.reader.u8()))],
  ['X', (machine) => push(machine, text(machine, machine.reader.u32()))],
  ['\x8c', (machine) => push(machine, text(machine, machine.reader.u8()))],
  ['\x8d', (machine) => push(machine, text(machine, machine.reader.u64()))],
  // Bytes.
  ['B', (machine) => skip(machine.reader.u32())(machine)],
  ['C', (machine) => skip(machine.reader.u8())(machine)],
  ['\x8e', (machine) => skip(machine.reader.u64())(machine)],
  ['\x96', (machine) => skip(machine.reader.u64())(machine)],
  // Containers.
  ...(['a', 'b'] as const).map((code): [string, Run] => [code, (machine) => void pop(machine)]),
  ...(['e', 'u', '\x90'] as const).map((code): [string, Run] => [code, popToMark]),
  ['s', (machine) => void pop(machine, 2)],
  ...(['d', 'l', 't', '\x91', 'o'] as const).map((code): [string, Run] => [
    code,
    (machine) => {
      popToMark(machine)
      push(machine)
    },
  ]),
  ['\x85', effect(1)],
  ['\x86', effect(2)],
  ['\x87', effect(3)],
  // Calls.
  ['R', effect(2)],
  ['\x81', effect(2)],
  ['\x92', effect(3)],
  // Globals.
  [
    'c',
    (machine) => {
      addImport(machine, toLine(machine), toLine(machine))
      push(machine)
    },
  ],
  [
    'i',
    (machine) => {
      addImport(machine, toLine(machine), toLine(machine))
      popToMark(machine)
      push(machine)
    },
  ],
  [
    '\x93',
    (machine) => {
      const name = pop(machine)
      addImport(machine, pop(machine), name)
      push(machine)
    },
  ],
  ...(['\x82', '\x83', '\x84'] as const).map((code, index): [string, Run] => [
    code,
    (machine) => {
      addImport(machine, undefined, undefined)
      skip(2 ** index)(machine)
    },
  ]),
  // Memo.
  ['p', (machine) => put(machine, Number(toLine(machine)))],
  ['q', (machine) => put(machine, machine.reader.u8())],
  ['r', (machine) => put(machine, machine.reader.u32())],
  ['\x94', (machine) => put(machine, machine.memo.size)],
  ['g', (machine) => get(machine, Number(toLine(machine)))],
  ['h', (machine) => get(machine, machine.reader.u8())],
  ['j', (machine) => get(machine, machine.reader.u32())],
  // Persistent ids, protocol and framing.
  [
    'P',
    (machine) => {
      machine.reader.line(MAX_LINE)
      push(machine)
    },
  ],
  ['Q', effect(1)],
  ['\x80', (machine) => void (machine.protocol = Math.max(machine.protocol, machine.reader.u8()))],
  ['\x95', (machine) => machine.reader.skip(8)],
  ['\x98', () => undefined],
]

const OPCODES: ReadonlyMap<number, Run> = new Map(BY_CHARACTER.map(([code, run]) => [code.charCodeAt(0), run]))
