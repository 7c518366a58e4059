import { findProvider } from '../../../src/data/providers.ts'
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import { ProblemError } from '../../../src/model/collector.ts'
import type { Component } from '../../../src/model/component.ts'
import type { EnvFacts } from '../../../src/model/facts.ts'
import type { Evidence } from '../../../src/model/evidence.ts'
import { toRef } from '../../../src/model/identity.ts'
import { toEnvValue } from '../../../src/parse/env-value.ts'
import {
  asArray,
  asString,
  entriesOf,
  getMember,
  getPath,
  isObject,
  lineAt,
  linesOfKeys,
  parseJsonc,
  type JsonValue,
} from '../../../src/parse/json.ts'
import { toServiceComponent } from '../../../src/parse/model-component.ts'
import { parseToml } from '../../../src/parse/toml.ts'
import { indexTomlLines } from '../../../src/parse/toml-lines.ts'

/**
 * Configuration of a Cloudflare Worker: the bindings that hand Workers AI and Vectorize to its code, and its plain
 * variables. https://developers.cloudflare.com/workers/wrangler/configuration/
 * It cannot know which models the code runs through the binding, nor what the dashboard adds.
 */
const ID = 'wrangler-config'

const DEPTH = 6
const MAX_BINDINGS = 200

type Path = (string | number)[]
type LineOf = (path: Path) => number | undefined

function read(file: SourceFile): { root: JsonValue; lineOf: LineOf } {
  const text = file.text()
  if (/\.toml(?:\.example)?$/i.test(file.path)) return { root: parseToml(text), lineOf: indexTomlLines(text) }
  const root = parseJsonc(text)
  const lines = linesOfKeys(text, DEPTH)
  return { root, lineOf: (path) => lineAt(lines, ...path.map(String)) }
}

/** The top level and each named environment, which repeats the bindings that it needs. */
function levelsOf(root: JsonValue): { at: Path; level: JsonValue }[] {
  const named = entriesOf(getMember(root, 'env')).map(([name, level]) => ({ at: ['env', name] as Path, level }))
  return [{ at: [], level: root }, ...named]
}

function toStore(index: JsonValue, evidence: Evidence): Component | undefined {
  const known = findProvider('vectorize')
  const collection = asString(getMember(index, 'index_name'))
  return (
    known && {
      kind: 'vector-store',
      ref: toRef('vector-store', known.id),
      name: known.name,
      provider: known.id,
      aliases: [known.id, ...known.aliases],
      ...(collection !== undefined && { properties: { collection } }),
      evidence: [evidence],
    }
  )
}

function collect(file: SourceFile): Found {
  const { root, lineOf } = read(file)
  if (!isObject(root)) throw new ProblemError('malformed', 'not an object', 1)
  const at = (path: Path, symbol: string): Evidence => ({
    file: file.path,
    line: lineOf(path),
    symbol,
    collector: ID,
    technique: 'config',
    usage: 'configured',
    resolution: 'exact',
  })
  const components = levelsOf(root).flatMap(({ at: base, level }) => {
    const ai = getPath(level, 'ai', 'binding')
    const service = asString(ai) ? toServiceComponent('cloudflare', at([...base, 'ai'], 'ai')) : undefined
    const stores = (asArray(getMember(level, 'vectorize')) ?? [])
      .slice(0, MAX_BINDINGS)
      .flatMap((index, i) => toStore(index, at([...base, 'vectorize', i], 'vectorize')) ?? [])
    return [...(service ? [service] : []), ...stores]
  })
  const facts = toVariables(file.path, root, lineOf)
  return { ...(components.length > 0 && { components }), ...(facts && { facts: [facts] }) }
}

function toVariables(file: string, root: JsonValue, lineOf: LineOf): EnvFacts | undefined {
  const entries = levelsOf(root).flatMap(({ at, level }) =>
    entriesOf(getMember(level, 'vars')).flatMap(([name, value]) => {
      const text = asString(value)
      const kept = text === undefined ? undefined : toEnvValue(name, text)
      return kept === undefined ? [] : [{ name, value: kept, line: lineOf([...at, 'vars', name]) ?? 1 }]
    }),
  )
  return entries.length > 0 ? { type: 'env', file, entries } : undefined
}

export const wranglerConfig: FileCollector = {
  id: ID,
  version: 1,
  title: 'Cloudflare Workers configuration (wrangler.toml, wrangler.json)',
  claim: {
    names: ['wrangler.toml', 'wrangler.json', 'wrangler.jsonc', 'wrangler.example.toml', 'wrangler.toml.example'],
  },
  maxBytes: 512 * 1024,
  collect,
}
