import type { Dialect } from './parse.ts'

export interface Script {
  /** As long as the file, with everything but the scripts blanked: positions stay those of the file. */
  text: string
  dialect: Dialect
}

/**
 * The scripts of a Vue (https://vuejs.org/api/sfc-spec.html), Svelte or Astro component; undefined for other files.
 * Astro's code fence counts as one. All scripts of a file become one module. Expressions in templates are not read.
 */
export function findScripts(text: string, path: string): Script | undefined {
  const kind = /\.(vue|svelte|astro)$/i.exec(path)?.[1]?.toLowerCase()
  if (kind === undefined) return undefined
  const kept: string[] = []
  let end = 0
  let dialect: Dialect = 'ts'
  const keep = (from: number, to: number): void => {
    kept.push(blank(text.slice(end, from)), text.slice(from, to), ';')
    end = to + 1
  }
  const fence = kind === 'astro' ? findFence(text) : undefined
  if (fence) keep(fence.from, fence.to)
  for (const { from, to, attributes } of scriptTags(text, end)) {
    if (/\blang\s*=\s*["']?[jt]sx/i.test(attributes)) dialect = 'tsx'
    if (/\btype\s*=\s*["']?(?:application\/|text\/(?!javascript|babel))/i.test(attributes)) continue
    keep(from, to)
  }
  kept.push(blank(text.slice(end)))
  return { text: kept.join(''), dialect }
}

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ')

/** The code between the first two lines of three dashes; only white space may stand before it. */
function findFence(text: string): { from: number; to: number } | undefined {
  const open = text.indexOf('---')
  if (open < 0 || text.slice(0, open).trim() !== '') return undefined
  const to = text.indexOf('\n---', open + 3)
  return to < 0 ? undefined : { from: open + 3, to: to + 1 }
}

function* scriptTags(text: string, start: number): Generator<{ from: number; to: number; attributes: string }> {
  const lower = text.toLowerCase()
  for (let at = lower.indexOf('<script', start); at >= 0; at = lower.indexOf('<script', at + 1)) {
    const open = lower.indexOf('>', at)
    if (open < 0) return
    if (!/[\s>]/.test(lower[at + 7] ?? '') || lower[open - 1] === '/') continue
    const close = lower.indexOf('</script', open)
    const to = close < 0 ? text.length : close
    yield { from: open + 1, to, attributes: text.slice(at + 7, open) }
    at = to
  }
}
