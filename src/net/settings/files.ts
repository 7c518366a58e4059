import { readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type { Environment } from '../config.ts'

/** What the readers of configuration see of the machine. Only the user's and the system's files, never a project's. */
export interface Surroundings {
  env: Environment
  home: string
  isWindows: boolean
  /** Text of a file; `undefined` when it cannot be read. */
  read(path: string): string | undefined
}

const MAX_BYTES = 1024 * 1024

export function toSurroundings(env: Environment): Surroundings {
  return { env, home: env['HOME'] ?? homedir(), isWindows: process.platform === 'win32', read: readSmall }
}

function readSmall(path: string): string | undefined {
  try {
    const stat = statSync(path)
    return stat.isFile() && stat.size <= MAX_BYTES ? readFileSync(path, 'utf8') : undefined
  } catch {
    return undefined
  }
}

/** The user's configuration folder: `XDG_CONFIG_HOME`, else `~/.config`; `APPDATA` on Windows. */
export function configurationFolder({ env, home, isWindows }: Surroundings): string {
  if (isWindows && env['APPDATA']) return env['APPDATA']
  const own = env['XDG_CONFIG_HOME']
  return own && isAbsolute(own) ? own : join(home, '.config')
}

/** The first of the files that can be read. */
export function readFirst(surroundings: Surroundings, paths: readonly (string | undefined)[]) {
  for (const path of paths) {
    const text = path ? surroundings.read(path) : undefined
    if (path && text !== undefined) return { path, text }
  }
  return undefined
}
