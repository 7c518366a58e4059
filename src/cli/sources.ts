import { REMOTE_COLLECTORS } from '../../collectors/remote.ts'
import type { Environment } from '../config.ts'
import { openUserNet } from '../net/user.ts'
import type { Sources } from '../vet/look.ts'
import { VERSION } from './version.ts'

export interface SourceOptions {
  env: Environment
  cacheFolder: string | undefined
  offline: boolean
  signal: AbortSignal
}

/** What this machine can ask: the remote sources, and the mirror. */
export async function openSources(options: SourceOptions): Promise<Sources & { close(): Promise<void> }> {
  const { env, cacheFolder, offline, signal } = options
  const net = openUserNet({ env, version: VERSION, ...(cacheFolder !== undefined && { cacheFolder }), offline, signal })
  return {
    collectors: REMOTE_COLLECTORS,
    client: net.client,
    advisories: () => ({ coverage: 'no-mirror', matches: [] }),
    close: () => net.close(),
  }
}
