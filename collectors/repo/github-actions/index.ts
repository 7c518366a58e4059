import { createHash } from 'node:crypto'
import { findProvider, isFloatingAlias, matchModelFamily } from '../../../src/data/providers.ts'
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Component } from '../../../src/model/component.ts'
import type { Evidence } from '../../../src/model/evidence.ts'
import { toPurl, toRef } from '../../../src/model/identity.ts'
import { asArray, asString, entriesOf, getMember, getPath, lineAt, type JsonValue } from '../../../src/parse/json.ts'
import { parseYamlWithLines } from '../../../src/parse/yaml.ts'
import { AI_ACTIONS, type AiAction } from './actions.ts'

/**
 * GitHub workflows and composite actions: steps that run an AI action, with the model and the prompt they give it.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax
 * It cannot know the values of expressions (`${{ vars.MODEL }}`) nor which steps run.
 */
const ID = 'github-actions'

/** `jobs.<job>.steps.<n>.with.<input>` */
const DEPTH = 6
/** A shorter text is a slash command or a word. */
const MIN_PROMPT = 40
const MODEL = /^[\w./:@-]{2,200}$/
const MODEL_OPTION = /(?:^|\s)--?(?:fallback-)?model[\s=]+["']?([\w./:@-]{2,200})/g

interface Step {
  job: string
  value: JsonValue
  at: (...path: string[]) => Evidence
}

function stepsOf(root: JsonValue, evidence: (...path: string[]) => Evidence): Step[] {
  const lists: { job: string; path: string[]; steps: JsonValue | undefined }[] = [
    { job: 'action', path: ['runs', 'steps'], steps: getPath(root, 'runs', 'steps') },
    ...entriesOf(getMember(root, 'jobs')).map(([job, value]) => ({
      job,
      path: ['jobs', job, 'steps'],
      steps: getMember(value, 'steps'),
    })),
  ]
  return lists.flatMap(({ job, path, steps }) =>
    (asArray(steps) ?? []).map((value, i): Step => ({
      job,
      value,
      at: (...rest) => evidence(...path, String(i), ...rest),
    })),
  )
}

function toService(provider: string, evidence: Evidence): Component {
  const known = findProvider(provider)
  return {
    kind: 'service',
    ref: toRef('service', provider),
    name: known?.name ?? provider,
    provider,
    aliases: known ? [known.id, ...known.aliases] : [],
    evidence: [evidence],
  }
}

function toModel(id: string, action: AiAction, cloud: string | undefined, evidence: Evidence): Component[] {
  if (!MODEL.test(id)) return []
  const slash = id.indexOf('/')
  const prefix = slash > 0 ? findProvider(id.slice(0, slash))?.id : undefined
  const provider = cloud ?? action.provider ?? prefix
  if (provider === undefined) return []
  const name = action.provider === undefined ? id.slice(slash + 1) : id
  const model: Component = {
    kind: 'model',
    ref: toRef('model', provider, name),
    name,
    group: provider,
    provider,
    evidence: [evidence],
  }
  if (name !== id) model.aliases = [id]
  const pin = isFloatingAlias(name) ? 'floating' : matchModelFamily(name)?.pinned ? 'snapshot' : undefined
  if (pin) model.properties = { pin }
  // An action of one provider is its client wherever the model comes from.
  return action.provider === undefined ? [model, toService(provider, evidence)] : [model]
}

function readModels(step: Step, action: AiAction): Component[] {
  const given = getMember(step.value, 'with')
  const cloud = Object.entries(action.clouds ?? {}).find(([input]) => String(getMember(given, input)) === 'true')?.[1]
  const named = action.models.flatMap((input) => {
    const id = asString(getMember(given, input))?.trim()
    return id === undefined ? [] : toModel(id, action, cloud, step.at('with', input))
  })
  const optional = (action.options ?? []).flatMap((input) => {
    const text = asString(getMember(given, input)) ?? ''
    return [...text.matchAll(MODEL_OPTION)].flatMap(([, id]) => toModel(id!, action, cloud, step.at('with', input)))
  })
  const provider = cloud ?? action.provider
  return [...named, ...optional, ...(provider === undefined ? [] : [toService(provider, step.at('uses'))])]
}

function readPrompts(step: Step, action: AiAction, file: string): Component[] {
  return action.prompts.flatMap((input): Component[] => {
    const text = asString(getPath(step.value, 'with', input))?.trim() ?? ''
    const isCommand = text.startsWith('/') && !text.includes('\n')
    if (text.length < MIN_PROMPT || isCommand) return []
    const name = `${step.job} ${input.replaceAll(/[_-]/g, ' ')}`
    return [
      {
        kind: 'prompt',
        ref: toRef('prompt', file, name),
        name,
        hashes: [{ algorithm: 'SHA-256', content: createHash('sha256').update(text).digest('hex') }],
        properties: { role: /system|instructions/.test(input) ? 'system' : 'user' },
        evidence: [step.at('with', input)],
      },
    ]
  })
}

function readStep(step: Step, file: string): Component[] {
  const [path = '', version] = (asString(getMember(step.value, 'uses')) ?? '').split('@')
  const action = Object.hasOwn(AI_ACTIONS, path.toLowerCase()) ? AI_ACTIONS[path.toLowerCase()] : undefined
  const [owner, name, ...rest] = path.split('/')
  if (!action || owner === undefined || name === undefined) return []
  const purl = toPurl('githubactions', owner, name, version, undefined, rest.join('/') || undefined)
  const evidence = step.at('uses')
  const component: Component = {
    kind: 'ci-action',
    ref: purl,
    purl,
    name,
    group: owner,
    ...(version ? { version } : {}),
    evidence: [evidence],
  }
  return [component, ...readModels(step, action), ...readPrompts(step, action, file)]
}

function collect(file: SourceFile): Found {
  const { value, lines } = parseYamlWithLines(file.text(), DEPTH)
  const evidence = (...path: string[]): Evidence => ({
    file: file.path,
    line: lineAt(lines, ...path),
    collector: ID,
    technique: 'config',
    usage: 'configured',
    resolution: 'exact',
  })
  return { components: stepsOf(value, evidence).flatMap((step) => readStep(step, file.path)) }
}

export const githubActions: FileCollector = {
  id: ID,
  version: 1,
  title: 'GitHub workflows and actions that run AI (.github/workflows/*.yml, action.yml)',
  claim: { paths: [/(?:^|\/)\.github\/(?:workflows\/[^/]+|actions\/(?:[^/]+\/){1,4}action)\.ya?ml$/i] },
  maxBytes: 1024 * 1024,
  prefilter: /claude-code|codex-action|run-gemini-cli|ai-inference|opencode\/github/i,
  collect,
}
