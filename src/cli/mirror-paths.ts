import { findDataFolder, UsageError, type Environment } from '../config.ts'
import { toPaths, type MirrorPaths } from '../mirror/files.ts'

/** @throws UsageError where no folder for data is known */
export function getMirrorPaths(env: Environment): MirrorPaths {
  const folder = findDataFolder(env)
  if (folder === undefined) throw new UsageError('no folder for data is known: set WAYBILL_DATA_DIR')
  return toPaths(folder)
}
