import { findProvider, matchModelFamily, mayServe } from '../../data/providers.ts'
import { allowedTexts } from '../allowed-texts.ts'
import { findDefaultModel } from '../../data/default-models.ts'
import { findSymbolModel } from '../../data/symbol-models.ts'
import type { Component } from '../../model/component.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { IdForm, Yield } from '../rules.ts'
import { eachText, evidenceOf, placesOf, type Context, type Use } from '../context.ts'
import { toHubModel, toModel, type ModelIdentity } from '../../parse/model-id.ts'
import { lineOf } from '../ir.ts'
import type { TextValue, Value } from '../value.ts'
import { yieldDataset } from './dataset.ts'
import { whenServersAreKnown } from './served.ts'
import { serversOf, serversOfClient, toService, type Server } from './service.ts'

/** Open weights in a client of another maker: its address is given from outside. */
const UNKNOWN_SERVER: Server = { provider: 'any' }

type ModelYield = Extract<Yield, { kind: 'model' }>

export function toModelComponent(identity: ModelIdentity, evidence: Evidence[], task?: string): Component {
  const { ref, name, group, version, purl, aliases, provider, pin, properties } = identity
  return {
    kind: 'model',
    ref,
    name,
    ...(group ? { group } : {}),
    ...(version ? { version } : {}),
    ...(purl ? { purl } : {}),
    ...(aliases?.length ? { aliases } : {}),
    ...(provider === 'any' ? {} : { provider }),
    properties: { ...properties, ...(task ? { task } : {}), ...(pin ? { pin } : {}) },
    evidence,
  }
}

/** Adds a model with the service that serves it and, behind a gateway, the maker that is reached through it. */
export function addModel(
  { findings }: Pick<Context, 'findings'>,
  identity: ModelIdentity,
  server: Server,
  more: { evidence: Evidence[]; task?: string },
): void {
  const model = findings.add(toModelComponent(identity, more.evidence, more.task))
  if (server.provider === 'any' || server.provider === 'local') return
  const invoked = more.evidence.filter(({ usage }) => usage === 'invoked')
  const places = invoked.length > 0 ? invoked : more.evidence
  const service = findings.add(toService(server, places))
  findings.relate(model.ref, 'served-by', service.ref)
  const isGateway = findProvider(server.provider)?.kind === 'gateway'
  if (!isGateway || !identity.maker || identity.maker === server.provider) return
  // Open weights are served by anybody, seldom by who made them.
  if (matchModelFamily(identity.name)?.openWeights) return
  const maker = findings.add(toService({ provider: identity.maker }, more.evidence))
  findings.relate(service.ref, 'depends-on', maker.ref)
}

/** The id form that fits the server a client really talks to. */
function effectiveForm(form: IdForm | undefined, rule: string, server: Server): IdForm {
  if (server.provider === rule || form !== undefined) return form ?? 'plain'
  return findProvider(server.provider)?.kind === 'gateway' ? 'slash' : 'plain'
}

export function yieldModel(context: Context, rule: ModelYield, use: Use): void {
  const given = use.args.first(rule.at)
  const found = given ?? use.args.handedOn(rule.at)
  if (!found) return addDefault(context, rule, use)
  if (isOtherRepository(context, rule, use)) return
  const own = ownServers(context, rule, use)
  const revision = use.args.text(rule.revision)
  const file = use.args.text(rule.file)
  const listed = given ? allowedTexts(context, found.expr, use.scope) : []
  const values = rule.many ? found.values.flatMap((value) => context.evaluator.itemsOf(value)) : found.values
  const accept = (text: string, evidence: Evidence[], value?: TextValue): boolean => {
    let isModel = false
    for (const known of own) {
      const server = mayServe(known.provider, text.slice(text.lastIndexOf('/') + 1)) ? known : UNKNOWN_SERVER
      const identity =
        rule.provider === 'openai' && OPEN.has(server.provider) && isOllamaId(text)
          ? toModel(text, 'ollama', 'ollama')
          : toModel(text, effectiveForm(rule.form, rule.provider, server), server.provider)
      if (!identity) continue
      isModel = true
      const pinned =
        identity.purl?.startsWith('pkg:huggingface/') && revision
          ? { ...identity, ...toHubModel(withGroup(identity), server.provider, revision) }
          : identity
      const named = file
        ? { ...pinned, aliases: [...(pinned.aliases ?? []), file.slice(file.lastIndexOf('/') + 1)] }
        : pinned
      const actual = identity.provider !== server.provider ? { provider: identity.provider } : server
      const add = (): void => addModel(context, named, actual, { evidence, task: rule.task })
      if (!value || (value.steps.length === 0 && use.scope.module.language !== 'go')) add()
      else
        whenServersAreKnown(context, value, {
          provider: actual.provider,
          isRequest: rule.isRequest,
          add,
          addOpen: () => addOfAnybody(context, text, evidence, rule),
        })
    }
    return isModel
  }
  addLibraryConstants(context, values, use, accept)
  for (const value of listed) accept(value.text, placesOf(context, value, use), value)
  eachText(
    context,
    { values, expr: found.expr },
    (value) => accept(value.text, placesOf(context, value, use), value),
    (open) =>
      given &&
      context.openModels.push({
        provider: own[0]!.provider,
        form: effectiveForm(rule.form, rule.provider, own[0]!),
        ...(rule.task && { task: rule.task }),
        language: use.scope.module.language,
        path: use.scope.module.path,
        evidence: evidenceOf(use, 'invoked'),
        ...open,
        isAnswered: false,
        accept: (text, steps, place) => void accept(text, [place, evidenceOf(use, 'invoked', steps)]),
      }),
  )
}

