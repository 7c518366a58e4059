import { LIFECYCLES } from './model-lifecycle.ts'
import { findProvider } from './providers.ts'

/** The announced end of one hosted model at one platform. */
export interface Lifecycle {
  /** Provider id. */
  platform: string
  model: string
  /** Last day, `2026-03-01`; undefined when only the deprecation is announced. */
  endsOn?: string
  deprecatedOn?: string
  replacements: readonly string[]
  /** The date is certain: the vendor's page, or several trackers that agree. */
  isSure: boolean
  url: string
}

let table: Map<string, Lifecycle> | undefined

function load(): Map<string, Lifecycle> {
  const all = LIFECYCLES.flatMap(({ platform, url, rows }) =>
    rows
      .trim()
      .split('\n')
      .map((line): [string, Lifecycle] => {
        const [model = '', ends = '', deprecatedOn, replacements] = line.split('|')
        const one = {
          platform,
          model,
          ...(ends && { endsOn: ends.replace('?', '') }),
          ...(deprecatedOn && { deprecatedOn }),
          replacements: replacements ? replacements.split(' ').map((name) => name.replaceAll('_', ' ')) : [],
          isSure: !ends.endsWith('?'),
          url,
        }
        return [`${findProvider(platform)?.id ?? platform} ${model.toLowerCase()}`, one]
      }),
  )
  return new Map(all)
}

/** By platform (id or alias) and the model's id as the platform writes it. */
export function findLifecycle(platform: string, model: string): Lifecycle | undefined {
  table ??= load()
  return table.get(`${findProvider(platform)?.id ?? platform} ${model.toLowerCase()}`)
}
