import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Component } from '../../../src/model/component.ts'
import { toRef } from '../../../src/model/identity.ts'
import { toBaseName, toProperties } from '../../../src/parse/agent-component.ts'
import { toDescription } from '../../../src/parse/front-matter.ts'
import { parseImageReference, toImagePurl } from '../../../src/parse/image-reference.ts'
import {
  asArray,
  asString,
  findLine,
  getMember,
  getPath,
  isObject,
  parseJson,
  type JsonObject,
  type JsonValue,
} from '../../../src/parse/json.ts'
import { toPackagePurl } from '../../../src/parse/mcp-component.ts'
import { stripUrl } from '../../../src/parse/redact.ts'

/**
 * The MCP server that this repository publishes: `server.json` of the MCP registry
 * (https://static.modelcontextprotocol.io/schemas/, packages and remotes) and `manifest.json` of an MCP bundle
 * (https://github.com/modelcontextprotocol/mcpb, `server.mcp_config`). Both names are common elsewhere: shape decides.
 */
const ID = 'mcp-server-manifest'

/** A larger file of this name is the manifest of something else. */
const HEAD = 512 * 1024

const texts = (list: JsonValue[] | undefined, key: string): string[] =>
  (list ?? []).flatMap((item) => asString(getMember(item, key)) ?? [])

/** `registryType` was `registry_type` and `registry_name` in earlier schemas. */
function toPackage(value: JsonValue): string | undefined {
  const text = (key: string): string | undefined => asString(getMember(value, key))
  const type = text('registryType') ?? text('registry_type') ?? text('registry_name')
  const name = text('identifier') ?? text('name')
  const version = text('version')
  if (type === undefined || name === undefined) return undefined
  if (type === 'oci' || type === 'docker') {
    const image = parseImageReference(/[:@][^/]*$/.test(name) || version === undefined ? name : `${name}:${version}`)
    return image && toImagePurl(image)
  }
  return type === 'npm' || type === 'pypi' || type === 'nuget'
    ? toPackagePurl({ ecosystem: type, name, version })
    : undefined
}

function toServer(file: SourceFile, value: JsonObject, extra: Partial<Component>): Component {
  const name = asString(value.name) ?? ''
  const license = asString(value.license)
  return {
    kind: 'mcp-server',
    ref: extra.purl ?? toRef('mcp-server', file.path, name),
    name,
    // A release fills in what is a variable here.
    version: /[$]|\{\{/.test(asString(value.version) ?? '') ? undefined : asString(value.version),
    description: toDescription(value.description),
    licenses: license === undefined ? undefined : [license],
    ...extra,
    evidence: [
      {
        file: file.path,
        line: findLine(file.text(), ['name']),
        collector: ID,
        technique: 'manifest',
        usage: 'declared',
        resolution: 'exact',
      },
    ],
  }
}

function fromRegistry(file: SourceFile, value: JsonObject): Component | undefined {
  const packages = asArray(value.packages)
  const remotes = asArray(value.remotes)
  const isRegistry = /modelcontextprotocol\.io/.test(asString(value.$schema) ?? '')
  const hasPackages = (packages ?? []).some((item) => toPackage(item) !== undefined)
  if (asString(value.name) === undefined || !(isRegistry || hasPackages)) return undefined
  const [purl, ...others] = (packages ?? []).flatMap((item) => toPackage(item) ?? [])
  const environment = (packages ?? []).flatMap((item) => asArray(getMember(item, 'environmentVariables')) ?? [])
  const transports = [
    ...(packages ?? []).map((item) => getPath(item, 'transport', 'type')),
    ...(remotes ?? []).map((item) => getMember(item, 'type')),
  ]
  const endpoints = texts(remotes, 'url').map(stripUrl)
  return toServer(file, value, {
    purl,
    aliases: [...new Set([...texts(packages, 'identifier'), ...others])],
    endpoints: endpoints.length > 0 ? endpoints : undefined,
    properties: toProperties({
      env: texts(environment, 'name'),
      transport: [...new Set(transports.flatMap((type) => asString(type) ?? []))],
      repository: asString(getPath(value, 'repository', 'url')),
      pinned: 'true',
    }),
  })
}

function fromBundle(file: SourceFile, value: JsonObject): Component | undefined {
  const isBundle = value.manifest_version !== undefined || value.dxt_version !== undefined
  const config = getPath(value, 'server', 'mcp_config') ?? getPath(value, 'server', 'entry_point')
  if (!isBundle || config === undefined || asString(value.name) === undefined) return undefined
  return toServer(file, value, {
    properties: toProperties({
      transport: 'stdio',
      script: asString(getPath(value, 'server', 'entry_point')),
      tools: texts(asArray(value.tools), 'name'),
      author: asString(getPath(value, 'author', 'name')),
      pinned: 'true',
    }),
  })
}

function collect(file: SourceFile): Found {
  if (file.size > HEAD) return {}
  const value = parseJson(file.text())
  if (!isObject(value)) return {}
  const component =
    toBaseName(file.path).toLowerCase() === 'manifest.json' ? fromBundle(file, value) : fromRegistry(file, value)
  return component ? { components: [component] } : {}
}

export const mcpServerManifest: FileCollector = {
  id: ID,
  version: 1,
  title: 'MCP server published by the repository (server.json, MCP bundle manifest.json)',
  claim: { names: ['server.json', 'manifest.json'] },
  head: HEAD,
  prefilter: /"(?:packages|remotes|mcp_config|entry_point)"/,
  collect,
}
