import { join } from 'node:path'
import type { Setting } from '../config.ts'
import type { Surroundings } from './files.ts'

/**
 * The token that the Hub's own command line keeps
 * (https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables).
 */
export function readHuggingface({ env, home, read }: Surroundings): Setting | undefined {
  if (/^(?:1|on|yes|true)$/i.test(env['HF_HUB_DISABLE_IMPLICIT_TOKEN'] ?? '')) return undefined
  const cache = env['XDG_CACHE_HOME'] ?? join(home, '.cache')
  const path = env['HF_TOKEN_PATH'] ?? join(env['HF_HOME'] ?? join(cache, 'huggingface'), 'token')
  const token = read(path)?.trim()
  return token ? { from: path, token } : undefined
}
