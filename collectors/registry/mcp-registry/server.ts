import type { Artefact, ServerFacts } from '../../../src/model/subject.ts'
import { asArray, asBoolean, asString, getMember, getPath, isObject, type JsonValue } from '../../../src/parse/json.ts'
import { stripUrl } from '../../../src/parse/redact.ts'
import { compact, toHash, toHashes } from '../../../src/parse/remote-facts.ts'

/**
 * A server's document (https://static.modelcontextprotocol.io/schemas/). Fields had underscores until September 2025, and
 * other registries still serve that form; both are read. Values of variables and headers are not.
 */
const read = (value: unknown, ...names: readonly string[]): JsonValue | undefined =>
  names.map((name) => getMember(value, name)).find((member) => member !== undefined && member !== null)

const text = (value: unknown, ...names: readonly string[]): string | undefined => asString(read(value, ...names))

/** Lists of a document are short; what is longer is not one. */
const MAX_ITEMS = 200

const items = (value: unknown, ...names: readonly string[]): JsonValue[] =>
  (asArray(read(value, ...names)) ?? []).filter(isObject).slice(0, MAX_ITEMS)

export function readServer(document: unknown): ServerFacts | undefined {
  const packages = items(document, 'packages')
  const found = compact({
    packages: orNone(packages.flatMap((one) => readPackage(one) ?? [])),
    remotes: orNone(items(document, 'remotes').flatMap((one) => readRemote(one) ?? [])),
    environment: orNone(packages.flatMap(readEnvironment)),
  })
  return Object.keys(found).length > 0 ? found : undefined
}

const orNone = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined)

type Package = NonNullable<ServerFacts['packages']>[number]

function readPackage(value: JsonValue): Package | undefined {
  const registryType = text(value, 'registryType', 'registry_type', 'registry_name')
  const identifier = text(value, 'identifier', 'name')
  if (registryType === undefined || identifier === undefined) return undefined
  return compact({
    registryType,
    identifier,
    version: text(value, 'version'),
    sha256: toHash('SHA-256', text(value, 'fileSha256', 'file_sha256'))?.content,
    transport: asString(getPath(value, 'transport', 'type')) ?? text(value, 'transport_type'),
  })
}

type Remote = NonNullable<ServerFacts['remotes']>[number]

function readRemote(value: JsonValue): Remote | undefined {
  const url = text(value, 'url')
  if (url === undefined) return undefined
  const headers = items(value, 'headers').flatMap((header) => text(header, 'name') ?? [])
  const transport = text(value, 'type', 'transport_type', 'transport') ?? 'unknown'
  return { transport, url: stripUrl(url), ...(headers.length > 0 && { headers }) }
}

function readEnvironment(value: JsonValue): NonNullable<ServerFacts['environment']> {
  return items(value, 'environmentVariables', 'environment_variables').flatMap((variable) => {
    const name = text(variable, 'name')
    if (name === undefined) return []
    const isRequired = asBoolean(read(variable, 'isRequired', 'is_required'))
    const isSecret = asBoolean(read(variable, 'isSecret', 'is_secret'))
    return [compact({ name, isRequired, isSecret })]
  })
}

/** Bundles are files of their own, with a digest that the publisher states and the registry does not check. */
export const readArtefacts = (server: ServerFacts | undefined): Artefact[] | undefined =>
  orNone(
    (server?.packages ?? []).flatMap(({ registryType, identifier, sha256 }) =>
      registryType === 'mcpb'
        ? [
            compact({
              name: identifier.slice(identifier.lastIndexOf('/') + 1),
              url: identifier,
              hashes: toHashes(toHash('SHA-256', sha256)),
              type: 'mcpb',
            }),
          ]
        : [],
    ),
  )

export const readVersion = (document: unknown): string | undefined =>
  text(document, 'version') ?? asString(getPath(document, 'version_detail', 'version'))
