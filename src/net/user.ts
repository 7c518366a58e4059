import { openNet, type Net, type NetOptions } from './net.ts'
import { readSetting } from './settings/index.ts'
import { toSurroundings } from './settings/files.ts'

/** The HTTP layer as the user's machine is configured. */
export function openUserNet(options: Omit<NetOptions, 'readSetting'>): Net {
  const surroundings = toSurroundings(options.env)
  return openNet({ ...options, readSetting: (row) => readSetting(row, surroundings) })
}
