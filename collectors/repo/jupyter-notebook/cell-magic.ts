/** https://ipython.readthedocs.io/en/stable/interactive/magics.html#cell-magics */
const PYTHON = new Set(['time', 'timeit', 'capture', 'prun', 'memit', 'mprun', 'debug', 'python', 'python3'])
const SHELL = new Set(['bash', 'sh', 'shell', '!', 'script bash', 'script sh'])

/** What a cell holds; the text keeps its lines, and of a cell magic its own line is blank. */
export interface CellText {
  kind: 'python' | 'shell' | 'other'
  text: string
}

/** A cell magic decides what the rest of its cell is: most run it in another language or write it to a file. */
export function readCellMagic(text: string): CellText {
  const line = /^\s*%%[^\n]*/.exec(text)?.[0]
  if (line === undefined) return { kind: 'python', text }
  const rest = line.replace(/[^\n]/g, '') + text.slice(line.length)
  const [name = '', argument = ''] = line.trim().slice(2).trim().split(/\s+/)
  if (PYTHON.has(name)) return { kind: 'python', text: rest }
  return { kind: SHELL.has(name) || SHELL.has(`${name} ${argument}`) ? 'shell' : 'other', text: rest }
}
