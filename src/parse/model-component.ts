import { toModel, type ModelIdentity } from './model-id.ts'
import type { IdForm } from '../data/id-form.ts'
import { findProvider } from '../data/providers.ts'
import type { Component, Relation } from '../model/component.ts'
import type { Evidence } from '../model/evidence.ts'
import { toRef } from '../model/identity.ts'

/** Where a configuration file names a model. */
export interface ModelSetting {
  id: string
  form: IdForm
  /** Provider id that serves it; `any` where the id alone tells. */
  provider: string
  task?: string
  /** Nothing says who serves it. */
  isUnserved?: boolean
}

/** The service of a provider that is known. */
export function toServiceComponent(id: string, evidence: Evidence, endpoint?: string): Component | undefined {
  const known = findProvider(id)
  if (known?.kind === 'placeholder') return undefined
  return (
    known && {
      kind: 'service',
      ref: toRef('service', known.id),
      name: known.name,
      provider: known.id,
      aliases: [known.id, ...known.aliases],
      ...(endpoint ? { endpoints: [endpoint] } : {}),
      evidence: [evidence],
    }
  )
}

function toComponent(identity: ModelIdentity, evidence: Evidence, task: string | undefined): Component {
  const { ref, name, group, version, purl, aliases, provider, pin } = identity
  const properties = { ...identity.properties, ...(task ? { task } : {}), ...(pin ? { pin } : {}) }
  return {
    kind: 'model',
    ref,
    name,
    ...(group ? { group } : {}),
    ...(version ? { version } : {}),
    ...(purl ? { purl } : {}),
    ...(aliases?.length ? { aliases } : {}),
    ...(provider === 'any' ? {} : { provider }),
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    evidence: [evidence],
  }
}

/** A model that a configuration file names, and the service that serves it; nothing when the text is no model's id. */
export function toConfiguredModel(
  setting: ModelSetting,
  evidence: Evidence,
): { components: Component[]; relations: Relation[] } {
  const identity = toModel(setting.id, setting.form, setting.provider)
  if (!identity) return { components: [], relations: [] }
  const model = toComponent(identity, evidence, setting.task)
  const service = setting.isUnserved ? undefined : toServiceComponent(identity.provider, evidence)
  return service
    ? { components: [model, service], relations: [{ from: model.ref, to: service.ref, type: 'served-by' }] }
    : { components: [model], relations: [] }
}
