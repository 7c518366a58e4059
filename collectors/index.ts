import type { FileCollector } from '../src/model/collector.ts'
import { agentCommand } from './repo/agent-command/index.ts'
import { agentDefinition } from './repo/agent-definition/index.ts'
import { agentInstructions } from './repo/agent-instructions/index.ts'
import { agentSettings } from './repo/agent-settings/index.ts'
import { agentSkill } from './repo/agent-skill/index.ts'
import { bunLock } from './repo/bun-lock/index.ts'
import { composeFile } from './repo/compose-file/index.ts'
import { condaEnvironment } from './repo/conda-environment/index.ts'
import { denoConfig } from './repo/deno-config/index.ts'
import { dockerfile } from './repo/dockerfile/index.ts'
import { ecmascriptSource } from './repo/ecmascript-source/index.ts'
import { envFile } from './repo/env-file/index.ts'
import { gguf } from './repo/gguf/index.ts'
import { gitLfsPointer } from './repo/git-lfs-pointer/index.ts'
import { githubActions } from './repo/github-actions/index.ts'
import { goMod } from './repo/go-mod/index.ts'
import { goSource } from './repo/go-source/index.ts'
import { huggingfaceCache } from './repo/huggingface-cache/index.ts'
import { huggingfaceDownload } from './repo/huggingface-download/index.ts'
import { huggingfaceRepo } from './repo/huggingface-repo/index.ts'
import { installCommands } from './repo/install-commands/index.ts'
import { jupyterNotebook } from './repo/jupyter-notebook/index.ts'
import { langgraphConfig } from './repo/langgraph-config/index.ts'
import { mcpConfig } from './repo/mcp-config/index.ts'
import { mcpServerManifest } from './repo/mcp-server-manifest/index.ts'
import { modelServer } from './repo/model-server/index.ts'
import { modelSettings } from './repo/model-settings/index.ts'
import { npmPackageJson } from './repo/npm-package-json/index.ts'
import { npmPackageLock } from './repo/npm-package-lock/index.ts'
import { numpy } from './repo/numpy/index.ts'
import { ollamaStore } from './repo/ollama-store/index.ts'
import { onnx } from './repo/onnx/index.ts'
import { pdmLock } from './repo/pdm-lock/index.ts'
import { pickle } from './repo/pickle/index.ts'
import { pipRequirements } from './repo/pip-requirements/index.ts'
import { pipfile } from './repo/pipfile/index.ts'
import { pipfileLock } from './repo/pipfile-lock/index.ts'
import { pluginManifest } from './repo/plugin-manifest/index.ts'
import { pnpmLock } from './repo/pnpm-lock/index.ts'
import { poetryLock } from './repo/poetry-lock/index.ts'
import { promptFile } from './repo/prompt-file/index.ts'
import { promptFolder } from './repo/prompt-folder/index.ts'
import { pylockToml } from './repo/pylock-toml/index.ts'
import { pyprojectToml } from './repo/pyproject-toml/index.ts'
import { pythonSource } from './repo/python-source/index.ts'
import { safetensors } from './repo/safetensors/index.ts'
import { safetensorsIndex } from './repo/safetensors-index/index.ts'
import { scriptOptions } from './repo/script-options/index.ts'
import { setupCfg } from './repo/setup-cfg/index.ts'
import { setupPy } from './repo/setup-py/index.ts'
import { sqlExtension } from './repo/sql-extension/index.ts'
import { trainingConfig } from './repo/training-config/index.ts'
import { uvLock } from './repo/uv-lock/index.ts'
import { vscodeExtension } from './repo/vscode-extension/index.ts'
import { wranglerConfig } from './repo/wrangler-config/index.ts'
import { yarnLock } from './repo/yarn-lock/index.ts'

/** Every collector over repository files, in alphabetical order of id. A test compares this list with the folders. */
export const REPO_COLLECTORS: readonly FileCollector[] = [
  agentCommand,
  agentDefinition,
  agentInstructions,
  agentSettings,
  agentSkill,
  bunLock,
  composeFile,
  condaEnvironment,
  denoConfig,
  dockerfile,
  ecmascriptSource,
  envFile,
  gguf,
  gitLfsPointer,
  githubActions,
  goMod,
  goSource,
  huggingfaceCache,
  huggingfaceDownload,
  huggingfaceRepo,
  installCommands,
  jupyterNotebook,
  langgraphConfig,
  mcpConfig,
  mcpServerManifest,
  modelServer,
  modelSettings,
  npmPackageJson,
  npmPackageLock,
  numpy,
  ollamaStore,
  onnx,
  pdmLock,
  pickle,
  pipRequirements,
  pipfile,
  pipfileLock,
  pluginManifest,
  pnpmLock,
  poetryLock,
  promptFile,
  promptFolder,
  pylockToml,
  pyprojectToml,
  pythonSource,
  safetensors,
  safetensorsIndex,
  scriptOptions,
  setupCfg,
  setupPy,
  sqlExtension,
  trainingConfig,
  uvLock,
  vscodeExtension,
  wranglerConfig,
  yarnLock,
]
