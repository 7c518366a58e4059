import { createHash } from 'node:crypto'
import type { Component, Relation } from '../model/component.ts'
import type { Unresolved } from '../model/unresolved.ts'
import type { CandidateList } from './candidates.ts'
import type { Context } from './context.ts'
import type { CodeInput, KeptLeaves } from './program.ts'

/** What reading one module added. Plain JSON values. */
interface Delta {
  components: Component[]
  relations: Relation[]
  unresolved: Unresolved[]
  named: Component[]
  settings: { components: Component[]; relations: Relation[] }
  lists: CandidateList[]
}

type Mark = Record<
  | 'components'
  | 'relations'
  | 'unresolved'
  | 'named'
  | 'settings'
  | 'routes'
  | 'lists'
  | 'open'
  | 'effects'
  | 'problems',
  number
>

type Kept = Record<string, [identity: string, delta: Delta]>

/**
 * A leaf, a module that nobody imports, is read again only when it or anything that it could look at has changed. Leaves
 * that say something about other modules (which answer their questions, or whose own stay open) are always read.
 */
export class Leaves {
  readonly #context: Context
  readonly #store: KeptLeaves | undefined
  readonly #key: string
  readonly #old: Kept
  readonly #new: Kept = {}
  #isChanged = false

  constructor(context: Context, input: CodeInput, isLast: (path: string) => boolean) {
    this.#context = context
    this.#key = (input.kept && toKey(input, input.kept, isLast)) ?? ''
    this.#store = this.#key === '' ? undefined : input.kept
    const text = this.#store?.load(this.#key)
    this.#old = text === undefined ? {} : (JSON.parse(text) as Kept)
  }

  /** Adds what is known of a leaf, else reads it with `read` and keeps what that found. */
  read(path: string, read: () => void): void {
    const identity = this.#store?.identityOf(path)
    const known = identity !== undefined && Object.hasOwn(this.#old, path) ? this.#old[path] : undefined
    if (known && known[0] === identity) {
      this.#add(known[1])
      this.#new[path] = known
      return
    }
    const before = this.#mark()
    read()
    this.#isChanged = true
    if (identity !== undefined && this.#isOwn(path, before)) this.#new[path] = [identity, this.#since(before)]
  }

  save(): void {
    if (this.#isChanged || Object.keys(this.#new).length !== Object.keys(this.#old).length)
      this.#store?.save(this.#key, JSON.stringify(this.#new))
  }

  #mark(): Mark {
    const { findings, named, settings, lists, openModels, effects, pending, atEnd } = this.#context
    return {
      components: findings.components.length,
      relations: findings.relations.length,
      unresolved: findings.unresolved.length,
      named: named.components.length,
      settings: settings.components.length,
      routes: settings.relations.length,
      lists: lists.length,
      open: openModels.length + pending.length + atEnd.length,
      effects: effects.count,
      problems: this.#context.evaluator.program.input.host.problems?.().length ?? 0,
    }
  }

  /** True when nothing but the findings changed, and those are the module's own. */
  #isOwn(path: string, before: Mark): boolean {
    const now = this.#mark()
    if (now.open !== before.open || now.effects !== before.effects || now.problems !== before.problems) return false
    const { findings, named } = this.#context
    const prompts = [...findings.components.slice(before.components), ...named.components.slice(before.named)]
    return prompts.every(({ kind, ref }) => kind !== 'prompt' || ref.startsWith(`waybill:prompt/${path}/`))
  }

  #since(before: Mark): Delta {
    const { findings, named, settings, lists } = this.#context
    return {
      components: findings.components.slice(before.components),
      relations: findings.relations.slice(before.relations),
      unresolved: findings.unresolved.slice(before.unresolved),
      named: named.components.slice(before.named),
      settings: {
        components: settings.components.slice(before.settings),
        relations: settings.relations.slice(before.routes),
      },
      lists: lists.slice(before.lists),
    }
  }

  #add(delta: Delta): void {
    const { findings, named, settings, lists } = this.#context
    findings.components.push(...delta.components)
    findings.relations.push(...delta.relations)
    findings.unresolved.push(...delta.unresolved)
    named.components.push(...delta.named)
    settings.components.push(...delta.settings.components)
    settings.relations.push(...delta.settings.relations)
    lists.push(...delta.lists)
  }
}

/** Everything that a leaf can look at besides itself: which files there are, all modules that are imported, settings. */
function toKey(
  { outlines, env, manifests }: CodeInput,
  store: KeptLeaves,
  isLast: (path: string) => boolean,
): string | undefined {
  const hash = createHash('sha256')
  for (const { path } of outlines) {
    const identity = isLast(path) ? '' : store.identityOf(path)
    if (identity === undefined) return undefined
    hash.update(`${path}\0${identity}\n`)
  }
  hash.update(JSON.stringify([env, manifests]))
  return `leaves ${hash.digest('hex')}`
}
