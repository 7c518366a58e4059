import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Component } from '../../../src/model/component.ts'
import { toNpmPurl, toPurl, toRef } from '../../../src/model/identity.ts'
import { toBaseName, toProperties } from '../../../src/parse/agent-component.ts'
import { toDescription } from '../../../src/parse/front-matter.ts'
import {
  asArray,
  asString,
  asStrings,
  entriesOf,
  getMember,
  getPath,
  isObject,
  lineAt,
  linesOfKeys,
  parseJsonc,
  type JsonObject,
  type JsonValue,
} from '../../../src/parse/json.ts'
import { stripUrl } from '../../../src/parse/redact.ts'

/**
 * Plugins of coding agents and catalogues of them. https://code.claude.com/docs/en/plugins-reference,
 * https://code.claude.com/docs/en/plugin-marketplaces, https://geminicli.com/docs/extensions/reference. A plugin is
 * identified by its folder when it stands in this repository, so that catalogue and manifest speak of one plugin.
 */
const ID = 'plugin-manifest'

const MANIFEST = /(?:^|\/)\.(?:claude-plugin|codex-plugin|cursor-plugin|plugin)\/plugin\.json$/i
const CATALOGUE = /(?:^|\/)\.(?:claude-plugin|codex-plugin|cursor-plugin|agents\/plugins)\/marketplace\.json$/i
const EXTENSIONS = ['gemini-extension.json', 'qwen-extension.json']

const COMMIT = /^[0-9a-f]{40}$/i

/** The folder that a manifest in `<folder>/.x-plugin/plugin.json` or `<folder>/gemini-extension.json` describes. */
const toFolder = (path: string): string =>
  path
    .split('/')
    .slice(0, MANIFEST.test(path) ? -2 : -1)
    .join('/')

const toLocalRef = (folder: string, name: string): string => toRef('plugin', folder === '' ? '.' : folder, name)

const toAuthor = (value: JsonValue | undefined): string | undefined =>
  asString(value) ?? asString(getMember(value, 'name'))

function toPlugin(file: SourceFile, value: JsonObject, name: string, line: number | undefined): Component {
  const license = asString(value.license)
  const repository = asString(value.repository) ?? asString(getMember(value.repository, 'url'))
  return {
    kind: 'plugin',
    ref: toLocalRef(toFolder(file.path), name),
    name,
    version: asString(value.version),
    description: toDescription(value.description),
    licenses: license === undefined ? undefined : [license],
    properties: toProperties({
      author: toAuthor(value.author),
      repository: repository && stripUrl(repository),
      skills: toPaths(value.skills),
      agents: toPaths(value.agents),
      commands: toPaths(value.commands),
      'hook-events': entriesOf(getMember(value.hooks, 'hooks') ?? value.hooks).map(([event]) => event),
      'mcp-servers': entriesOf(value.mcpServers).map(([server]) => server),
      pinned: 'true',
    }),
    evidence: [{ file: file.path, line, collector: ID, technique: 'manifest', usage: 'declared', resolution: 'exact' }],
  }
}

const toPaths = (value: JsonValue | undefined): string[] => (typeof value === 'string' ? [value] : asStrings(value))

type Identity = Pick<Component, 'ref' | 'purl' | 'version' | 'properties'>

/** Where a catalogue entry comes from: a folder beside the catalogue, GitHub, any git remote, or npm. */
function identify(source: JsonValue | undefined, name: string, place: { root: string; base: string }): Identity {
  const path = asString(source)
  if (path !== undefined || source === undefined) {
    const folder = joinPath(place.root, path?.startsWith('./') ? path : `${place.base}/${path ?? ''}`)
    return { ref: toLocalRef(folder, name), properties: { pinned: 'true' } }
  }
  const text = (key: string): string | undefined => asString(getMember(source, key))
  const sha = text('sha') ?? text('commit')
  const commit = sha !== undefined && COMMIT.test(sha) ? sha.toLowerCase() : undefined
  const url = text('url')
  const [owner, repository] = (
    text('repo') ??
    /^https:\/\/github\.com\/([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(url ?? '')?.[1] ??
    ''
  ).split('/')
  const properties = toProperties({
    source: url && stripUrl(url),
    'source-ref': text('ref'),
    'source-path': text('path'),
    pinned: commit ? 'true' : 'false',
  })
  if (owner && repository) {
    const purl = toPurl('github', owner, repository, commit, undefined, text('path')?.replace(/^\.?\//, ''))
    return { ref: purl, purl, version: commit, properties }
  }
  const npm = text('package')
  if (npm !== undefined) {
    const version = /^\d+\.\d+\.\d+/.test(text('version') ?? '') ? text('version') : undefined
    const purl = toNpmPurl(npm, version)
    return {
      ref: purl,
      purl,
      version,
      properties: toProperties({ 'source-ref': text('version'), pinned: version ? 'true' : 'false' }),
    }
  }
  return { ref: toRef('plugin', url === undefined ? undefined : stripUrl(url), name), version: commit, properties }
}

/** A path below `root`, without `.` and `..`. */
function joinPath(root: string, path: string): string {
  const parts: string[] = []
  for (const part of `${root}/${path}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function collectCatalogue(file: SourceFile, value: JsonValue): Component[] {
  const lines = linesOfKeys(file.text(), 3)
  const root = file.path
    .split('/')
    .slice(0, file.path.includes('.agents/plugins/') ? -3 : -2)
    .join('/')
  const base = asString(getPath(value, 'metadata', 'pluginRoot')) ?? ''
  return (asArray(getMember(value, 'plugins')) ?? []).flatMap((entry, index): Component[] => {
    const name = asString(getMember(entry, 'name'))
    if (name === undefined || !isObject(entry)) return []
    const plugin = toPlugin(file, entry, name, lineAt(lines, 'plugins', index, 'name'))
    const identity = identify(entry.source, name, { root, base })
    const { pinned: _, ...properties } = plugin.properties ?? {}
    const merged = toProperties({
      marketplace: asString(getMember(value, 'name')),
      ...properties,
      ...identity.properties,
    })
    return [{ ...plugin, ...identity, version: identity.version ?? plugin.version, properties: merged }]
  })
}

function collect(file: SourceFile): Found {
  const value = parseJsonc(file.text())
  if (CATALOGUE.test(file.path)) return { components: collectCatalogue(file, value) }
  const name = asString(getMember(value, 'name'))
  if (name === undefined || name.trim() === '' || !isObject(value)) return {}
  return { components: [toPlugin(file, value, name, lineAt(linesOfKeys(file.text(), 1), 'name'))] }
}

export const pluginManifest: FileCollector = {
  id: ID,
  version: 1,
  title: `Plugins, extensions and marketplaces of coding agents (plugin.json, marketplace.json, ${toBaseName(EXTENSIONS[0] ?? '')})`,
  claim: { names: EXTENSIONS, paths: [MANIFEST, CATALOGUE] },
  maxBytes: 4 * 1024 * 1024,
  collect,
}
