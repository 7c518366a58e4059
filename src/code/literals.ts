import { findProvider, findProviderByHost } from '../data/providers.ts'
import type { Context } from './context.ts'
import { toEvidence } from './findings.ts'
import { toRef } from '../model/identity.ts'
import type { At, Expr, Module } from './ir.ts'
import { noteAddressPart, noteApiUrl } from './addresses.ts'
import { parseHubUrl, toHubModel } from '../parse/model-id.ts'
import type { Scope } from './scope.ts'
import { toHubDataset } from './yields/dataset.ts'
import { addModel } from './yields/model.ts'
import { toEndpoint, toService } from './yields/service.ts'

/** Names under which a bare base URL is one: `base_url`, `apiBase`, `OLLAMA_ENDPOINT`, `url`. */
const BASE_NAME =
  /base_?(?:url|uri|path)|endpoint|api_?(?:url|base|host|root)|^(?:url|uri|host|origin)$|(?:[a-z]|_)(?:URL|Url|_url)$/i
/** Paths of an API, as against pages about one. */
const API_PATH =
  /^\/(?:v\d+(?:beta\d*|alpha\d*)?(?:\/|$)|api(?:\/|$)|openai\/|inference|compatible-mode\/|chat\/completions|rest\/|models\/[^/]+(?::|$)|proxy\/)/i
const DATASET_URL =
  /^https:\/\/huggingface\.co\/datasets\/([\w.-]+\/[\w.-]+)\/resolve\/([\w.%-]+)\/[^?#]*\.(?:parquet|csv|tsv|jsonl?|txt|arrow|zip|tar|gz|tgz|zst|7z|h5|npz|npy|db|sqlite)$/

/** https://github.com/pgvector/pgvector, and what builds on it. */
const EXTENSION = /\bcreate\s{1,8}extension\s{1,8}(?:if\s{1,8}not\s{1,8}exists\s{1,8})?"?vector(?:scale)?\b/i

/** SQL in code that makes a vector store of PostgreSQL. */
function addStore(context: Context, at: At, scope: Scope): void {
  const known = findProvider('pgvector')
  if (!known) return
  context.findings.add({
    kind: 'vector-store',
    ref: toRef('vector-store', known.id),
    name: known.name,
    provider: known.id,
    aliases: [known.id, ...known.aliases],
    evidence: [toEvidence(scope.module, at, { usage: 'configured', symbol: 'CREATE EXTENSION' })],
  })
}

function noteParts(text: string, at: At, { module }: Scope): void {
  if (text.startsWith('/')) {
    if (API_PATH.test(text) && /\/v\d/.test(text)) noteAddressPart(module, { path: true })
  } else if (/^api\.[\w.-]+$/.test(text)) {
    const provider = findProviderByHost(text)
    if (provider) noteAddressPart(module, { provider: provider.id, at })
  }
}

/** URLs in code that name a model file or an AI provider's API. Links to pages are not: a path or a name must say API. */
export function readLiteral(
  context: Context,
  expr: Extract<Expr, { k: 'str' | 'tpl' }>,
  scope: Scope,
  hint: string | undefined,
): void {
  const text = expr.k === 'str' ? expr.v : expr.parts.map((part) => (typeof part === 'string' ? part : '{}')).join('')
  if (EXTENSION.test(text)) addStore(context, expr.at, scope)
  if (expr.k === 'str' && text.length < 80) noteParts(text, expr.at, scope)
  if (text.length > 2048 || !text.includes('://') || /\s/.test(text)) return
  const evidence = [
    toEvidence(scope.module, expr.at, {
      usage: 'configured',
      symbol: hint,
      resolution: expr.k === 'tpl' ? 'partial' : 'exact',
    }),
  ]
  const hub = parseHubUrl(text)
  if (hub && !text.includes('{}')) {
    const identity = toHubModel(hub.id, 'huggingface', hub.revision)
    const file = hub.file.slice(hub.file.lastIndexOf('/') + 1)
    addModel(context, { ...identity, aliases: [file] }, { provider: 'huggingface' }, { evidence })
    return
  }
  const dataset = DATASET_URL.exec(text)
  if (dataset) {
    context.findings.add(toHubDataset(dataset[1]!, dataset[2], evidence))
    return
  }
  readEndpoint(context, { text, hint, module: scope.module }, evidence)
}

function readEndpoint(
  context: Context,
  { text, hint, module }: { text: string; hint: string | undefined; module: Module },
  evidence: ReturnType<typeof toEvidence>[],
): void {
  const endpoint = toEndpoint(text.replaceAll('{}', 'x'))
  if (!endpoint) return
  const { host, hostname, pathname } = new URL(endpoint)
  const provider = findProviderByHost(host)
  if (!provider) return
  // Known by its port alone: an address of a machine, and no page about it.
  const isOwn = findProviderByHost(hostname) === undefined && pathname.length <= 1
  const isApi = isOwn || API_PATH.test(pathname) || (hint !== undefined && BASE_NAME.test(hint) && pathname.length <= 1)
  if (!isApi) return
  noteApiUrl(module, provider.id)
  context.findings.add(
    toService({ provider: provider.id, endpoint: text.includes('{}') ? undefined : endpoint }, evidence),
  )
}
