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

/** One value under a name, fit to be kept, or `REDACTED`. */
function redactValue(name: string, value: string): string {
  if (value === '' || isPlaceholder(value)) return value
  if (isSecretName(name) || looksSecret(value)) return REDACTED
  return isUrl(value) ? stripUrl(value) : redactInner(value)
}

/** `NAME=value`, `Header: value` and URLs inside one argument. */
function redactInner(text: string): string {
  const pair = /^(-{0,2}[\w.-]+)=(.*)$/s.exec(text)
  if (pair?.[1] !== undefined) return `${pair[1]}=${redactValue(pair[1], pair[2] ?? '')}`
  const header = /^([A-Za-z][\w-]*):\s*(\S.*)$/s.exec(text)
  if (header?.[1] !== undefined && isSecretName(header[1])) return `${header[1]}: ${REDACTED}`
  return isUrl(text) ? stripUrl(text) : text
}

/** Flags whose value is `NAME=value` of an environment variable, or a header: only the name is kept. */
const ENV_FLAGS = new Set(['-e', '--env', '--set-env'])
const HEADER_FLAGS = new Set(['-H', '--header', '--headers'])

function redactArg(arg: string, previous: string): string {
  if (ENV_FLAGS.has(previous)) return arg.replace(/=.*$/s, `=${REDACTED}`)
  if (HEADER_FLAGS.has(previous)) return arg.replace(/:.*$/s, `: ${REDACTED}`)
  if (/^-{1,2}\w/.test(previous) && !previous.includes('=') && !arg.startsWith('-')) return redactValue(previous, arg)
  if (looksSecret(arg)) return REDACTED
  const whole = redactInner(arg)
  return whole === arg && /\s/.test(arg) && !/^"[^"]*"$|^'[^']*'$/.test(arg) ? redactCommand(arg) : whole
}

/** Command-line arguments, each as given or with what may be secret replaced. */
export function redactArgs(args: readonly string[]): string[] {
  return args.map((arg, index) => redactArg(arg, args[index - 1] ?? ''))
}

/** A shell command text, word by word; a quoted string is one word. White space and quotes stay where they are. */
export function redactCommand(text: string): string {
  let previous = ''
  return text.replace(/"[^"]*"|'[^']*'|[^\s"']+/g, (word) => {
    const quote = /^["']/.exec(word)?.[0] ?? ''
    const inner = quote === '' ? word : word.slice(1, -1)
    const kept =
      quote !== '' || ENV_FLAGS.has(previous) || HEADER_FLAGS.has(previous)
        ? redactArg(inner, previous)
        : redactWord(word, previous)
    previous = inner
    return quote + kept + quote
  })
}

function redactWord(word: string, previous: string): string {
  // After `Authorization:` and `Bearer` the next word is the credential, whatever it looks like.
  if (/^(?:bearer|basic)$/i.test(previous) || (previous.endsWith(':') && isSecretName(previous))) return REDACTED
  if (/^-{1,2}\w/.test(previous) && !previous.includes('=') && !word.startsWith('-')) return redactValue(previous, word)
  return looksSecret(word) ? REDACTED : redactInner(word)
}
