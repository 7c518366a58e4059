import { posix } from 'node:path'
import { findProvider } from '../../../src/data/providers.ts'
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Component } from '../../../src/model/component.ts'
import type { Evidence } from '../../../src/model/evidence.ts'
import { toRef } from '../../../src/model/identity.ts'
import { toProperties } from '../../../src/parse/agent-component.ts'
import {
  asString,
  entriesOf,
  getMember,
  getPath,
  lineAt,
  linesOfKeys,
  parseJson,
  type JsonValue,
} from '../../../src/parse/json.ts'
import { toServiceComponent } from '../../../src/parse/model-component.ts'

/**
 * `langgraph.json`, what a LangGraph server runs: `graphs` (`{"name": "./file.py:variable"}` or an object with `path`)
 * are the agents it serves by name, `store.index.embed` is the model of its memory search.
 * https://docs.langchain.com/langsmith/cli#configuration-file
 * What a graph does is in the code it points at, which is read where it stands.
 */
const ID = 'langgraph-config'

const DEPTH = 3

/** `./src/agent.ts:graph`: a file of the repository or a module, and what it exports. */
const TARGET = /^[\w@./-]{1,300}:[\w.]{1,100}$/

function toAgent(name: string, value: JsonValue, evidence: Evidence): Component | undefined {
  const target = asString(value) ?? asString(getMember(value, 'path'))
  if (target === undefined || !TARGET.test(target)) return undefined
  const variable = target.slice(target.indexOf(':') + 1)
  const description = asString(getMember(value, 'description'))
  return {
    kind: 'agent',
    // The same identity as the graph has where code makes it.
    ref: toRef('agent', posix.join(posix.dirname(evidence.file), target.slice(0, target.indexOf(':'))), variable),
    name,
    ...(description !== undefined && { description }),
    properties: toProperties({ framework: 'langgraph', entry: target }),
    evidence: [evidence],
  }
}

/** `openai:text-embedding-3-small`; an embedding of one's own is a path, which names no provider. */
function toEmbedding(embed: string, evidence: Evidence): Component | undefined {
  const colon = embed.indexOf(':')
  const provider = findProvider(embed.slice(0, Math.max(colon, 0)))?.id
  const name = embed.slice(colon + 1)
  if (provider === undefined || !/^[\w./:@-]{1,200}$/.test(name)) return undefined
  return {
    kind: 'model',
    ref: toRef('model', provider, name),
    name,
    group: provider,
    provider,
    aliases: [embed],
    properties: { task: 'embedding' },
    evidence: [evidence],
  }
}

function collect(file: SourceFile): Found {
  const text = file.text()
  const value = parseJson(text)
  const lines = linesOfKeys(text, DEPTH)
  const at = (...path: string[]): Evidence => ({
    file: file.path,
    line: lineAt(lines, ...path),
    collector: ID,
    technique: 'config',
    usage: 'configured',
    resolution: 'exact',
  })
  const agents = entriesOf(getMember(value, 'graphs')).flatMap(
    ([name, graph]) => toAgent(name, graph, at('graphs', name)) ?? [],
  )
  const embed = agents.length > 0 ? asString(getPath(value, 'store', 'index', 'embed')) : undefined
  const model = embed === undefined ? undefined : toEmbedding(embed, at('store', 'index', 'embed'))
  const service = model?.provider ? toServiceComponent(model.provider, model.evidence[0]!) : undefined
  return {
    components: [...agents, ...(model ? [model] : []), ...(service ? [service] : [])],
    ...(model && service && { relations: [{ from: model.ref, to: service.ref, type: 'served-by' }] }),
  }
}

export const langgraphConfig: FileCollector = {
  id: ID,
  version: 2,
  title: 'LangGraph server configuration (langgraph.json)',
  claim: { names: ['langgraph.json'] },
  maxBytes: 512 * 1024,
  prefilter: /"graphs"/,
  collect,
}
