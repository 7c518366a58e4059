import { join } from 'node:path'
import { getIniText, parseIni } from '../../parse/ini.ts'
import type { Setting } from '../config.ts'
import { configurationFolder, type Surroundings } from './files.ts'

/** pip's configuration files (https://pip.pypa.io/en/stable/topics/configuration/); the user's before the system's. */
export function readPip(surroundings: Surroundings): Setting | undefined {
  const { env, home, isWindows, read } = surroundings
  const name = isWindows ? 'pip.ini' : 'pip.conf'
  const files = [
    env['PIP_CONFIG_FILE'],
    join(configurationFolder(surroundings), 'pip', name),
    join(home, isWindows ? 'pip' : '.pip', name),
    isWindows ? undefined : '/etc/pip.conf',
  ]
  for (const file of files) {
    const text = file ? read(file) : undefined
    const ini = text === undefined ? undefined : parseIni(text)
    const url = ini && (getIniText(ini, 'global', 'index-url') ?? getIniText(ini, 'install', 'index-url'))
    if (file && url) return { url, from: file }
  }
  return undefined
}
