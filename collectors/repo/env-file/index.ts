import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import { parseDotenv } from '../../../src/parse/dotenv.ts'
import { toBaseName } from '../../../src/parse/agent-component.ts'
import { toEnvValue } from '../../../src/parse/env-value.ts'

/**
 * Env files and their examples: names, and the values that are fit to be kept (model ids, hosts, switches), so that
 * code which reads a variable can be resolved. The value of a secret-looking name is never kept.
 */
const ID = 'env-file'

function collect(file: SourceFile): Found {
  if (/\.(?:[cm]?[jt]sx?|py|md|html|vue)$/i.test(toBaseName(file.path))) return {}
  const entries = parseDotenv(file.text()).map(({ name, value, line }) => ({
    name,
    value: toEnvValue(name, value),
    line,
  }))
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
