import { MARKS } from '../model/facts.ts'
import type { At, Expr, Language, Module } from './ir.ts'
import type { Program } from './program.ts'
import type { Scope } from './scope.ts'

type MapExpr = Extract<Expr, { k: 'map' }>

/** What a module says about requests that it sends itself, without an SDK. */
export interface Requests {
  /** Provider ids of the API URLs in it. */
  providers: Set<string>
  /** `provider`: named beside the body, as gateways want it. */
  bodies: { map: MapExpr; scope: Scope; provider?: string }[]
  /** Hosts of providers that stand alone, and whether the path of an API does. */
  parts: { hosts: { provider: string; at: At }[]; hasPath: boolean }
}

const REQUESTS = new WeakMap<Module, Requests>()

export function requestsOf(module: Module): Requests {
  let requests = REQUESTS.get(module)
  if (!requests)
    REQUESTS.set(module, (requests = { providers: new Set(), bodies: [], parts: { hosts: [], hasPath: false } }))
  return requests
}

/** A host alone, and the path of an API: the two parts of `https.request({ hostname, path })`. */
export function noteAddressPart(module: Module, part: { provider: string; at: At } | { path: true }): void {
  const { parts } = requestsOf(module)
  if ('path' in part) parts.hasPath = true
  else parts.hosts.push(part)
}

export function noteApiUrl(module: Module, provider: string): void {
  requestsOf(module).providers.add(provider)
}

/** Modules that name the address of a provider, by their outlines, and by path those of them that import it. */
const ADDRESSES = new WeakMap<Program, { own: Set<string>; importers: Map<string, string[]> }>()

function addressesOf(program: Program): { own: Set<string>; importers: Map<string, string[]> } {
  let known = ADDRESSES.get(program)
  if (known) return known
  ADDRESSES.set(program, (known = { own: new Set(), importers: new Map() }))
  for (const outline of program.input.outlines) {
    if ((outline.marks & MARKS.url) === 0 || program.isTest(outline.path)) continue
    known.own.add(outline.path)
    for (const target of outline.imports.flatMap(({ from }) => program.targets(outline, from)))
      known.importers.set(target, [...(known.importers.get(target) ?? []), outline.path])
  }
  return known
}

/** Modules with the address of a provider that a module imports, or that import it. */
export function addressesNear(
  program: Program,
  module: { path: string; language: Language; imports: readonly { from: string }[] },
): string[] {
  const { own, importers } = addressesOf(program)
  if (own.size === 0) return []
  const imported = module.imports.flatMap(({ from }) => program.targets(module, from)).filter((path) => own.has(path))
  return [...new Set([...imported, ...(importers.get(module.path) ?? [])])]
}
