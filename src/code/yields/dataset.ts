import { toHuggingFacePurl, toRef } from '../../model/identity.ts'
import type { Component } from '../../model/component.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Yield } from '../rules.ts'
import { eachText, evidenceOf, placesOf, type Context, type Use } from '../context.ts'

type DatasetYield = Extract<Yield, { kind: 'dataset' }>

/** Loaders of `datasets.load_dataset` that read local files and are no dataset: https://huggingface.co/docs/datasets/loading */
const BUILDERS = new Set([
  'json',
  'csv',
  'parquet',
  'text',
  'arrow',
  'sql',
  'imagefolder',
  'audiofolder',
  'videofolder',
  'pandas',
  'xml',
  'webdataset',
])
const HUB_ID = /^(?:[\w][\w.-]*\/)?[\w][\w.-]*$/

export function toHubDataset(id: string, revision: string | undefined, evidence: Evidence[]): Component {
  const isCommit = revision !== undefined && /^[0-9a-f]{40}$/i.test(revision)
  const slash = id.indexOf('/')
  const purl = toHuggingFacePurl(id, revision, 'dataset')
  return {
    kind: 'dataset',
    ref: purl,
    purl,
    name: id.slice(slash + 1),
    ...(slash > 0 ? { group: id.slice(0, slash) } : {}),
    ...(isCommit ? { version: revision.toLowerCase() } : {}),
    provider: 'huggingface',
    ...(revision && !isCommit ? { properties: { revision } } : {}),
    evidence,
  }
}

export function yieldDataset(context: Context, rule: DatasetYield, use: Use): void {
  const found = use.args.first(rule.at)
  if (!found) return
  const revision = use.args.text(rule.revision)
  eachText(
    context,
    found,
    (value) => {
      const evidence = placesOf(context, value, use)
      const dataset = toDataset(rule, value.text.trim(), revision, evidence)
      if (dataset) context.findings.add(dataset)
    },
    ({ reason, pattern }) =>
      context.findings.addUnresolved('dataset', reason, evidenceOf(use, 'invoked'), {
        provider: rule.provider,
        pattern,
      }),
  )
}

function toDataset(
  rule: DatasetYield,
  text: string,
  revision: string | undefined,
  evidence: Evidence[],
): Component | undefined {
  if (text === '' || /\s/.test(text)) return undefined
  if (rule.form === 'huggingface')
    return BUILDERS.has(text) || !HUB_ID.test(text) || text.startsWith('.')
      ? undefined
      : toHubDataset(text, revision, evidence)
  const name = rule.form === 'file' ? text.slice(text.lastIndexOf('/') + 1) : text
  return {
    kind: 'dataset',
    ref: toRef('dataset', rule.provider, text),
    name,
    ...(rule.provider ? { provider: rule.provider } : {}),
    evidence,
  }
}
