/** Where a model comes from, by everything that says so. All of it is the author's word; the hub repeats it. */
import type { BaseModel, BaseRelation } from '../../../src/model/subject.ts'
import { asArray, asString, asStrings, entriesOf, getMember, type JsonValue } from '../../../src/parse/json.ts'

const RELATIONS: readonly BaseRelation[] = ['finetune', 'adapter', 'quantized', 'merge']

const toRelation = (text: unknown): BaseRelation | undefined => RELATIONS.find((relation) => relation === text)

/** With or without a namespace. Paths, addresses and placeholders are no ids. */
const ID = /^(?![.-])[\w.-]{1,96}(?:\/(?![.-])[\w.-]{1,96})?$/

/** An id of the hub, out of an id or the address of its page. */
export function toRepoId(text: string): string | undefined {
  const page = /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/(?:datasets\/)?([^/?#\s]+\/[^/?#\s]+)/.exec(
    text.trim(),
  )
  const id = page?.[1] ?? text.trim()
  return ID.test(id) && !id.includes('..') ? id : undefined
}

export const toTexts = (value: unknown): string[] => (typeof value === 'string' ? [value] : asStrings(value))

export interface BaseStatement {
  id: string
  relation?: BaseRelation
  source: string
}

const toStatements = (ids: readonly string[], source: string, relation?: BaseRelation): BaseStatement[] =>
  ids.flatMap((text) => {
    const id = toRepoId(text)
    return id === undefined ? [] : [{ id, source, ...(relation && { relation }) }]
  })

export function fromCard(card: JsonValue | undefined): BaseStatement[] {
  const relation = toRelation(asString(getMember(card, 'base_model_relation')))
  return toStatements(toTexts(getMember(card, 'base_model')), 'cardData.base_model', relation)
}

/** `base_model:<id>` and `base_model:<relation>:<id>`. Only the first colon separates. */
export function fromTags(tags: readonly string[]): BaseStatement[] {
  return tags.flatMap((tag) => {
    const rest = /^base_model:(.*)$/.exec(tag)?.[1]
    if (rest === undefined) return []
    const relation = toRelation(rest.slice(0, Math.max(rest.indexOf(':'), 0)))
    const id = relation === undefined ? rest : rest.slice(relation.length + 1)
    return toStatements([id], 'tags', relation)
  })
}

/** The hub's own resolution: one relation, or a list of them. */
export function fromHub(value: JsonValue | undefined): BaseStatement[] {
  return (asArray(value) ?? [value]).flatMap((item) => {
    const relation = toRelation(asString(getMember(item, 'relation')))
    const ids = (asArray(getMember(item, 'models')) ?? []).flatMap(
      (model) => asString(getMember(model, 'id')) ?? asString(model) ?? [],
    )
    return toStatements(ids, 'baseModels', relation)
  })
}

/** `adapter_config.json` of PEFT names what it was trained on top of. */
export const fromAdapter = (config: JsonValue | undefined): BaseStatement[] =>
  toStatements(toTexts(getMember(config, 'base_model_name_or_path')), 'adapter_config.json', 'adapter')

/** One entry per id, in order of first mention; the first relation that is stated holds. Ids ignore case. */
export function toBaseModels(statements: readonly BaseStatement[], self: string): BaseModel[] {
  const bases = new Map<string, BaseModel & { sources: string[] }>()
  for (const { id, relation, source } of statements) {
    const key = id.toLowerCase()
    if (key === self.toLowerCase()) continue
    const base = bases.get(key) ?? { id, sources: [] }
    if (relation !== undefined) base.relation ??= relation
    if (!base.sources.includes(source)) base.sources.push(source)
    bases.set(key, base)
  }
  return [...bases.values()]
}

/** Ids of data sets: `datasets` of the card, and the tags that the hub makes of it. */
export function toDatasets(card: JsonValue | undefined, tags: readonly string[]): string[] {
  const tagged = tags.flatMap((tag) => /^dataset:(.*)$/.exec(tag)?.[1] ?? [])
  const ids = [...toTexts(getMember(card, 'datasets')), ...tagged].flatMap((text) => toRepoId(text) ?? [])
  return [...new Map(ids.map((id) => [id.toLowerCase(), id])).values()]
}

/** Entries of `auto_map`: class to module, as `AutoModel: modeling_x.XModel`. A list for tokenizers. */
export function toCustomClasses(config: JsonValue | undefined): string[] {
  const entries = entriesOf(getMember(config, 'auto_map')).flatMap(([, value]) => toTexts(value))
  return [...new Set(entries)].slice(0, 100)
}
