/**
 * Keeps secrets out of facts. Names of variables, flags and headers are facts; their values are not. The tests are
 * deliberately wide: a value lost costs a detail, a value kept may cost a credential.
 */

/** What stands where a value was. */
export const REDACTED = '<redacted>'

const SECRET_NAME =
  /key|token|secret|passw(?:or)?d|passphrase|pwd|credential|auth|dsn|private|bearer|cookie|session|signature|\bpat\b/i

/** A name of an environment variable, flag, header or field whose value is not to be kept. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name.replace(/tokenizers?|authors?(?![a-z])|keywords?|keyboard/gi, '').replace(/_/g, ' '))
}

/** Starts of well-known credentials; the issuers publish them for secret scanning. */
const SECRET_PREFIX =
  /^(?:sk-|sk_|pk_|rk_|gh[pousr]_|github_pat_|glpat-|xox[a-z]-|xapp-|AKIA|ASIA|AIza|ya29\.|hf_|r8_|gsk_|npm_|pypi-|dop_v1_|shpat_|SG\.|eyJ[\w-]+\.|nvapi-|pplx-|tvly-|fw_|lsv2_|-----BEGIN|Bearer\s|Basic\s)/

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** Bits per character of the text's own distribution. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>()
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0)
}

/**
 * A known credential form, a UUID, or a long random run. Model ids, hosts and paths have separators between short
 * runs, random strings do not: `claude-sonnet-4-5-20250929` passes.
 */
export function looksSecret(value: string): boolean {
  // A commit or digest names content; it opens nothing.
  const text = value.trim().replace(/[@#][0-9a-f]{40}$/, '')
  if (/^sha(?:256|384|512)[:-]/.test(text) || /@sha256:[0-9a-f]{64}$/.test(text)) return false
  if (SECRET_PREFIX.test(text) || UUID.test(text)) return true
  if (/^[A-Za-z0-9+/]{32,}={1,2}$/.test(text)) return true
  return text
    .split(/[-_./:@,\s=\\]+/)
    .some((run) => run.length >= 20 && /\d/.test(run) && /[a-z]/i.test(run) && entropyOf(run) >= 3)
}

/** `${X}`, `$X`, `{env:X}`, `${{ secrets.X }}`, `<your key>`: the name of a value, not the value. */
const PLACEHOLDER = /^(?:\$\w+|\$\{[^{}]*\}|\{env:\w+\}|\{\{[^{}]*\}\}|\$\{\{[^{}]*\}\}|%\w+%|<[^<>]*>)$/

/** Whether the whole text only names a value that is given elsewhere. A default (`${X:-y}`) is a value. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text) && !/:-./.test(text)

/** A URL without credentials, query and fragment; anything else as it is. Template parts survive. */
export function stripUrl(text: string): string {
  const match = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*)([^?#]*)/i.exec(text)
  if (!match) return text
  const [, scheme = '', authority = '', path = ''] = match
  const segments = path.split('/').map((segment) => (looksSecret(segment) ? REDACTED : segment))
  return `${scheme}${authority.slice(authority.lastIndexOf('@') + 1)}${segments.join('/')}`
}

const isUrl = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(text)

/** Longer arguments and commands are cut before they are looked at. */
const MAX_TEXT = 2000
const MAX_ARGS = 200

const cut = (text: string): string => (text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT)}…`)

/** `"apiKey": "…"`, `password=…` anywhere in a text, whatever stands around it. */
const SECRET_PAIR =
  /(["']?[\w.-]{0,40}(?:key|token|secret|password|passwd|pwd|credential|auth(?:orization)?)["']?\s{0,4}[:=]\s{0,4})("[^"]*"|'[^']*'|[^\s"',;}&]+)/gi

const maskPairs = (text: string): string =>
  text.replace(SECRET_PAIR, (pair, name: string, value: string) =>
    isPlaceholder(value.replace(/^["']|["']$/g, '')) || value === REDACTED ? pair : `${name}${REDACTED}`,
  )

/** Flags whose value is `NAME=value` of an environment variable, or a header: only the name is kept. */
const ENV_FLAGS = new Set(['-e', '--env', '--set-env'])
const HEADER_FLAGS = new Set(['-H', '--header', '--headers'])

const isFlag = (word: string): boolean => /^-{1,2}\w/.test(word) && !word.includes('=')

/** A word or quoted text after another one, fit to be kept. `depth` counts quotes within quotes. */
function redactWord(word: string, previous: string, depth: number): string {
  if (word === '' || isPlaceholder(word)) return word
  if (ENV_FLAGS.has(previous)) return word.replace(/=.*$/s, `=${REDACTED}`)
  if (HEADER_FLAGS.has(previous)) return word.replace(/:.*$/s, `: ${REDACTED}`)
  // After `Authorization:` and `Bearer` the next word is the credential, whatever it looks like.
  if (/(?:^|[:=])(?:bearer|basic|token)$/i.test(previous) || (previous.endsWith(':') && isSecretName(previous)))
    return REDACTED
  if (isFlag(previous) && !word.startsWith('-') && isSecretName(previous)) return REDACTED
  if (looksSecret(word)) return REDACTED
  const header = /^([A-Za-z][\w-]{0,60}):\s*\S/.exec(word)?.[1]
  if (header !== undefined && isSecretName(header)) return `${header}: ${REDACTED}`
  if (/\s/.test(word)) return depth > 0 ? redactWords(word, depth - 1) : REDACTED
  const pair = /^(-{0,2}[\w.-]+)=(.*)$/s.exec(word)
  if (pair?.[1] !== undefined) return `${pair[1]}=${redactValue(pair[1], pair[2] ?? '')}`
  return isUrl(word) ? stripUrl(word) : maskPairs(word)
}

/** What stands after `NAME=`. */
function redactValue(name: string, value: string): string {
  if (value === '' || isPlaceholder(value)) return value
  if (isSecretName(name) || looksSecret(value)) return REDACTED
  return isUrl(value) ? stripUrl(value) : maskPairs(value)
}

/** Word by word; a quoted string is one word. White space and quotes stay where they are. */
function redactWords(text: string, depth: number): string {
  let previous = ''
  const words = text.replace(/"[^"]*"|'[^']*'|[^\s"']+/g, (word) => {
    const quote = /^["']/.exec(word)?.[0] ?? ''
    const inner = quote === '' ? word : word.slice(1, -1)
    const kept = redactWord(inner, previous, depth)
    previous = inner
    return quote + kept + quote
  })
  return maskPairs(words)
}

/** How deep quotes in quotes are read; what is deeper is not kept. */
const MAX_QUOTES = 3

/** Command-line arguments, each as given or with what may be secret replaced. Only the first 200. */
export function redactArgs(args: readonly string[]): string[] {
  return args.slice(0, MAX_ARGS).map((arg, index) => redactWord(cut(arg), args[index - 1] ?? '', MAX_QUOTES))
}

/** A shell command text, word by word. White space and quotes stay where they are. */
export const redactCommand = (text: string): string => redactWords(cut(text), MAX_QUOTES)
