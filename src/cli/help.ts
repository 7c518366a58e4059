import type { CommandSpec, OptionSpec } from './command.ts'
import { COMMANDS } from './commands.ts'

const WIDTH = 100

/** Help of the whole program, from the command table. */
export function toProgramHelp(): string {
  const rows = COMMANDS.map(({ name, usage, summary }): [string, string] => [`${name} ${usage}`.trim(), summary])
  return [
    'Waybill: the bill of materials for AI.',
    '',
    'Usage: waybill COMMAND [OPTIONS]',
    '',
    'Commands:',
    ...toColumns(rows),
    '',
    'Options:',
    ...toColumns([
      ['-h, --help', 'Print this help, or that of a command.'],
      ['    --version', 'Print the version.'],
    ]),
    '',
    'Exit codes: 0 clean, 1 policy breached or mismatch, 2 usage or configuration, 3 incomplete.',
    '',
  ].join('\n')
}

export function toCommandHelp(command: CommandSpec): string {
  const rows = Object.entries(command.options).map(([name, spec]): [string, string] => [toLabel(name, spec), spec.help])
  return [
    `Usage: waybill ${command.name} [OPTIONS] ${command.usage}`.trimEnd(),
    '',
    ...wrap(command.summary, WIDTH),
    '',
    'Options:',
    ...toColumns(rows),
    '',
  ].join('\n')
}

function toLabel(name: string, spec: OptionSpec): string {
  const short = spec.short === undefined ? '    ' : `-${spec.short}, `
  const value = spec.choices?.join('|') ?? spec.value
  return `${short}--${name}${spec.type === 'string' ? ` ${value ?? 'VALUE'}` : ''}`
}

function toColumns(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.max(...rows.map(([label]) => label.length)) + 4
  return rows.flatMap(([label, text]) =>
    wrap(text, WIDTH - left).map((line, index) => (index === 0 ? `  ${label}`.padEnd(left) : ' '.repeat(left)) + line),
  )
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
