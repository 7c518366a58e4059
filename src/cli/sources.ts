import { REMOTE_COLLECTORS } from '../../collectors/remote.ts'
import { findDataFolder, type Environment } from '../config.ts'
import { findLoaders } from '../data/model-loaders.ts'
import { toPaths } from '../mirror/files.ts'
import { openMirror, type Mirror } from '../mirror/mirror.ts'
import { toMatchSubject } from '../mirror/subject.ts'
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
  const mirror = openUserMirror(env)
  return {
    collectors: REMOTE_COLLECTORS,
    client: net.client,
    advisories: toAdvisories(mirror),
    close: () => {
      mirror?.close()
      return net.close()
    },
  }
}

function openUserMirror(env: Environment): Mirror | undefined {
  const folder = findDataFolder(env)
  const opened = folder === undefined ? undefined : openMirror(toPaths(folder))
  return opened && 'mirror' in opened ? opened.mirror : undefined
}

function toAdvisories(mirror: Mirror | undefined): Sources['advisories'] {
  const none = { coverage: 'no-mirror', matches: [] } as const
  return (subject, facts) => {
    const loaders =
      facts?.model &&
      findLoaders(
        facts.model.library,
        (facts.model.files ?? []).flatMap(({ format }) => format ?? []),
      )
    return mirror?.match([{ ...toMatchSubject(subject), ...(loaders && { loaders }) }])[0] ?? { ...none, matches: [] }
  }
}
