import type { FileCollector } from '../src/model/collector.ts'
import { mcpConfig } from './repo/mcp-config/index.ts'

/** Every collector over repository files, in alphabetical order of id. A test compares this list with the folders. */
export const REPO_COLLECTORS: readonly FileCollector[] = [
  mcpConfig,
]
