import { openNet, type Net, type NetOptions } from '../../../src/net/net.ts'
import type { Clock } from '../../../src/net/clock.ts'

/** Sources without a default address get one here, as a user would. */
export const HARNESS_ENVIRONMENT = {
  WAYBILL_NPM_URL: 'https://npm.example',
  WAYBILL_MLFLOW_URL: 'https://mlflow.example',
}

/** The wall clock stands still; waiting takes no time but is remembered. */
export class StandingClock implements Clock {
  ticked = 0
  readonly slept: number[] = []

  now(): number {
    return Date.UTC(2026, 0, 1)
  }

  ticks(): number {
    return this.ticked
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    this.slept.push(milliseconds)
    this.ticked += milliseconds
  }

  random(): number {
    return 0.5
  }
}

export const openTestNet = (options: Partial<NetOptions> = {}): Net =>
  openNet({ env: HARNESS_ENVIRONMENT, version: '0.0.0', clock: new StandingClock(), ...options })
