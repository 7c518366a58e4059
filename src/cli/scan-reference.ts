import { REMOTE_COLLECTORS } from '../../collectors/remote.ts'
import { findCacheFolder, parseEpoch, UsageError, type Environment } from '../config.ts'
import { toHubInventory } from '../hub/inventory.ts'
import { followLine, type Look } from '../hub/line.ts'
import type { Inventory } from '../model/inventory.ts'
import type { RemoteCollector, Subject } from '../model/remote.ts'
import type { Net } from '../net/net.ts'
import { openUserNet } from '../net/user.ts'
import { parseSubject } from '../parse/subject.ts'
import type { Invocation } from './command.ts'
import { hearInterrupt } from './interrupt.ts'
import { startProgress } from './progress.ts'
import { VERSION } from './version.ts'

/** What a scan can ask a hub about. Packages are not read by a scan of their registry but vetted. */
const HUBS: ReadonlySet<string> = new Set(['huggingface', 'mlflow', 'modelscope', 'oci-model', 'ollama'])

function findCollector({ type }: Subject): RemoteCollector {
  const collector = REMOTE_COLLECTORS.find(({ id, types }) => HUBS.has(id) && types.includes(type))
  if (collector) return collector
  throw new UsageError(`no hub is asked about ${type}; packages, servers and vendors are for waybill vet`)
}

function toSubject(text: string): Subject {
  const subject = parseSubject(text)
  if (subject) return subject
  throw new UsageError(`${text}: not a purl of a model, data set or Space, such as pkg:huggingface/OWNER/NAME@REVISION`)
}

interface ReferenceScan {
  env: Environment
  net: Net
  signal: AbortSignal
}

async function scanOne(text: string, { env, net, signal }: ReferenceScan): Promise<Inventory> {
  const subject = toSubject(text)
  // Thrown before anything is asked.
  findCollector(subject)
  const look: Look = (each) => {
    const asked = findCollector(each)
    return asked.look(each, net.client(asked.source ?? asked.id))
  }
  const line = await followLine(subject, look, { signal })
  signal.throwIfAborted()
  const timestamp = parseEpoch(env['SOURCE_DATE_EPOCH'])
  return toHubInventory(line, {
    versions: new Map(REMOTE_COLLECTORS.map(({ id, version }) => [id, version])),
    now: new Date().toISOString(),
    ...(timestamp !== undefined && { timestamp }),
  })
}

/** Asks a hub about one thing and all that it comes from. The only scan that goes to the network. */
export async function scanReference(invocation: Invocation, text: string): Promise<Inventory> {
  using interrupt = hearInterrupt()
  const progress = startProgress(invocation.flags.has('quiet'))
  const cacheFolder = invocation.flags.has('no-cache') ? undefined : findCacheFolder(process.env)
  const net = openUserNet({
    env: process.env,
    version: VERSION,
    offline: invocation.flags.has('offline'),
    signal: interrupt.signal,
    onProgress: progress.update,
    ...(cacheFolder !== undefined && { cacheFolder }),
  })
  try {
    return await scanOne(text, { env: process.env, net, signal: interrupt.signal })
  } finally {
    progress.end()
    await net.close()
  }
}
