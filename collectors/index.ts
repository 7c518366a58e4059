import type { FileCollector } from '../src/model/collector.ts'
import { agentCommand } from './repo/agent-command/index.ts'
import { agentDefinition } from './repo/agent-definition/index.ts'
import { agentInstructions } from './repo/agent-instructions/index.ts'
import { agentSettings } from './repo/agent-settings/index.ts'
import { agentSkill } from './repo/agent-skill/index.ts'
import { bunLock } from './repo/bun-lock/index.ts'
import { ecmascriptSource } from './repo/ecmascript-source/index.ts'
import { envFile } from './repo/env-file/index.ts'
import { mcpConfig } from './repo/mcp-config/index.ts'
import { mcpServerManifest } from './repo/mcp-server-manifest/index.ts'
import { npmPackageJson } from './repo/npm-package-json/index.ts'
import { npmPackageLock } from './repo/npm-package-lock/index.ts'
import { pluginManifest } from './repo/plugin-manifest/index.ts'
import { pnpmLock } from './repo/pnpm-lock/index.ts'
import { promptFile } from './repo/prompt-file/index.ts'
import { yarnLock } from './repo/yarn-lock/index.ts'

/** Every collector over repository files, in alphabetical order of id. A test compares this list with the folders. */
export const REPO_COLLECTORS: readonly FileCollector[] = [
  agentCommand,
  agentDefinition,
  agentInstructions,
  agentSettings,
  agentSkill,
  bunLock,
  ecmascriptSource,
  envFile,
  mcpConfig,
  mcpServerManifest,
  npmPackageJson,
  npmPackageLock,
  pluginManifest,
  pnpmLock,
  promptFile,
  yarnLock,
]
