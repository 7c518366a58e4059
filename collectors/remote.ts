import type { RemoteCollector } from '../src/model/remote.ts'
import { github } from './host/github/index.ts'
import { huggingface } from './hub/huggingface/index.ts'
import { mlflow } from './hub/mlflow/index.ts'
import { modelscope } from './hub/modelscope/index.ts'
import { ociModel } from './hub/oci-model/index.ts'
import { ollama } from './hub/ollama/index.ts'
import { crates } from './registry/crates/index.ts'
import { goProxy } from './registry/go-proxy/index.ts'
import { mavenCentral } from './registry/maven-central/index.ts'
import { mcpRegistry } from './registry/mcp-registry/index.ts'
import { npm } from './registry/npm/index.ts'
import { nuget } from './registry/nuget/index.ts'
import { openVsx } from './registry/open-vsx/index.ts'
import { packagist } from './registry/packagist/index.ts'
import { pypi } from './registry/pypi/index.ts'
import { rubygems } from './registry/rubygems/index.ts'

/** Every collector that asks a remote source, in order of id. A test compares the list with the folders. */
export const REMOTE_COLLECTORS: readonly RemoteCollector[] = [
  crates,
  github,
  goProxy,
  huggingface,
  mavenCentral,
  mcpRegistry,
  mlflow,
  modelscope,
  npm,
  nuget,
  ociModel,
  ollama,
  openVsx,
  packagist,
  pypi,
  rubygems,
]
