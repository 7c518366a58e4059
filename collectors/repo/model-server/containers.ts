import { MODEL_SERVERS, type ModelServer } from '../../../src/data/model-servers.ts'
import type { Found } from '../../../src/model/collector.ts'
import type { Evidence } from '../../../src/model/evidence.ts'
import {
  asArray,
  asString,
  entriesOf,
  getMember,
  isObject,
  type JsonObject,
  type JsonValue,
} from '../../../src/parse/json.ts'
import { modelsOfScript, modelsOfWords, type CommandModel } from '../../../src/parse/model-command.ts'
import { expand, toVariables } from '../../../src/parse/shell-variables.ts'
import { ofImage, ofModel, toImage } from './component.ts'

type Path = readonly (string | number)[]
export type At = (path: Path) => Evidence

const DEPTH = 14

/** Keys under which a container's command stands: Compose, Kubernetes. */
const COMMAND_KEYS = ['entrypoint', 'command', 'args']

const fill = (text: string): string => expand(text.replaceAll('$$', ''), toVariables(''))

/**
 * Every map that tells of a container, wherever it stands: a service of Compose, a container of a pod, the values of a
 * chart.
 */
export function readContainers(value: JsonValue, path: Path, at: At, outer?: ModelServer): Found[] {
  if (path.length > DEPTH) return []
  const items = asArray(value)
  if (items) return items.flatMap((item, i) => readContainers(item, [...path, i], at, outer))
  if (!isObject(value)) return []
  const image = imageOf(value)
  const known = image === undefined ? undefined : toImage(image)
  const server = image === undefined ? outer : known?.server
  return [
    ...(known ? [{ components: ofImage(known, at([...path, 'image'])) }] : []),
    ...readCommands(value, path, at, server),
    ...(known?.server ? readVariables(value, path, at, known.server) : []),
    ...entriesOf(value).flatMap(([key, each]) => readMember(key, each, [...path, key], at, server)),
  ]
}

/** `image: x:1`, or `image: { repository: x, tag: 1 }` of charts. */
function imageOf(map: JsonObject): string | undefined {
  const { image } = map
  const text = asString(image)
  if (text !== undefined) return fill(text)
  const repository = asString(getMember(image, 'repository'))
  const registry = asString(getMember(image, 'registry'))
  const tag = getMember(image, 'tag')
  if (repository === undefined) return undefined
  const name = registry ? `${registry}/${repository}` : repository
  return typeof tag === 'string' || typeof tag === 'number' ? (String(tag) === '' ? name : `${name}:${tag}`) : name
}

/** Lists of words follow one another, `command: [vllm, serve]` and `args: [owner/name]`; a text is a script. */
function readCommands(map: JsonObject, path: Path, at: At, server: ModelServer | undefined): Found[] {
  const scripts = COMMAND_KEYS.flatMap((key): [string, Path][] => {
    const script = asString(map[key])
    return script === undefined ? [] : [[script, [...path, key]]]
  })
  const words = COMMAND_KEYS.flatMap((key) =>
    (asArray(map[key]) ?? []).map((item, i) => ({ text: fill(toWord(item)), path: [...path, key, i] })),
  )
  const list = words.map(({ text }, i) => ({ text, line: i + 1 }))
  return [
    ...scripts.flatMap(([script, place]) =>
      modelsOfScript(fill(script), server).map((each) => toFound(each, at(place))),
    ),
    // What a script within the list says has the line of the item that it is.
    ...modelsOfWords(list, server).map((each) => toFound(each, at(words[Math.min(each.line, words.length) - 1]!.path))),
  ]
}

const toWord = (item: JsonValue): string => (typeof item === 'object' ? '' : String(item))

const toFound = (each: CommandModel, place: Evidence): Found => ofModel(each.server, each.id, place)

function readVariables(map: JsonObject, path: Path, at: At, server: ModelServer): Found[] {
  return ['environment', 'env'].flatMap((key) => {
    const value = map[key]
    const pairs: [string, JsonValue | undefined, Path][] = isObject(value)
      ? entriesOf(value).map(([name, each]) => [name, each, [...path, key, name]])
      : (asArray(value) ?? []).map((item, i) => {
          const [name = '', ...rest] = (asString(item) ?? '').split('=')
          return isObject(item)
            ? [asString(item.name) ?? '', item.value, [...path, key, i]]
            : [name, rest.join('='), [...path, key, i]]
        })
    return pairs.flatMap(([name, each, where]) => {
      const text = asString(each)
      if (text === undefined || !server.variables?.includes(name)) return []
      return fill(text)
        .split(/[\s,;]+/)
        .filter((id) => id !== '')
        .map((id) => ofModel(server, id, at(where)))
    })
  })
}

const serverOf = (provider: string): ModelServer => MODEL_SERVERS.find((each) => each.provider === provider)!

/** Addresses that charts and resources of operators give: `hf://owner/name`, `ollama://name`. */
const ADDRESS = /^(hf|ollama):\/\/([\w.-]+(?:\/[\w.-]+)?(?::[\w.-]+)?)$/

function readMember(key: string, value: JsonValue, path: Path, at: At, server: ModelServer | undefined): Found[] {
  const text = asString(value)
  if (text === undefined) {
    if (key === 'models' && path.at(-2) === 'ollama') return readPulled(value, path, at)
    return COMMAND_KEYS.includes(key) && asArray(value) ? [] : readContainers(value, path, at, server)
  }
  const [, scheme, id] = ADDRESS.exec(text) ?? []
  if (id !== undefined) return [ofModel(serverOf(scheme === 'hf' ? 'huggingface' : 'ollama'), id, at(path))]
  // https://docs.vllm.ai/projects/production-stack
  return key === 'modelURL' && /^[\w.-]+\/[\w.-]+$/.test(text) ? [ofModel(serverOf('vllm'), text, at(path))] : []
}

/** `ollama: { models: { pull: [llama3], run: [llama3] } }`. https://github.com/otwld/ollama-helm */
function readPulled(value: JsonValue, path: Path, at: At): Found[] {
  const lists: [Path, JsonValue[]][] = [
    [path, asArray(value) ?? []],
    ...['pull', 'run'].map((key): [Path, JsonValue[]] => [[...path, key], asArray(getMember(value, key)) ?? []]),
  ]
  return lists.flatMap(([place, items]) =>
    items.flatMap((item, i) => {
      const id = asString(item)
      return id === undefined ? [] : [ofModel(serverOf('ollama'), id, at([...place, i]))]
    }),
  )
}

/**
 * `models` of a Compose file, and the provider service that came before it.
 * https://docs.docker.com/reference/compose-file/models/
 */
export function readComposeModels(root: JsonValue, at: At): Found[] {
  const runner = serverOf('docker-model-runner')
  const own = entriesOf(getMember(root, 'models')).map(([name, value]) => ({
    id: asString(getMember(value, 'model')),
    path: ['models', name, 'model'],
  }))
  const services = entriesOf(getMember(root, 'services')).map(([name, value]) => {
    const provider = getMember(value, 'provider')
    const isModel = asString(getMember(provider, 'type')) === 'model'
    return {
      id: isModel ? asString(getMember(getMember(provider, 'options'), 'model')) : undefined,
      path: ['services', name, 'provider', 'options', 'model'],
    }
  })
  return [...own, ...services].flatMap(({ id, path }) =>
    id === undefined ? [] : [ofModel(runner, fill(id), at(path))],
  )
}
