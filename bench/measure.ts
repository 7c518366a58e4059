import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One run of a process and what it started: seconds, and megabytes at its fattest. */
export interface Cost {
  wall: number
  cpu: number
  memory: number
}

export interface Command {
  argv: readonly string[]
  env?: Readonly<Record<string, string>>
  /** Exit codes that count as done. */
  codes?: readonly number[]
  /** Called before each run. */
  prepare?: () => void
}

/** Medians of several runs. Needs GNU time, which alone counts the processes that a process started. */
export function measure(command: Command, runs: number): Cost {
  const costs = Array.from({ length: runs }, () => runOnce(command))
  const median = (key: keyof Cost): number => costs.map((cost) => cost[key]).sort((a, b) => a - b)[runs >> 1] ?? 0
  return { wall: median('wall'), cpu: median('cpu'), memory: median('memory') }
}

function runOnce({ argv, env, codes = [0], prepare }: Command): Cost {
  prepare?.()
  const file = join(tmpdir(), `waybill-bench-${process.pid}`)
  const result = spawnSync('/usr/bin/time', ['-q', '-f', '%e %U %S %M', '-o', file, ...argv], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1024 ** 3,
  })
  if (result.error) throw new Error('GNU time is needed: /usr/bin/time', { cause: result.error })
  if (!codes.includes(result.status ?? -1))
    throw new Error(`${argv.join(' ')}: exit code ${result.status}\n${result.stderr}`)
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(file, 'utf8').trim().split(' ').map(Number)
  rmSync(file)
  return { wall, cpu: user + system, memory: kilobytes / 1024 }
}
