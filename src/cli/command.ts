/** The shape of the command table, from which arguments are parsed and help is rendered. */
export interface OptionSpec {
  type: 'boolean' | 'string'
  short?: string
  /** May be given several times. */
  multiple?: true
  /** Placeholder of the value in help: `FILE`. */
  value?: string
  /** The only values accepted. */
  choices?: readonly string[]
  help: string
}

export interface CommandSpec {
  name: string
  /** Placeholders of the arguments: `[DIR…]`. */
  usage: string
  summary: string
  /** How many arguments are accepted. */
  arguments: { min: number; max: number }
  options: Readonly<Record<string, OptionSpec>>
  /** Loaded when the command runs, and only then: start-up pays for one command. */
  load: () => Promise<CommandRunner>
}

/** Arguments of one run, checked against the table. */
export interface Invocation {
  positionals: readonly string[]
  flags: ReadonlySet<string>
  /** Values in the order given. */
  values: ReadonlyMap<string, readonly string[]>
}

/** Returns the exit code: 0 clean, 1 breached, 2 usage, 3 incomplete. */
export type CommandRunner = (invocation: Invocation) => Promise<number>

/** The last value given for an option. */
export const valueOf = (invocation: Invocation, name: string): string | undefined => invocation.values.get(name)?.at(-1)
