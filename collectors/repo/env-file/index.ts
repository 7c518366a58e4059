import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import { parseDotenv } from '../../../src/parse/dotenv.ts'
import { toBaseName } from '../../../src/parse/agent-component.ts'
import { isPlaceholder, isSecretName, looksSecret, stripUrl } from '../../../src/parse/redact.ts'

/**
 * Env files and their examples: names, and the values that are fit to be kept (model ids, hosts, switches), so that
 * code which reads a variable can be resolved. The value of a secret-looking name is never kept.
 */
const ID = 'env-file'

/** Long values are data, not settings. */
const MAX_VALUE = 300

/** What stands for a value that everybody fills in. */
const BLANK =
  /^(?:\*+|x{3,}|\.{3}|<.*>|(?:your|my|insert|replace|change|enter)[-_ ].*|change-?me|todo|none|null|undefined)$/i

/** Undefined when the value is unknown, a secret, or may hold one. */
function toKept(name: string, value: string): string | undefined {
  if (value === '' || value.length > MAX_VALUE || value.includes('\n') || isPlaceholder(value) || BLANK.test(value))
    return undefined
  if (isSecretName(name) || looksSecret(value)) return undefined
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) return stripUrl(value)
  // `user:password@host` and lists of `key=value` without a scheme.
  return /@.*[:.]|(?:^|[;&,\s])[\w-]+=/.test(value) && /:|=/.test(value) ? undefined : value
}

function collect(file: SourceFile): Found {
  if (/\.(?:[cm]?[jt]sx?|py|md|html|vue)$/i.test(toBaseName(file.path))) return {}
  const entries = parseDotenv(file.text()).map(({ name, value, line }) => ({ name, value: toKept(name, value), line }))
  return entries.length === 0 ? {} : { facts: [{ type: 'env', file: file.path, entries }] }
}

export const envFile: FileCollector = {
  id: ID,
  version: 1,
  title: 'Env files (.env, .env.example, .envrc, .dev.vars): names, and values that are no secrets',
  claim: {
    names: ['.env', '.envrc', '.flaskenv', '.dev.vars', 'env.example', 'env.sample', 'env.template', 'example.env'],
    suffixes: ['.env', '.env.example', '.env.sample', '.env.template', '.dev.vars.example'],
    paths: [/(?:^|\/)\.env[.-][^/]+$/i],
  },
  maxBytes: 1024 * 1024,
  collect,
}
