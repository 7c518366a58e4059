import { join } from 'node:path'
import registryAuthToken from 'registry-auth-token'
import { defaultUrl } from 'registry-url'
import type { Setting } from '../config.ts'
import { Credential, toHeaderValue } from '../credential.ts'
import type { Surroundings } from './files.ts'

/**
 * npm's configuration (https://docs.npmjs.com/cli/configuring-npm/npmrc): the registry, registries of scopes, tokens by
 * registry. The user's file and the environment only: a project's `.npmrc` comes with what is scanned, and `${NAME}` in
 * it could send any variable anywhere.
 */
export function readNpm(surroundings: Surroundings): Setting {
  const { env, home, read } = surroundings
  const file = findVariable(surroundings, 'userconfig') ?? join(home, '.npmrc')
  const npmrc = parseNpmrc(read(file) ?? '', env)
  const named = findVariable(surroundings, 'registry')
  const url = named ?? npmrc['registry'] ?? defaultUrl
  const scopes = Object.entries(npmrc).flatMap(([key, value]) => {
    const scope = /^(@[^:/]+):registry$/.exec(key)?.[1]
    return scope === undefined ? [] : [{ test: toScopeTest(scope), url: value }]
  })
  const urls = [url, ...scopes.map((scope) => scope.url)]
  const from = named ? 'npm_config_registry' : npmrc['registry'] ? file : 'default'
  return { url, from, routes: scopes, credentials: urls.flatMap((each) => toCredential(each, npmrc)) }
}

/** npm reads its variables whatever their case. */
const findVariable = ({ env }: Surroundings, name: string): string | undefined =>
  env[`npm_config_${name}`] || env[`NPM_CONFIG_${name.toUpperCase()}`] || undefined

/** In paths of packages (`/@acme%2fwidget`) and of attestations (`…/@acme/widget@1.0.0`), decoded. */
const toScopeTest = (scope: string): RegExp =>
  new RegExp(`(?:^|/)${scope.toLowerCase().replace(/[^\w@-]/g, String.raw`\$&`)}/`)

/** `key = value` lines; `;` and `#` start comments. `${NAME}` is a variable of the user. */
function parseNpmrc(text: string, env: Surroundings['env']): Record<string, string> {
  const values: Record<string, string> = {}
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*([^\s;#=][^=]*?)\s*=\s*(.*?)\s*$/.exec(line)
    if (match?.[1] === undefined || match[2] === undefined) continue
    const value = match[2].replace(/^(["'])(.*)\1$/, '$2')
    values[match[1]] = value.replace(/\$\{([^}]+)\}/g, (whole, name: string) => env[name] ?? whole)
  }
  return values
}

function toCredential(url: string, npmrc: Record<string, string>): Credential[] {
  if (!URL.canParse(url)) return []
  // Only what is bound to a registry: a bare `_auth` would go to every one of them.
  const bound = Object.fromEntries(Object.entries(npmrc).filter(([key]) => key.startsWith('//')))
  const found = registryAuthToken(url.endsWith('/') ? url : `${url}/`, { recursive: true, npmrc: bound })
  const value = found && toHeaderValue(found.type, found.token)
  return value ? [new Credential(new URL(url).href, value)] : []
}
