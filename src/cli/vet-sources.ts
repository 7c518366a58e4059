import { REMOTE_COLLECTORS } from '../../collectors/remote.ts'
import type { Environment } from '../config.ts'
import { openNet } from '../net/net.ts'
import type { VetSources } from '../vet/gather.ts'
import { VERSION } from './version.ts'

export interface SourceOptions {
  env: Environment
  cacheFolder: string | undefined
  offline: boolean
  signal: AbortSignal
}

/** What a vetting on this machine asks: the remote sources, and the mirror. */
export async function openVetSources(options: SourceOptions): Promise<VetSources & { close(): Promise<void> }> {
  const { env, cacheFolder, offline, signal } = options
  const net = openNet({ env, version: VERSION, ...(cacheFolder !== undefined && { cacheFolder }), offline, signal })
  return {
    collectors: REMOTE_COLLECTORS,
    client: net.client,
    advisories: () => ({ coverage: 'no-mirror', matches: [] }),
    close: () => net.close(),
  }
}
