/**
 * Packages that are installed by commands instead of manifests: in makefiles, Dockerfiles, shell scripts and workflows.
 *
 * It cannot know which command runs, nor values that commands compute. A version that `$(cat file)` reads from the
 * repository is given as `${file:path}` in the range, for a later stage that may read the file.
 */
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Declaration } from '../../../src/model/facts.ts'
import { parseInstallCommand } from '../../../src/parse/install-command.ts'
import { toVariables } from '../../../src/parse/shell-variables.ts'
import { readDockerfile } from './dockerfile.ts'
import { readMakefile } from './makefile.ts'
import { readWorkflow } from './workflow.ts'

export const installCommands: FileCollector = {
  id: 'install-commands',
  version: 1,
  title: 'install commands in makefiles, Dockerfiles, shell scripts and workflows',
  claim: {
    names: ['Makefile', 'GNUmakefile', 'Dockerfile', 'Containerfile', 'action.yml', 'action.yaml'],
    suffixes: ['.mk', '.sh', '.bash', '.dockerfile', '.containerfile'],
    paths: [
      /(?:^|\/)(?:Dockerfile|Containerfile|Makefile)[._-][^/]*$/i,
      /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/i,
    ],
  },
  maxBytes: 2 * 1024 * 1024,
  prefilter:
    /\b(?:pip|pipx|uv|poetry|pdm|pipenv|rye|conda|mamba|micromamba|npm|yarn|pnpm|bun|go)[\d.]*["'\\)]?[\s,"']+[\w\\"'-]/,
  collect,
}

function collect(file: SourceFile): Found {
  const declarations = readFile(file).map((one) => withScope(one, file.path))
  return declarations.length > 0 ? { facts: [{ type: 'manifest', file: file.path, declarations }] } : {}
}

function readFile(file: SourceFile): Declaration[] {
  const { path } = file
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  const base = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const text = file.text()
  if (/\.ya?ml$/.test(base)) return readWorkflow(text)
  if (/^(?:dockerfile|containerfile)|\.(?:dockerfile|containerfile)$/.test(base)) return readDockerfile(text, folder)
  if (/^(?:gnu)?makefile|\.mk$/.test(base)) return readMakefile(text, folder)
  return parseInstallCommand(text, toVariables(folder))
}

/** What runs only in continuous integration or in a developer's container is not part of the product. */
const BUILD_PATH = /(?:^|\/)(?:\.github|\.gitea|\.forgejo|\.gitlab|\.circleci|\.ci|ci|\.devcontainer|\.buildkite)\//i

function withScope(one: Declaration, path: string): Declaration {
  return one.scope === undefined && BUILD_PATH.test(path) ? { ...one, scope: 'build' } : one
}
