import { isPlaceholder, isSecretName, looksSecret, stripUrl } from './redact.ts'

/** Long values are data, not settings. */
const MAX_VALUE = 300

/** What stands for a value that everybody fills in. */
const BLANK =
  /^(?:\*+|x{3,}|\.{3}|<.*>|(?:your|my|insert|replace|change|enter)[-_ ].*|change-?me|todo|none|null|undefined)$/i

/** The value of an environment variable that is fit to be kept; undefined when it is unknown, a secret, or may hold one. */
export function toEnvValue(name: string, value: string): string | undefined {
  if (value === '' || value.length > MAX_VALUE || value.includes('\n') || isPlaceholder(value) || BLANK.test(value))
    return undefined
  if (isSecretName(name) || looksSecret(value)) return undefined
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) return stripUrl(value)
  // `user:password@host` and lists of `key=value` without a scheme.
  return /@.*[:.]|(?:^|[;&,\s])[\w-]+=/.test(value) && /:|=/.test(value) ? undefined : value
}
