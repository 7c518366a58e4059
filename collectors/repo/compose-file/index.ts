import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { EnvFacts } from '../../../src/model/facts.ts'
import { asArray, asString, entriesOf, getMember, isObject, lineAt, type JsonValue } from '../../../src/parse/json.ts'
import { toEnvValue } from '../../../src/parse/env-value.ts'
import { expand, toVariables, UNKNOWN } from '../../../src/parse/shell-variables.ts'
import { parseYamlWithLines } from '../../../src/parse/yaml.ts'

/**
 * What a Compose file sets in the environment of its services. https://docs.docker.com/reference/compose-file/services/#environment
 * A value that is passed on, `${MODEL:-small}`, counts with its default. It cannot know which service runs which program of
 * the repository.
 */
export const composeFile: FileCollector = {
  id: 'compose-file',
  version: 1,
  title: 'Compose files: environment variables of services that are no secrets',
  claim: { paths: [/(?:^|\/)(?:docker-)?compose(?:[._-][\w.-]+)?\.ya?ml$/i] },
  maxBytes: 1024 * 1024,
  prefilter: /^[ \t]*["']?environment["']?[ \t]*:/m,
  collect,
}

type Entry = EnvFacts['entries'][number]

function collect(file: SourceFile): Found {
  const { value: root, lines } = parseYamlWithLines(file.text(), 5)
  const entries = entriesOf(getMember(root, 'services')).flatMap(([service, body]): Entry[] => {
    const environment = getMember(body, 'environment')
    const path = ['services', service, 'environment']
    const toEntry = (name: string, text: string, line: number | undefined): Entry[] => {
      const value = expand(text.replaceAll('$$', ''), toVariables(''))
      const kept = value.includes(UNKNOWN) ? undefined : toEnvValue(name, value)
      return line === undefined ? [] : [{ name, value: kept, line }]
    }
    if (isObject(environment))
      return entriesOf(environment).flatMap(([name, value]) =>
        toEntry(name, scalar(value), lineAt(lines, ...path, name)),
      )
    return (asArray(environment) ?? []).flatMap((item, index) => {
      const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(asString(item) ?? '') ?? []
      return name === undefined ? [] : toEntry(name, value ?? '', lineAt(lines, ...path, index))
    })
  })
  return entries.length === 0 ? {} : { facts: [{ type: 'env', file: file.path, entries }] }
}

const scalar = (value: JsonValue): string => (typeof value === 'object' ? '' : String(value))