/** What a client of OpenAI's library calls as far as is known. */
const OPEN: ReadonlySet<string> = new Set(['openai', 'any', 'openai-compatible'])

/** Ids with a tag, `llama3.2:1b`, are of Ollama, whose API clients of OpenAI may call; OpenAI's own begin with `ft:`. */
const isOllamaId = (id: string): boolean =>
  id.startsWith('hf.co/') ||
  /^(?!ft:)[a-z][\w.-]*:(?:latest|instruct|chat|\d+(?:\.\d+)?[bm](?:-.*)?|[\w.-]*q\d\w*)$/i.test(id)

/** The library's own choice, where the call takes everything else from it as well. */
function addDefault(context: Context, rule: ModelYield, use: Use): void {
  const id = use.scope.module.language === 'python' ? findDefaultModel(use.symbol) : undefined
  const [server, ...others] = ownServers(context, rule, use)
  const endpoints = use.siblings?.flatMap((each) => (each.kind === 'service' ? (each.endpoint ?? []) : []))
  const isElsewhere = use.args.first(endpoints) !== undefined
  const isOwn =
    !isElsewhere &&
    others.length === 0 &&
    server?.provider === rule.provider &&
    !use.args.args.some(({ spread }) => spread)
  const identity = id !== undefined && isOwn ? toModel(id, rule.form ?? 'plain', rule.provider) : undefined
  if (!identity) return
  const { path: file } = use.scope.module
  const step = { file, line: lineOf(use.at), what: 'default of the library' }
  addModel(context, identity, server!, { evidence: [evidenceOf(use, 'invoked', [step])], task: rule.task })
}

/** A text that code passes to whichever provider is chosen: a model where its name says so, else a gap. */
function addOfAnybody(context: Context, text: string, evidence: Evidence[], rule: ModelYield): void {
  if (isOllamaId(text)) {
    const own = toModel(text, 'ollama', 'ollama')
    if (own) return addModel(context, own, { provider: own.provider }, { evidence, task: rule.task })
  }
  const identity = matchModelFamily(text) ? toModel(text, 'plain', 'any') : undefined
  if (identity) addModel(context, identity, { provider: 'any' }, { evidence, task: rule.task })
  else
    context.findings.addUnresolved('model', 'which provider serves it is decided at run time', evidence[0]!, {
      pattern: text,
    })
}

/** Hub downloads take datasets and spaces as well: `repo_type="dataset"`. */
function isOtherRepository(context: Context, rule: ModelYield, use: Use): boolean {
  const type = rule.provider === 'huggingface' ? use.args.text(['repo_type']) : undefined
  if (type === 'dataset')
    yieldDataset(
      context,
      { kind: 'dataset', at: rule.at, form: 'huggingface', revision: rule.revision, provider: 'huggingface' },
      use,
    )
  return type !== undefined && type !== 'model'
}

const withGroup = ({ group, name }: ModelIdentity): string => (group ? `${group}/${name}` : name)

/** A constructor that takes the model takes the endpoint too; else the client was constructed before. */
function ownServers(context: Context, rule: ModelYield, use: Use): Server[] {
  const sameCall = use.siblings?.find((each) => each.kind === 'service')
  if (sameCall?.kind === 'service') {
    const servers = serversOf(context, sameCall, use.args)
    if (servers.length > 0) return servers
  }
  return serversOfClient(context, use, rule.provider)
}

/** `openai.GPT4o`: constants of a library that stand for a model id. */
function addLibraryConstants(
  context: Context,
  values: Value[],
  use: Use,
  accept: (text: string, evidence: Evidence[]) => boolean,
): void {
  for (const value of values) {
    const id = value.v === 'symbol' ? findSymbolModel(use.scope.module.language, value.path) : undefined
    if (id)
      accept(id, [
        evidenceOf(use, 'invoked', [
          ...value.steps,
          { file: use.scope.module.path, line: Math.floor(use.at / 4096), what: `constant of the library` },
        ]),
      ])
  }
}
