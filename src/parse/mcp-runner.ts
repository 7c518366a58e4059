/**
 * Reads the command line of a stdio MCP server: which package, image or file it starts. Nothing is run. What is left
 * unknown: which version a bare name gets, what a shell string does, and what a program on the PATH is.
 * The forms were counted over real client configurations; the option tables are in `mcp-runner-options.ts`.
 */
import { valid as validSemver, validRange } from 'semver'
import {
  BRIDGES,
  DENO_VALUES,
  DNX_VALUES,
  DOCKER_SWITCHES,
  GO_VALUES,
  NODE_VALUES,
  NPM_FILE_RUNNERS,
  NPX_VALUES,
  PIPX_VALUES,
  PYTHON_VALUES,
  UV_VALUES,
  WRAPPERS,
} from './mcp-runner-options.ts'

/** What a command line starts. */
export type McpLaunch =
  | {
      type: 'package'
      /** The program that fetches and starts it: `npx`, `uvx`… */
      runner: string
      ecosystem: 'npm' | 'pypi' | 'nuget' | 'golang' | 'jsr'
      name: string
      /** Exact, or absent. */
      version?: string
      /** A range: `^1.2.0`, `>=1,<2`. */
      range?: string
      /** A moving name: `latest`. */
      tag?: string
      /** Where a relay (mcp-remote) leads: a URL, or a name in the relay's own registry. */
      target?: string
    }
  | { type: 'image'; runner: string; image: string }
  /** Fetched from a source repository: `git+https://…@rev`, `github:owner/name#rev`. */
  | { type: 'source'; runner: string; url: string; revision?: string }
  /** A file, folder or project command of this machine. */
  | { type: 'script'; runner: string; script: string }
  /** A Python module: of this project or of an installed package, which the name does not tell. */
  | { type: 'module'; runner: string; module: string }
  /** A shell string that is more than one plain command. */
  | { type: 'shell'; runner: string }

type Parser = (runner: string, args: readonly string[]) => McpLaunch | undefined

interface Split {
  options: Map<string, string[]>
  /** Everything from the first argument that is no option. */
  rest: string[]
}

/** Longest chain of wrappers (`cmd /c env X=1 npx …`) that is followed. */
const MAX_WRAPPERS = 5

function splitOptions(args: readonly string[], takesValue: (option: string) => boolean): Split {
  const options = new Map<string, string[]>()
  const add = (name: string, value: string): void => void options.set(name, [...(options.get(name) ?? []), value])
  let index = 0
  for (; index < args.length; index++) {
    const arg = args[index] ?? ''
    if (arg === '--') {
      index++
      break
    }
    if (!arg.startsWith('-') || arg === '-') break
    const equals = arg.startsWith('--') ? arg.indexOf('=') : -1
    if (equals > 0) add(arg.slice(0, equals), arg.slice(equals + 1))
    else if (takesValue(arg) && index + 1 < args.length) add(arg, args[++index] ?? '')
    else add(arg, '')
  }
  return { options, rest: args.slice(index) }
}

const first = (split: Split, ...names: string[]): string | undefined =>
  names.map((name) => split.options.get(name)?.[0]).find((value) => value !== undefined)

/** `${X}`, `<version>`, `{{version}}`: a person or a template fills it in. */
const isPlaceholder = (text: string): boolean => /[${}<>]/.test(text)

/**
 * An npm package argument: `name`, `@scope/name@1.2.3`, `name@latest`, `github:owner/name#rev`, `npm:name@1`, a path.
 * https://docs.npmjs.com/cli/v11/using-npm/package-spec
 */
