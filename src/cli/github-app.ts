import { readFileSync } from 'node:fs'
import { toFetch } from '../../collectors/host/github/octokit.ts'
import { UsageError } from '../config.ts'
import { openUserNet } from '../net/user.ts'
import { VERSION } from './version.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * With `WAYBILL_GITHUB_APP_ID`, `WAYBILL_GITHUB_APP_KEY` (PEM) or `WAYBILL_GITHUB_APP_KEY_FILE`, and
 * `WAYBILL_GITHUB_APP_INSTALLATION_ID`: the environment with a token of that installation, good for an hour. Unchanged
 * otherwise, and where a token is given. Throws `UsageError`.
 */
export async function withGitHubApp(env: Environment, signal: AbortSignal): Promise<Environment> {
  const appId = env['WAYBILL_GITHUB_APP_ID']
  if (!appId || env['GITHUB_TOKEN'] || env['GH_TOKEN']) return env
  const installationId = Number(env['WAYBILL_GITHUB_APP_INSTALLATION_ID'])
  const privateKey = env['WAYBILL_GITHUB_APP_KEY'] ?? readKey(env['WAYBILL_GITHUB_APP_KEY_FILE'])
  if (!Number.isSafeInteger(installationId) || privateKey === undefined) {
    throw new UsageError('WAYBILL_GITHUB_APP_ID needs WAYBILL_GITHUB_APP_INSTALLATION_ID and a key')
  }
  const net = openUserNet({ env, version: VERSION, signal })
  try {
    const client = net.client('github')
    const { App, Octokit } = await import('octokit')
    const fetch = toFetch(client, () => {})
    const off = { throttle: { enabled: false }, retry: { enabled: false } }
    const app = new App({
      appId,
      privateKey,
      Octokit: Octokit.defaults({ baseUrl: client.base, request: { fetch }, ...off }),
    })
    const octokit = await app.getInstallationOctokit(installationId)
    const { token } = (await octokit.auth({ type: 'installation' })) as { token: string }
    return { ...env, GITHUB_TOKEN: token }
  } catch (error) {
    throw new UsageError(`GitHub gave no token to the app: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  } finally {
    await net.close()
  }
}

function readKey(file: string | undefined): string | undefined {
  if (file === undefined) return undefined
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file}: cannot be read`, { cause: error })
  }
}
