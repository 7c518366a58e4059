/**
 * Which options of a package or container runner take a value, so that the first real argument can be found. Taken
 * from the runners' own command-line references:
 * https://docs.npmjs.com/cli/v11/commands/npx, https://pnpm.io/cli/dlx, https://bun.sh/docs/cli/bunx,
 * https://docs.astral.sh/uv/reference/cli/#uv-tool-run, https://pipx.pypa.io/stable/reference/,
 * https://docs.docker.com/reference/cli/docker/container/run/, https://docs.deno.com/runtime/reference/cli/run/
 * An option that is not listed is taken for a switch.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

export const NPX_VALUES = words(
  '-p --package -c --call --registry --cache --prefix -w --workspace --userconfig --globalconfig --loglevel ' +
    '--node-options --allow-build --reporter -C --dir --filter',
)

export const UV_VALUES = words(
  '--from --with --with-editable --with-requirements -p --python --index --default-index -i --index-url ' +
    '--extra-index-url -f --find-links --directory --project --env-file --refresh-package --config-file --cache-dir ' +
    '--color --link-mode -c --constraints --overrides --exclude-newer --keyring-provider --prerelease --resolution ' +
    '--index-strategy --extra --group --only-group --no-extra --no-group --package --allow-insecure-host ' +
    '-P --upgrade-package --python-platform -C --config-setting -m --module',
)

export const PIPX_VALUES = words('--spec --python --index-url -i --pip-args --with')

export const DENO_VALUES = words('--config -c --import-map --lock --env-file --cert --location --seed --v8-flags')

export const NODE_VALUES = words('-r --require --import --loader --experimental-loader --env-file -C --conditions')

export const PYTHON_VALUES = words('-W -X --check-hash-based-pycs')

export const GO_VALUES = words('-C -mod -modfile -tags -exec -ldflags -gcflags')

export const DNX_VALUES = words('--version --source --add-source --configfile --framework -v --verbosity --interactive')

/** Docker has far more options with a value than without, so here the switches are listed. */
export const DOCKER_SWITCHES = words(
  '--rm --init --privileged --read-only --interactive --tty --detach --publish-all --quiet --no-healthcheck ' +
    '--sig-proxy --oom-kill-disable --disable-content-trust --replace --rmi --tls-verify --no-hosts',
)

/** Programs that only start another program, which follows `--`. */
export const WRAPPERS = words('op doppler mise infisical dotenvx dotenv direnv aws-vault varlock teller chamber asdf')

/** npm packages that only run a source file: the server is that file. */
export const NPM_FILE_RUNNERS = words('tsx ts-node ts-node-esm nodemon esno jiti vite-node swc-node')

/**
 * Packages that relay to another server, which is then the server that is configured. The relay is a dependency.
 * `url`: the first http(s) argument; `run`: the argument after `run`.
 */
export const BRIDGES: ReadonlyMap<string, 'url' | 'run'> = new Map([
  ['npm:mcp-remote', 'url'],
  ['npm:mcp-remote-go', 'url'],
  ['npm:supergateway', 'url'],
  ['npm:mcp-proxy', 'url'],
  ['npm:@pyroprompts/mcp-stdio-to-streamable-http-adapter', 'url'],
  ['pypi:mcp-proxy', 'url'],
  ['pypi:mcp-remote', 'url'],
  ['npm:@smithery/cli', 'run'],
])
