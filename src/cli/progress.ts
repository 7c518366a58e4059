/** A line on standard error that counts files, only where a person watches. */
export interface Progress {
  update: (done: number, total: number, path: string) => void
  end: () => void
}

const SILENT: Progress = { update: () => {}, end: () => {} }
const CLEAR = '\r\u001b[2K'

export function startProgress(quiet: boolean): Progress {
  if (quiet || !process.stderr.isTTY || process.env['CI'] || process.env['TERM'] === 'dumb') return SILENT
  let last = 0
  return {
    update(done, total, path) {
      const now = performance.now()
      if (now - last < 100) return
      last = now
      const line = `${done}/${total} ${printable(path)}`
      process.stderr.write(CLEAR + line.slice(0, Math.max(20, (process.stderr.columns ?? 80) - 1)))
    },
    end() {
      if (last > 0) process.stderr.write(CLEAR)
    },
  }
}

/** A file's name may hold escape sequences. */
export const printable = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?')
