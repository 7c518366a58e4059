import { findProvider, matchModelFamily } from '../../../src/data/providers.ts'
import { classifyPackage } from '../../../src/data/sdks.ts'
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Evidence } from '../../../src/model/evidence.ts'
import {
  asArray,
  asString,
  asStrings,
  entriesOf,
  getMember,
  getPath,
  lineAt,
  linesOfKeys,
  parseJson,
  type JsonValue,
  type KeyLines,
} from '../../../src/parse/json.ts'
import { toConfiguredModel } from '../../../src/parse/model-component.ts'
import { formOf } from '../../../src/parse/model-id.ts'

/**
 * Models that the settings of an editor extension offer: `contributes.configuration` of its package.json.
 * https://code.visualstudio.com/api/references/contribution-points#contributes.configuration
 *
 * Read only where the extension has no AI library, and so speaks to models over HTTP by itself: otherwise the code that
 * uses a setting says whose model it is. It cannot know which of the models a user chooses.
 */
const ID = 'vscode-extension'

/** As deep as `contributes.configuration[0].properties.key`. */
const DEPTH = 6
const MAX_MODELS = 60

const MODEL_KEY = /(?:^|[._-])(?:\w*model|llm)(?:_?(?:name|id))?$/i

function collect(file: SourceFile): Found {
  const text = file.text()
  const root = parseJson(text)
  const configuration = getPath(root, 'contributes', 'configuration')
  if (configuration === undefined || hasSdk(root)) return {}
  const isLocal = /ollama|:11434/i.test(JSON.stringify(configuration))
  const lines = linesOfKeys(text, DEPTH)
  const found = groupsOf(configuration).flatMap(({ path, group }) =>
    entriesOf(getMember(group, 'properties')).flatMap(([key, property]) => {
      if (!MODEL_KEY.test(key)) return []
      const evidence = toEvidence(file.path, lines, [...path, 'properties', key])
      return choicesOf(property).flatMap((id) => toModel(id, isLocal, evidence))
    }),
  )
  const relations = found.flatMap((each) => each.relations)
  if (found.length === 0) return {}
  return { components: found.flatMap((each) => each.components), ...(relations.length > 0 && { relations }) }
}

/** One group of settings, or a list of them. */
function groupsOf(configuration: JsonValue): { path: (string | number)[]; group: JsonValue }[] {
  const at = ['contributes', 'configuration']
  return (
    asArray(configuration)?.map((group, i) => ({ path: [...at, i], group })) ?? [{ path: at, group: configuration }]
  )
}

function hasSdk(root: JsonValue): boolean {
  const names = ['dependencies', 'devDependencies'].flatMap((key) => entriesOf(getMember(root, key)))
  return names.some(([name]) => {
    const known = classifyPackage('npm', name)
    return known !== undefined && known.kind !== 'package'
  })
}

const toEvidence = (file: string, lines: KeyLines, path: (string | number)[]): Evidence => ({
  file,
  line: lineAt(lines, ...path),
  symbol: String(path.at(-1)),
  collector: ID,
  technique: 'config',
  usage: 'configured',
  resolution: 'exact',
})

/** The default first, then what a user may choose. */
function choicesOf(property: JsonValue): string[] {
  const standard = asString(getMember(property, 'default'))
  const listed = asStrings(getMember(property, 'enum'))
  return [...new Set([...(standard ? [standard] : []), ...listed])].slice(0, MAX_MODELS)
}

function toModel(id: string, isLocal: boolean, evidence: Evidence): ReturnType<typeof toConfiguredModel>[] {
  const family = matchModelFamily(id)
  const isTagged = isLocal && /^[\w./-]+:[\w.-]+$/.test(id)
  if (!isTagged && (!family || family.needsContext)) return []
  const provider = isTagged || (isLocal && family?.openWeights) ? 'ollama' : 'any'
  const isUnserved = provider === 'any' && (family?.openWeights === true || !findProvider(family?.provider ?? ''))
  return [toConfiguredModel({ id, form: formOf(provider), provider, isUnserved }, evidence)]
}

export const vscodeExtension: FileCollector = {
  id: ID,
  version: 1,
  title: 'Models in the settings of editor extensions without an AI library',
  claim: { names: ['package.json'] },
  maxBytes: 4 * 1024 * 1024,
  prefilter: /"contributes"/,
  collect,
}
