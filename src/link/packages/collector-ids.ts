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

const BY_PATTERN: readonly (readonly [RegExp, string])[] = [
  [/^pylock(?:\.[^.]+)?\.toml$/, 'pylock-toml'],
  [/environment[^/]*\.ya?ml$/, 'conda-environment'],
  [/\.(?:txt|in|pip)$/, 'pip-requirements'],
  [/\.py$/, 'setup-py'],
]

/** Id of the collector that reads such a file; the base name itself for one that is not known here. */
export function toCollectorId(file: string): string {
  const base = file.slice(file.lastIndexOf('/') + 1).toLowerCase()
  return BY_NAME.get(base) ?? BY_PATTERN.find(([pattern]) => pattern.test(base))?.[1] ?? base
}
