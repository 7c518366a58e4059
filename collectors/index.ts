import type { FileCollector } from '../src/model/collector.ts'
import { bunLock } from './repo/bun-lock/index.ts'
import { mcpConfig } from './repo/mcp-config/index.ts'
import { npmPackageJson } from './repo/npm-package-json/index.ts'
import { npmPackageLock } from './repo/npm-package-lock/index.ts'
import { pnpmLock } from './repo/pnpm-lock/index.ts'
import { yarnLock } from './repo/yarn-lock/index.ts'

/** Every collector over repository files, in alphabetical order of id. A test compares this list with the folders. */
export const REPO_COLLECTORS: readonly FileCollector[] = [
  bunLock,
  mcpConfig,
  npmPackageJson,
  npmPackageLock,
  pnpmLock,
  yarnLock,
]
