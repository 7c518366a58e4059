/** Which commands install packages, and which of their options take a value. Taken from the help of each tool. */

export type InstallEcosystem = 'pypi' | 'conda' | 'npm' | 'golang'

export interface InstallTool {
  /** Base name of the program; `pip3.11` and `python3` are `pip` and `python` here. */
  program: string
  /** Words that follow, options aside. */
  verbs: readonly (readonly string[])[]
  ecosystem: InstallEcosystem
  /** Options whose next word is their value, not a package. */
  values: ReadonlySet<string>
  /** Options that make it a development dependency. */
  development?: ReadonlySet<string>
  /** The options follow the tool's global ones with values of their own. */
  global?: ReadonlySet<string>
}

const words = (...texts: readonly string[]): ReadonlySet<string> => new Set(texts.flatMap((text) => text.split(' ')))

const PIP_VALUES = words(
  '-r --requirement --requirements -c --constraint --constraints -e --editable -i --index-url --extra-index-url -f',
  '--find-links -t --target --prefix --root --platform --python-version --implementation --abi --progress-bar --proxy',
  '--timeout --retries --cache-dir --trusted-host --cert --client-cert --log --no-binary --only-binary',
  '--global-option --config-settings --config-setting -C --install-option --src --upgrade-strategy --report --python',
  '-p --index --default-index --index-strategy --prerelease --resolution --exclude-newer --torch-backend --override',
  '--overrides --build-constraint --build-constraints -b --link-mode --refresh-package --reinstall-package -P',
  '--upgrade-package --group --extra --only-group --config-file --directory --project --keyring-provider',
  '--no-build-package --no-binary-package --with --with-editable --with-requirements --python-platform --color',
  '--use-feature --use-deprecated --exists-action --root-user-action --fork-strategy --allow-insecure-host --excludes',
  '--no-build-isolation-package --no-sources-package --uploaded-prior-to',
)

const ADD_VALUES = words(
  ...PIP_VALUES,
  '--optional --tag --branch --rev --package --script --marker -m --bounds -G -E --extras --source --markers -d',
  '--suffix --pip-args --spec --preinstall --categories --pypi-mirror --ref --save-prefix -L --lockfile -s --section',
  '--feature -n',
)

const CONDA_VALUES = words(
  '-n --name -p --prefix -c --channel -f --file --solver --subdir --platform --revision --repodata-fn -r --root-prefix',
)

const NPM_VALUES = words(
  '--prefix -C --registry -w --workspace --tag --loglevel --cache --userconfig --omit --include --only --location',
  '--install-strategy --cwd --filter -F --dir --save-prefix --otp --network-timeout --mutex --modules-folder',
  '--cache-folder --reporter --fetch-retries --fetch-timeout --network-concurrency --use-yarnrc --global-dir',
  '--config -c --backend --save-catalog-name --store-dir --virtual-store-dir --cpu --os --libc',
)

const GO_VALUES = words(
  '-C -tags -ldflags -gcflags -mod -modfile -o -p -asmflags -buildmode -overlay -pkgdir -toolexec',
)

const UV_GLOBAL = words(
  '--directory --project --config-file --color --cache-dir --python-preference --allow-insecure-host',
)
const DEVELOPMENT = words('--dev -D --save-dev -d')

export const INSTALL_TOOLS: readonly InstallTool[] = [
  {
    program: 'pip',
    verbs: [['install'], ['download'], ['wheel']],
    ecosystem: 'pypi',
    values: PIP_VALUES,
    global: PIP_VALUES,
  },
  {
    program: 'uv',
    verbs: [
      ['pip', 'install'],
      ['tool', 'install'],
    ],
    ecosystem: 'pypi',
    values: PIP_VALUES,
    global: UV_GLOBAL,
  },
  {
    program: 'uv',
    verbs: [['add']],
    ecosystem: 'pypi',
    values: ADD_VALUES,
    global: UV_GLOBAL,
    development: words('--dev'),
  },
  { program: 'poetry', verbs: [['add']], ecosystem: 'pypi', values: ADD_VALUES, development: words('--dev -D') },
  { program: 'pdm', verbs: [['add']], ecosystem: 'pypi', values: ADD_VALUES, development: words('--dev') },
  { program: 'rye', verbs: [['add'], ['install']], ecosystem: 'pypi', values: ADD_VALUES, development: words('--dev') },
  { program: 'pipenv', verbs: [['install']], ecosystem: 'pypi', values: ADD_VALUES, development: words('--dev -d') },
  { program: 'pipx', verbs: [['install'], ['inject']], ecosystem: 'pypi', values: ADD_VALUES },
  ...['conda', 'mamba', 'micromamba'].map((program): InstallTool => ({
    program,
    verbs: [['install'], ['create']],
    ecosystem: 'conda',
    values: CONDA_VALUES,
    global: CONDA_VALUES,
  })),
  {
    program: 'npm',
    verbs: [['install'], ['i'], ['add'], ['in']],
    ecosystem: 'npm',
    values: NPM_VALUES,
    global: NPM_VALUES,
    development: words('-D --save-dev'),
  },
  {
    program: 'yarn',
    verbs: [['add'], ['global', 'add']],
    ecosystem: 'npm',
    values: NPM_VALUES,
    global: NPM_VALUES,
    development: words('-D --dev'),
  },
  {
    program: 'pnpm',
    verbs: [['add'], ['install'], ['i']],
    ecosystem: 'npm',
    values: NPM_VALUES,
    global: NPM_VALUES,
    development: words('-D --save-dev'),
  },
  {
    program: 'bun',
    verbs: [['add'], ['install'], ['i'], ['a']],
    ecosystem: 'npm',
    values: NPM_VALUES,
    global: NPM_VALUES,
    development: DEVELOPMENT,
  },
  { program: 'go', verbs: [['install'], ['get']], ecosystem: 'golang', values: GO_VALUES, global: GO_VALUES },
]

/** Words that stand before a command without being it, and the options of theirs that take a value. */
export const PREFIXES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...'if then else elif while until do ! { time builtin command exec retry @ - +'
    .split(' ')
    .map((word): [string, ReadonlySet<string>] => [word, words('')]),
  ['sudo', words('-u -g -h -p -C -r -t -U -D -R -T --user --group --chdir')],
  ['env', words('-u -C -S --unset --chdir')],
  ['nice', words('-n --adjustment')],
  ['nohup', words('')],
  ['timeout', words('-k -s --kill-after --signal')],
  ['stdbuf', words('-i -o -e')],
  ['gosu', words('')],
])

/** `poetry run pip install x`: the rest is a command of its own. */
export const RUNNERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['conda', CONDA_VALUES],
  ['mamba', CONDA_VALUES],
  ['micromamba', CONDA_VALUES],
  ['poetry', words('-C --directory -P --project')],
  ['pdm', words('-p --project')],
  ['pipenv', words('--python')],
  ['hatch', words('-e --env')],
  ['uv', ADD_VALUES],
  ['rye', words('')],
])

/** Tools that build and install others: what they do is not part of the product. */
export const BUILD_TOOLS: ReadonlySet<string> = words(
  'pip setuptools wheel uv poetry pdm pipenv pipx build virtualenv hatch flit twine tox nox npm yarn pnpm corepack node-gyp',
)
