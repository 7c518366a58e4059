/** Facts do not carry the collector that read them; the name of the file tells it. */
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ['package.json', 'npm-package-json'],
  ['package-lock.json', 'npm-package-lock'],
  ['npm-shrinkwrap.json', 'npm-package-lock'],
  ['yarn.lock', 'yarn-lock'],
  ['pnpm-lock.yaml', 'pnpm-lock'],
  ['bun.lock', 'bun-lock'],
  ['pyproject.toml', 'pyproject-toml'],
  ['setup.py', 'setup-py'],
  ['setup.cfg', 'setup-cfg'],
  ['pipfile', 'pipfile'],
  ['pipfile.lock', 'pipfile-lock'],
  ['poetry.lock', 'poetry-lock'],
  ['pdm.lock', 'pdm-lock'],
  ['uv.lock', 'uv-lock'],
  ['environment.yml', 'conda-environment'],
  ['environment.yaml', 'conda-environment'],
  ['conda.yml', 'conda-environment'],
  ['conda.yaml', 'conda-environment'],
  ['go.mod', 'go-mod'],
  ['go.sum', 'go-sum'],
  ['cargo.toml', 'cargo-toml'],
  ['cargo.lock', 'cargo-lock'],
])

/** Over the whole path in lower case; the first that fits. */
const BY_PATTERN: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/|(?:^|\/)action\.ya?ml$/, 'install-commands'],
  [/(?:^|\/)(?:makefile|gnumakefile|dockerfile|containerfile)[^/]*$/, 'install-commands'],
  [/\.(?:mk|sh|bash|dockerfile|containerfile)$/, 'install-commands'],
  [/(?:^|\/)pylock(?:\.[^./]+)?\.toml$/, 'pylock-toml'],
  [/\.ya?ml$/, 'conda-environment'],
  [/\.(?:txt|in|pip)$/, 'pip-requirements'],
  [/\.py$/, 'setup-py'],
]

/** Id of the collector that reads such a file; the base name itself for one that is not known here. */
export function toCollectorId(file: string): string {
  const path = file.toLowerCase()
  const base = path.slice(path.lastIndexOf('/') + 1)
  return BY_NAME.get(base) ?? BY_PATTERN.find(([pattern]) => pattern.test(path))?.[1] ?? base
}

/**
 * Manifests that only some locks of their ecosystem can govern, by collector. A command installs whatever is newest,
 * next to any lock; pip does not read the lock of another tool.
 */
const OWN_LOCKS: ReadonlyMap<string, readonly string[]> = new Map([
  ['install-commands', []],
  ['pip-requirements', ['pip-requirements']],
  ['pipfile', ['pipfile-lock']],
  ['conda-environment', ['conda-lock']],
])

/** Whether the lock in one file may say what the manifest in another gets. */
export function mayGovern(lockFile: string, manifestFile: string): boolean {
  const own = OWN_LOCKS.get(toCollectorId(manifestFile))
  return lockFile === manifestFile || own === undefined || own.includes(toCollectorId(lockFile))
}
