import { findProvider, matchModelFamily } from '../data/providers.ts'
import type { Context } from './context.ts'
import { toEvidence } from './findings.ts'
import type { Expr } from './ir.ts'
import { toModel } from '../parse/model-id.ts'
import type { Scope } from './scope.ts'
import { walkScope } from './walk.ts'
import { addModel } from './yields/model.ts'

/** Settings that choose a model: `FAST_LLM`, `embedding`, `RESEARCH_MODEL`. */
const SETTING = /(?:^|_)(?:llm|model|embeddings?|embedder)(?:_(?:name|id))?$/i
const FORM = /^([a-z][\w-]*):([A-Za-z][\w./-]*)$/

/** More than this in one file is a catalogue, not a configuration. */
const MAX = 30

interface Setting {
  name: string
  value: Extract<Expr, { k: 'str' }>
  scope: Scope
}

/**
 * `"SMART_LLM": "openai:gpt-5"`: a setting that names a provider and a model of a family that this provider serves says
 * so by itself, even where the way from the setting to the call is too dynamic to follow.
 */
export function readRoutedSettings(context: Context, root: Scope): void {
  const found = settingsOf(root)
  if (found.length <= MAX) for (const setting of found) add(context, setting)
}

function settingsOf(root: Scope): Setting[] {
  const found: Setting[] = []
  const take = (name: string, value: Expr | undefined, scope: Scope): void => {
    const text = value?.k === 'call' ? defaultOf(value) : value
    if (text?.k === 'str' && SETTING.test(name) && isRouted(text.v)) found.push({ name, value: text, scope })
  }
  walkScope(root, {
    call: () => {},
    text: () => {},
    map: ({ entries }, scope) => {
      for (const { key, value } of entries) if (key?.k === 'str') take(key.v, value, scope)
    },
    scope: (scope) => {
      for (const { name, value, how } of scope.block.bindings) if (how === 'assign') take(name, value, scope)
    },
  })
  return found
}

/** `Field(default="…")`, `os.getenv("NAME", "…")`. */
function defaultOf({ fn, args }: Extract<Expr, { k: 'call' }>): Expr | undefined {
  const name = fn.k === 'name' ? fn.id : fn.k === 'attr' ? fn.name : ''
  const position = /^[Ff]ield$/.test(name) ? 0 : /^(?:getenv|get)$/.test(name) ? 1 : undefined
  return position === undefined ? undefined : (args.find((arg) => arg.name === 'default') ?? args[position])?.value
}

function isRouted(text: string): boolean {
  const [, prefix = '', rest = ''] = FORM.exec(text) ?? []
  const provider = findProvider(prefix)
  const family = provider && matchModelFamily(rest.slice(rest.lastIndexOf('/') + 1))
  if (!provider || !family || family.needsContext) return false
  return family.provider === provider.id || (provider.kind !== 'model-lab' && provider.kind !== 'maker')
}

function add(context: Context, { name, value, scope }: Setting): void {
  const identity = toModel(value.v, 'colon', 'any')
  const evidence = [toEvidence(scope.module, value.at, { usage: 'configured', symbol: name })]
  if (identity) addModel({ findings: context.settings }, identity, { provider: identity.provider }, { evidence })
}
