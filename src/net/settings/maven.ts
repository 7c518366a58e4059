import { join } from 'node:path'
import type { Setting } from '../config.ts'
import { Credential, toBasic } from '../credential.ts'
import type { Surroundings } from './files.ts'
import { findAll, findText, parseXml, type Element } from '../../parse/xml.ts'

/** The mirror of Central in Maven's settings (https://maven.apache.org/guides/mini/guide-mirror-settings.html). */
export function readMaven({ home, read }: Surroundings): Setting | undefined {
  const path = join(home, '.m2', 'settings.xml')
  const root = parseXml(read(path) ?? '')
  const mirror = findAll(root, 'settings', 'mirrors', 'mirror').find(isOfCentral)
  const url = mirror && findText(mirror, 'url')
  if (!mirror || url === undefined) return undefined
  const id = findText(mirror, 'id')
  const server = findAll(root, 'settings', 'servers', 'server').find((each) => id && findText(each, 'id') === id)
  return { url, from: path, credentials: server ? toCredential(url, server) : [] }
}

function isOfCentral(mirror: Element): boolean {
  const parts = (findText(mirror, 'mirrorOf') ?? '').split(',').map((part) => part.trim())
  return !parts.includes('!central') && parts.some((part) => ['*', 'external:*', 'central'].includes(part))
}

function toCredential(url: string, server: Element): Credential[] {
  const user = findText(server, 'username')
  const password = findText(server, 'password')
  // In braces it is encrypted, with a key that is Maven's own.
  if (!user || !password || /^\{.*\}$/.test(password) || !URL.canParse(url)) return []
  return [new Credential(new URL(url).origin, toBasic(user, password))]
}
