import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import pc from 'picocolors'
import { UnreachableError, UsageError } from '../config.ts'
import { LiveError, readLocal, readRemote, type ConnectOptions } from '../live/connect.ts'
import type { LiveServer } from '../live/definition.ts'
import { toLiveInventory, type Inspection } from '../live/to-inventory.ts'
import { openUserNet } from '../net/user.ts'
import { stripUrl } from '../parse/redact.ts'
import { toLiveServerText } from '../report/live-server.ts'
import { valueOf, type Invocation } from './command.ts'
import { render } from './formats.ts'
import { hearInterrupt } from './interrupt.ts'
import { writeFileAtomically, writeOut } from './output.ts'
import { VERSION } from './version.ts'

const SECOND = 1000
/** Shorter words are in any message. */
const MIN_SECRET = 6
const RENDER = { all: true, colour: false, width: undefined, specVersion: '1.7', seconds: 0 } as const

/** `waybill inspect`. */
export async function runInspect(invocation: Invocation): Promise<number> {
  const [first = '', ...args] = invocation.positionals
  const isRemote = /^https?:\/\//i.test(first)
  if (isRemote && args.length > 0) throw new UsageError('one address at a time')
  if (!isRemote && !invocation.flags.has('start')) {
    throw new UsageError(`${first} would be started, and its code would run with your rights: add --start to allow it`)
  }
  using interrupt = hearInterrupt()
  const seconds = Number(valueOf(invocation, 'timeout') ?? 30)
  if (!(seconds > 0 && seconds <= 600)) throw new UsageError('--timeout is a number of seconds, at most 600')
  const options = { version: VERSION, timeout: seconds * SECOND, signal: interrupt.signal }
  try {
    const server = await (isRemote
      ? inspectRemote(first, invocation, options)
      : inspectLocal(first, args, invocation, options))
    await write(invocation, {
      server,
      place: isRemote ? (stripUrl(first) ?? first) : basename(first),
      transport: isRemote ? 'http' : 'stdio',
      at: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    })
    return 0
  } catch (error) {
    interrupt.signal.throwIfAborted()
    if (error instanceof LiveError)
      throw new UnreachableError(`${stripUrl(first) ?? first}: ${hide(error.message, invocation)}`, { cause: error })
    throw error
  }
}

async function inspectRemote(address: string, invocation: Invocation, options: ConnectOptions): Promise<LiveServer> {
  const url = URL.parse(address)
  if (!url) throw new UsageError(`${address}: not an address`)
  // The user names this server: it may be private, and plain HTTP.
  const net = openUserNet({
    env: { ...process.env, WAYBILL_MCP_LIVE_URL: url.origin },
    version: VERSION,
    signal: options.signal,
  })
  try {
    return await readRemote({ url, client: net.client('mcp-live'), headers: toHeaders(invocation) }, options)
  } finally {
    await net.close()
  }
}

/** A server may repeat what it was sent. */
function hide(message: string, invocation: Invocation): string {
  const given = [
    ...Object.values(toHeaders(invocation)).flatMap((value) => [value, ...value.split(/\s+/)]),
    ...(invocation.values.get('env') ?? []).map((name) => process.env[name] ?? ''),
  ]
  return given
    .filter(({ length }) => length >= MIN_SECRET)
    .reduce((text, value) => text.replaceAll(value, '…'), message)
}

/** `--header Authorization=@VARIABLE` keeps a secret out of the command line. */
function toHeaders(invocation: Invocation): Record<string, string> {
  return Object.fromEntries(
    (invocation.values.get('header') ?? []).map((text) => {
      const [, name, value] = /^([\w-]+)=(.*)$/s.exec(text) ?? []
      if (name === undefined || value === undefined)
        throw new UsageError('--header must be NAME=VALUE or NAME=@VARIABLE')
      const content = value.startsWith('@') ? getVariable(value.slice(1)) : value
      if (/[^\t\u0020-\u007e\u0080-\u00ff]/.test(content))
        throw new UsageError(`--header ${name}: its value has characters that no header may have`)
      return [name, content]
    }),
  )
}

function getVariable(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new UsageError(`the variable ${name} is not set`)
  return value
}

/** In an empty folder, with none of the user's variables but those that are named. */
async function inspectLocal(
  command: string,
  args: readonly string[],
  invocation: Invocation,
  options: ConnectOptions,
): Promise<LiveServer> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-'))
  const names = invocation.values.get('env') ?? []
  try {
    return await readLocal(
      { command, args, env: Object.fromEntries(names.map((name) => [name, getVariable(name)])), folder },
      options,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function write(invocation: Invocation, inspection: Inspection): Promise<void> {
  const file = valueOf(invocation, 'output')
  const format = invocation.flags.has('json')
    ? 'json'
    : (valueOf(invocation, 'format') ?? (file?.endsWith('.json') ? 'cyclonedx-json' : 'text'))
  const text =
    format === 'cyclonedx-json'
      ? await render(toLiveInventory(inspection), 'cyclonedx-json', RENDER)
      : format === 'json'
        ? `${JSON.stringify({ place: inspection.place, at: inspection.at, ...inspection.server }, undefined, 2)}\n`
        : toLiveServerText(inspection.server, inspection.place, {
            colour: file === undefined && pc.isColorSupported,
            ...(file === undefined && process.stdout.columns && { width: process.stdout.columns }),
          })
  if (file === undefined) await writeOut(text)
  else writeFileAtomically(file, text)
}
