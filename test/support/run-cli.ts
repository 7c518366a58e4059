import { execFile } from 'node:child_process'
import { join } from 'node:path'

export interface CliResult {
  code: number
  out: string
  talk: string
}

export const SOURCE = join(import.meta.dirname, '../../src/cli/waybill.ts')
export const BUILT = join(import.meta.dirname, '../../dist/waybill.js')

/** Runs the command line as a process of its own, from the sources unless told otherwise, without any user's cache. */
export function runCli(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; script?: string; uid?: number | undefined } = {},
): Promise<CliResult> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: '/', NO_COLOR: '1', ...options.env }
  const { script = SOURCE, cwd = '/', uid } = options
  return new Promise((done) => {
    execFile(
      process.execPath,
      [script, ...args],
      { cwd, env, uid, maxBuffer: 64 * 1024 * 1024 },
      (error, out, talk) => {
        done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, talk })
      },
    )
  })
}