function parseNpmSpec(runner: string, spec: string): McpLaunch | undefined {
  if (/^(?:\.{0,2}\/|~\/|[a-z]:[\\/]|file:)/i.test(spec)) return { type: 'script', runner, script: spec }
  if (/^(?:git\+|git:|https?:|ssh:)/.test(spec)) return parseSource(runner, spec)
  const github = /^(?:github:)?([\w.-]+\/[\w.-]+)(?:#([\w./-]+))?$/.exec(spec)
  if (github?.[1] && !spec.startsWith('@'))
    return { type: 'source', runner, url: `https://github.com/${github[1]}`, revision: github[2] }
  const match = /^(?:npm:)?(@[a-z0-9~._-]+\/[a-z0-9~._-]+|[a-z0-9~._-]+)(?:@(.*))?$/i.exec(spec)
  return match?.[1]
    ? { type: 'package', runner, ecosystem: 'npm', name: match[1], ...toNpmVersion(match[2]) }
    : undefined
}

function toNpmVersion(text: string | undefined): { version?: string; range?: string; tag?: string } {
  if (text === undefined || text === '' || isPlaceholder(text)) return {}
  const exact = validSemver(text)
  if (exact !== null) return { version: exact }
  return validRange(text) === null || text === '*' ? { tag: text } : { range: text }
}

/** `git+https://host/owner/name@rev#subdirectory=x`; credentials are dropped. */
function parseSource(runner: string, spec: string): McpLaunch {
  const [location = '', fragment] = spec.replace(/^git\+/, '').split('#', 2)
  const at = location.lastIndexOf('@')
  const hasRevision = at > location.lastIndexOf('/')
  const url = (hasRevision ? location.slice(0, at) : location).replace(/\/\/[^/@]*@/, '//').replace(/[?].*$/, '')
  const revision = hasRevision ? location.slice(at + 1) : fragment?.includes('=') ? undefined : fragment
  return { type: 'source', runner, url, revision }
}

/** PEP 508 name with the versions that uv accepts: `name`, `name[extra]==1.2`, `name@1.2`, `name>=1`. */
function parsePythonSpec(runner: string, spec: string): McpLaunch | undefined {
  const text = spec.trim()
  const direct = /^[\w.-]+(?:\[[^\]]*\])?\s*@\s*((?:git\+|https?:|file:).*)$/.exec(text)?.[1]
  if (/^(?:git\+|https?:)/.test(direct ?? text)) return parseSource(runner, direct ?? text)
  if (/^(?:\.{0,2}\/|~\/|\.$|[a-z]:[\\/]|file:)/i.test(text)) return { type: 'script', runner, script: text }
  const match = /^([a-z0-9](?:[\w.-]*[a-z0-9])?)(?:\[[^\]]*\])?\s*(.*)$/i.exec(text)
  if (!match?.[1]) return undefined
  return { type: 'package', runner, ecosystem: 'pypi', name: match[1], ...toPythonVersion(match[2] ?? '') }
}

function toPythonVersion(text: string): { version?: string; range?: string; tag?: string } {
  if (text === '' || isPlaceholder(text.replace(/^[<>=!~]+/, ''))) return {}
  const exact = /^(?:===?|@)\s*(v?\d[\w.!+-]*)$/.exec(text)?.[1]
  if (exact !== undefined) return { version: exact }
  return text.startsWith('@') ? { tag: text.slice(1).trim() } : { range: text }
}

