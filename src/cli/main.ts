import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { UnreachableError, UsageError, findCacheFolder } from '../config.ts'
import { parseInvocation } from './arguments.ts'
import { COMMANDS } from './commands.ts'
import { toCommandHelp, toProgramHelp } from './help.ts'
import { toPlain } from '../report/text.ts'
import { handleClosedOutput, writeOut, writeTalk } from './output.ts'
import { suggest } from './suggest.ts'

export const EXIT_USAGE = 2
const EXIT_INCOMPLETE = 3
/** A fault of ours: none of the documented outcomes. */
const EXIT_FAULT = 70
const EXIT_INTERRUPTED = 130

/** Runs one command line and sets the process's exit code. Never throws. */
export async function main(argv: readonly string[]): Promise<void> {
  handleClosedOutput()
  const cache = findCacheFolder(process.env)
  if (cache !== undefined) enableCompileCache(join(cache, 'code'))
  try {
    process.exitCode = await run(argv)
  } catch (error) {
    process.exitCode = report(error)
  }
}

async function run(argv: readonly string[]): Promise<number> {
  const [first, ...rest] = argv
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    const topic = COMMANDS.find(({ name }) => name === rest[0])
    await writeOut(topic ? toCommandHelp(topic) : toProgramHelp())
    return first === undefined ? EXIT_USAGE : 0
  }
  if (first === '--version' || first === '-V' || first === 'version') {
    const { VERSION } = await import('./version.ts')
    await writeOut(`${VERSION}\n`)
    return 0
  }
  const command = COMMANDS.find(({ name }) => name === first)
  if (!command) throw new UsageError(unknownCommand(first))
  const invocation = parseInvocation(command, rest)
  if (invocation.flags.has('help')) {
    await writeOut(toCommandHelp(command))
    return 0
  }
  return (await command.load())(invocation)
}

function unknownCommand(word: string): string {
  const kind = word.startsWith('-') ? 'option' : 'command'
  const near = suggest(
    word,
    COMMANDS.map(({ name }) => name),
  )
  return `unknown ${kind} ${word}${near}`
}

/** A message may quote what a server or a file says. */
const toLines = (message: string): string => message.split('\n').map(toPlain).join('\n')

function report(error: unknown): number {
  if (error instanceof UsageError) {
    writeTalk(`waybill: ${toLines(error.message)}\nRun waybill --help for usage.\n`)
    return EXIT_USAGE
  }
  if (error instanceof UnreachableError) {
    writeTalk(`waybill: ${toLines(error.message)}\n`)
    return EXIT_INCOMPLETE
  }
  if (error instanceof Error && error.name === 'AbortError') {
    writeTalk('waybill: interrupted; nothing is half written\n')
    return EXIT_INTERRUPTED
  }
  const detail = error instanceof Error ? (process.env['WAYBILL_DEBUG'] ? error.stack : error.message) : String(error)
  writeTalk(`waybill: internal fault: ${toLines(detail ?? '')}\nSet WAYBILL_DEBUG=1 for details.\n`)
  return EXIT_FAULT
}
