/** No person writes more than this into one file; bundlers and code generators do. */
const MAX_WRITTEN = 2 * 1024 * 1024
const MIN_MINIFIED = 5000
const MAX_AVERAGE_LINE = 300

/**
 * Bundles and minified libraries: they hold the code of an SDK, not its use, and cost more to parse than a whole
 * repository. They are told by name, size and line length, and skipped without a problem.
 */
export function isGenerated(path: string, text: string): boolean {
  if (/[.-](?:min|bundle)\.[mc]?js$/i.test(path)) return true
  if (text.length > MAX_WRITTEN) return true
  return text.length > MIN_MINIFIED && text.length / countLines(text) > MAX_AVERAGE_LINE && isDense(text)
}

function countLines(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

/** One punctuation mark of code in twenty characters or more: a line of base64 or prose in real source has fewer. */
function isDense(text: string): boolean {
  const sample = text.slice(0, 100_000)
  let marks = 0
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at)
    // ( ) , ; = { }
    if (code === 40 || code === 41 || code === 44 || code === 59 || code === 61 || code === 123 || code === 125)
      marks += 1
  }
  return marks * 20 > sample.length
}
