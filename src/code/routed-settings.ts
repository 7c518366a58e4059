import { findProvider, matchModelFamily, type Provider } from '../data/providers.ts'
import type { Context } from './context.ts'
import { toEvidence } from './findings.ts'
import type { Arg, Expr } from './ir.ts'
import { formOf, toModel } from '../parse/model-id.ts'
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
  value: Text
  scope: Scope
  /** Named by a setting beside it: `chat_provider` for `chat_model`. */
  provider?: string
}

interface Named {
  name: string
  value: Text
}

type Text = Extract<Expr, { k: 'str' }>

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
  const take = (texts: readonly Named[], scope: Scope): void => {
    for (const { name, value } of texts) {
      if (!SETTING.test(name)) continue
      const provider = FORM.test(value.v) ? undefined : providerBeside(texts, name, value.v)
      if (provider !== undefined || isRouted(value.v)) found.push({ name, value, scope, ...(provider && { provider }) })
    }
  }
  walkScope(root, {
    call: ({ fn, args }, scope) => {
      const option = optionOf(fn, args)
      if (option && isOwn(option)) found.push({ ...option, scope })
    },
    text: () => {},
    map: ({ entries }, scope) =>
      take(textsOf(entries.map(({ key, value }) => ({ name: key?.k === 'str' ? key.v : '', value }))), scope),
    scope: (scope) => {
      const texts = textsOf(scope.block.bindings.filter(({ how }) => how === 'assign'))
      take(texts, scope)
      // Fields of settings; a constant is found where it is used.
      if (scope.cls) for (const field of texts) if (isOwn(field)) found.push({ ...field, scope })
    },
  })
  return found
}

/** `parser.add_argument("--reasoning-model", default="…")`, `@click.option(…)`. */
function optionOf(fn: Expr, args: readonly Arg[]): Named | undefined {
  if (fn.k !== 'attr' || !/^(?:add_argument|option)$/.test(fn.name)) return undefined
  const value = args.find((arg) => arg.name === 'default')?.value
  const names = args.flatMap((arg) => (arg.name === undefined && arg.value.k === 'str' ? [arg.value.v] : []))
  const long = names.find((name) => name.startsWith('--'))
  return long !== undefined && value?.k === 'str' ? { name: long.slice(2).replaceAll('-', '_'), value } : undefined
}

/** A setting called after a model, with an id that only its maker has. */
function isOwn({ name, value }: Named): boolean {
  const family = SETTING.test(name) ? matchModelFamily(value.v) : undefined
  return family !== undefined && !family.needsContext && !family.openWeights && !/[\s/:]/.test(value.v)
}

function textsOf(entries: readonly { name: string; value?: Expr }[]): Named[] {
  return entries.flatMap(({ name, value }) => {
    const text = value?.k === 'call' ? defaultOf(value) : value
    return text?.k === 'str' ? [{ name, value: text }] : []
  })
}

/** `{ chat_provider: "anthropic", chat_model: "claude-…" }`: two settings of one stem, of which the one serves the other. */
function providerBeside(texts: readonly Named[], name: string, id: string): string | undefined {
  const stem = name.replace(SUFFIX, '')
  for (const { name: other, value } of texts) {
    if (!PROVIDER.test(other) || other.replace(PROVIDER, '') !== stem) continue
    const provider = findProvider(value.v)
    const family = provider && matchModelFamily(id, provider.id)
    if (provider && family && isServedBy(family.provider, provider)) return provider.id
  }
  return undefined
}

const PROVIDER = /_?provider$/i
const SUFFIX = /_?(?:model|llm)?(?:_(?:name|id))?$/i

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
  return provider !== undefined && family !== undefined && !family.needsContext && isServedBy(family.provider, provider)
}

const isServedBy = (maker: string | undefined, provider: Provider): boolean =>
  maker === provider.id || (provider.kind !== 'model-lab' && provider.kind !== 'maker')

function add(context: Context, { name, value, scope, provider }: Setting): void {
  const own = isOwn({ name, value }) ? matchModelFamily(value.v)?.provider : undefined
  const identity = provider
    ? toModel(value.v, formOf(provider), provider)
    : toModel(value.v, own ? formOf(own) : 'colon', own ?? 'any')
  const evidence = [toEvidence(scope.module, value.at, { usage: 'configured', symbol: name })]
  if (identity) addModel({ findings: context.settings }, identity, { provider: identity.provider }, { evidence })
}