/** Adds where a relay leads. */
function withTarget(launch: McpLaunch | undefined, args: readonly string[]): McpLaunch | undefined {
  if (launch?.type !== 'package') return launch
  const bridge = BRIDGES.get(`${launch.ecosystem}:${launch.name}`)
  if (bridge === 'url') return { ...launch, target: args.find((arg) => /^(?:https?|wss?):\/\//.test(arg)) }
  if (bridge === 'run') return { ...launch, target: args[args.indexOf('run') + 1] }
  return launch
}

const npx: Parser = (runner, args) => {
  const split = splitOptions(args, (option) => NPX_VALUES.has(option))
  const call = first(split, '-c', '--call')
  const spec = first(split, '-p', '--package') ?? split.rest[0]
  if (spec === undefined) return call === undefined ? undefined : parseMcpRunner('sh', ['-c', call])
  const launch = parseNpmSpec(runner, spec)
  const isFileRunner = launch?.type === 'package' && NPM_FILE_RUNNERS.has(launch.name)
  if (isFileRunner) return file(launch.name, split.rest.slice(1))
  return withTarget(launch, split.rest)
}

const uvx: Parser = (runner, args) => {
  const split = splitOptions(args, (option) => UV_VALUES.has(option))
  const spec = first(split, '--from') ?? split.rest[0]
  return spec === undefined ? undefined : withTarget(parsePythonSpec(runner, spec), split.rest)
}

const pipx: Parser = (runner, args) => {
  const start = args.indexOf('run')
  if (start < 0) return undefined
  const split = splitOptions(args.slice(start + 1), (option) => PIPX_VALUES.has(option))
  const spec = first(split, '--spec') ?? split.rest[0]
  return spec === undefined ? undefined : withTarget(parsePythonSpec(`${runner} run`, spec), split.rest)
}

/** `uv tool run X`, `uv run …`; options may stand before the sub-command. */
const uv: Parser = (runner, args) => {
  const global = splitOptions(args, (option) => UV_VALUES.has(option))
  const [command, ...rest] = global.rest
  if (command === 'tool' && rest[0] === 'run') return uvx(`${runner} tool run`, rest.slice(1))
  if (command === 'x') return uvx(`${runner} x`, rest)
  if (command !== 'run') return undefined
  const split = splitOptions(rest, (option) => UV_VALUES.has(option))
  const module = first(split, '-m', '--module')
  if (module !== undefined) return { type: 'module', runner: `${runner} run`, module }
  return uvRun(`${runner} run`, split)
}

/**
 * `uv run --with mcp mcp run server.py` starts a file with a helper package; `uv run --with srv srv` starts a package;
 * `uv run srv` starts a command of the local project.
 */
function uvRun(runner: string, split: Split): McpLaunch | undefined {
  const [command, ...args] = split.rest
  if (command === undefined) return undefined
  const script = ['mcp', 'fastmcp', 'python', 'python3'].includes(command)
    ? args.find((arg) => /\.py(?::|$)/.test(arg))
    : undefined
  if (script !== undefined) return { type: 'script', runner, script }
  const withs = (split.options.get('--with') ?? []).map((spec) => parsePythonSpec(runner, spec))
  const same = withs.find((launch) => launch?.type === 'package' && launch.name === command)
  return same ?? { type: 'script', runner, script: command }
}

/** `docker run [options] image [command]`. Other sub-commands start no image that is named here. */
const docker: Parser = (runner, args) => {
  const run = args[0] === 'container' ? 1 : 0
  if (args[run] !== 'run') return undefined
  const takesValue = (option: string): boolean =>
    option.startsWith('--') ? !DOCKER_SWITCHES.has(option) : option.length === 2 && !/^-[idtPq]$/.test(option)
  const image = splitOptions(args.slice(run + 1), takesValue).rest[0]
  return image === undefined || !/^[\w${}][\w./:@${}-]*$/.test(image) ? undefined : { type: 'image', runner, image }
}

const file: Parser = (runner, args) => {
  const values = runner.startsWith('python') || runner === 'py' ? PYTHON_VALUES : NODE_VALUES
  const split = splitOptions(args, (option) => values.has(option) || option === '-m')
  const module = first(split, '-m')
  if (module) return { type: 'module', runner, module }
  const script = split.rest.find((arg) => arg !== 'run' && arg !== 'watch')
  return script === undefined || script === '' ? undefined : { type: 'script', runner, script }
}

const deno: Parser = (runner, args) => {
  const start = args[0] === 'run' || args[0] === 'x' ? 1 : 0
  const spec = splitOptions(args.slice(start), (option) => DENO_VALUES.has(option)).rest[0]
  if (spec === undefined) return undefined
  if (spec.startsWith('npm:')) return parseNpmSpec(runner, spec.replace(/^npm:\/?/, ''))
  const jsr = /^jsr:\/?(@[\w-]+\/[\w-]+)(?:@([^/]*))?/.exec(spec)
  if (jsr?.[1]) return { type: 'package', runner, ecosystem: 'jsr', name: jsr[1], ...toNpmVersion(jsr[2]) }
  return /^https?:/.test(spec) ? parseSource(runner, spec) : { type: 'script', runner, script: spec }
}

const bun: Parser = (runner, args) => (args[0] === 'x' ? npx('bun x', args.slice(1)) : file(runner, args))

/** `pnpm dlx`, `yarn dlx`, `npm exec`, `npm x`; anything else is a script of the local project. */
const packageManager: Parser = (runner, args) => {
  const index = args.findIndex((arg) => !arg.startsWith('-'))
  const command = args[index]
  if (command === undefined) return undefined
  const rest = args.slice(index + 1)
  if (command === 'dlx' || command === 'exec' || command === 'x') {
    if (command === 'exec' && runner !== 'npm') return { type: 'script', runner, script: rest.join(' ') }
    return npx(`${runner} ${command}`, rest)
  }
  return { type: 'script', runner, script: command === 'run' ? (rest[0] ?? command) : command }
}

const java: Parser = (runner, args) => {
  const jar = args[args.indexOf('-jar') + 1]
  return args.includes('-jar') && jar !== undefined ? { type: 'script', runner, script: jar } : undefined
}

/** https://learn.microsoft.com/dotnet/core/tools/dotnet-tool-exec */
const dnx: Parser = (runner, args) => {
  const [spec, ...rest] = splitOptions(args, (option) => DNX_VALUES.has(option)).rest
  const [
    name = '',
    version = first(
      splitOptions(rest, (option) => DNX_VALUES.has(option)),
      '--version',
    ),
  ] = spec?.split('@', 2) ?? []
  return /^[\w.-]+$/.test(name)
    ? { type: 'package', runner, ecosystem: 'nuget', name, ...toNpmVersion(version) }
    : undefined
}

const dotnet: Parser = (runner, args) => {
  if (args[0] === 'tool' && args[1] === 'exec') return dnx('dotnet tool exec', args.slice(2))
  const project = args[args.indexOf('--project') + 1]
  if (args.includes('--project') && project !== undefined) return { type: 'script', runner, script: project }
  return args[0]?.endsWith('.dll') ? { type: 'script', runner, script: args[0] } : undefined
}

const go: Parser = (runner, args) => {
  if (args[0] !== 'run') return undefined
  const spec = splitOptions(args.slice(1), (option) => GO_VALUES.has(option)).rest[0]
  const match = /^([a-z0-9-]+(?:\.[a-z0-9-]+)+\/[\w./~-]+?)(?:@(.+))?$/i.exec(spec ?? '')
  if (!match?.[1]) return spec === undefined ? undefined : { type: 'script', runner, script: spec }
  const version = /^v\d/.test(match[2] ?? '') ? { version: match[2] } : match[2] === undefined ? {} : { tag: match[2] }
  return { type: 'package', runner, ecosystem: 'golang', name: match[1], ...version }
}

const PARSERS: ReadonlyMap<string, Parser> = new Map<string, Parser>([
  ...['npx', 'bunx', 'pnpx', 'yarnx'].map((name): [string, Parser] => [name, npx]),
  ...['pnpm', 'yarn', 'npm'].map((name): [string, Parser] => [name, packageManager]),
  ...['docker', 'podman', 'nerdctl'].map((name): [string, Parser] => [name, docker]),
  ...['node', 'tsx', 'ts-node', 'python', 'python3', 'py', 'ruby', 'php', 'nodejs'].map((name): [string, Parser] => [
    name,
    file,
  ]),
  ['uvx', uvx],
  ['uv', uv],
  ['pipx', pipx],
  ['deno', deno],
  ['bun', bun],
  ['java', java],
  ['dnx', dnx],
  ['dotnet', dotnet],
  ['go', go],
])

/** Last path segment without the Windows extension: `C:\bin\npx.cmd` is `npx`. */
const toProgram = (command: string): string =>
  (command.split(/[\\/]/).at(-1) ?? '').toLowerCase().replace(/\.(?:exe|cmd|bat|ps1)$/, '')

/** Splits a plain command string; undefined when the shell would do more than start one program. */
export function splitShellWords(text: string): string[] | undefined {
  if (/[;|&`<>()\n]|\$\(/.test(text)) return undefined
  return Array.from(text.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/g), (match) => match[1] ?? match[2] ?? match[3] ?? '')
}

/** Takes one layer of `cmd /c`, `bash -c`, `env A=b`, `op run --` off; the same arguments when there is none. */
function unwrap(program: string, args: readonly string[]): readonly string[] | undefined {
  if (program === 'cmd') return /^\/[ck]$/i.test(args[0] ?? '') ? args.slice(1) : undefined
  if (/^(?:ba|z|da|fi)?sh$/.test(program) || program === 'powershell' || program === 'pwsh') {
    const index = args.findIndex((arg) => /^-(?:[il]*c|command)$/i.test(arg))
    return index < 0 ? undefined : splitShellWords((args[index + 1] ?? '').replace(/^\s*exec\s+/, ''))
  }
  if (program === 'env') return args.filter((arg) => !/^\w+=/.test(arg) && arg !== '-S' && arg !== '-i')
  if (program === 'wsl' || program === 'sudo' || program === 'exec') return args.filter((arg) => arg !== '-e')
  return WRAPPERS.has(program) && args.includes('--') ? args.slice(args.indexOf('--') + 1) : undefined
}

const isShell = (program: string): boolean => /^(?:(?:ba|z|da|fi)?sh|powershell|pwsh)$/.test(program)

/**
 * What `command args…` starts, or undefined when the command is a program of unknown origin. A single string with
 * spaces as `command` is split first.
 */
export function parseMcpRunner(command: string, args: readonly string[]): McpLaunch | undefined {
  let words: readonly string[] =
    /\s/.test(command) && args.length === 0 ? (splitShellWords(command) ?? []) : [command, ...args]
  for (let depth = 0; depth < MAX_WRAPPERS; depth++) {
    const [head = '', ...rest] = words
    const program = toProgram(head)
    const inner = unwrap(program, rest)
    if (inner === undefined || inner.length === 0) {
      if (isShell(program) && rest.some((arg) => /^-[il]*c$/i.test(arg))) return { type: 'shell', runner: program }
      return isShell(program) ? file(program, rest) : start(head, program, rest)
    }
    words = inner
  }
  return undefined
}

function start(head: string, program: string, args: readonly string[]): McpLaunch | undefined {
  const parser = PARSERS.get(program) ?? (/^python\d[\d.]*$/.test(program) ? file : undefined)
  if (parser) return parser(program, args)
  const isPath = /[\\/]/.test(head) || /\.(?:m?[jt]s|py|sh|jar|exe)$/i.test(head)
  return isPath ? { type: 'script', runner: '', script: head } : undefined
}
