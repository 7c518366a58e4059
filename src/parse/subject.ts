import { PackageURL } from 'packageurl-js'
import type { Subject } from '../model/remote.ts'
import { OLLAMA_HOST, parseOllamaName } from './ollama.ts'

/**
 * A subject from its reference: a purl (https://github.com/package-url/purl-spec), `waybill:KIND/NAMESPACE/NAME@VERSION`
 * for what has none, the Hub's own `hf://[datasets/|spaces/]OWNER/NAME[@REVISION]`,
 * `hf:` likewise, or `ollama:[OWNER/]NAME[:TAG]`. `undefined` for anything else.
 */
export function parseSubject(text: string): Subject | undefined {
  if (text.length > 2000) return undefined
  if (text.startsWith('waybill:')) return parseOwn(text)
  if (text.startsWith('hf:')) return parseHub(text)
  return text.startsWith('ollama:') ? parseOllama(text) : parsePurl(text)
}

function parsePurl(text: string): Subject | undefined {
  try {
    const { type, namespace, name, version, qualifiers } = PackageURL.fromString(text)
    if (!type || !name) return undefined
    return {
      type,
      ...(namespace && { namespace }),
      name,
      ...(version && { version: type === 'huggingface' ? findRevision(text, version) : version }),
      ...(qualifiers && { qualifiers: { ...qualifiers } }),
    }
  } catch {
    return undefined
  }
}

/** The library lowers the version of models, as the specification asks for commits; a branch may have capitals. */
function findRevision(purl: string, version: string): string {
  const written = decodeURIComponent(/@([^@?#/]*)(?:[?#]|$)/.exec(purl)?.[1] ?? '')
  return written.toLowerCase() === version ? written : version
}

/** https://huggingface.co/docs/huggingface_hub/guides/hf_file_system */
function parseHub(text: string): Subject | undefined {
  const match = /^hf:(?:\/\/)?(?:(dataset|space)s\/)?(?:([\w.-]+)\/)?([\w.-]+)(?:@([\w./-]+))?\/?$/.exec(text)
  const [, type, namespace, name, version] = match ?? []
  if (name === undefined || [namespace, name].some((part) => part === '.' || part === '..')) return undefined
  return {
    type: 'huggingface',
    ...(namespace && { namespace }),
    name,
    ...(version && { version }),
    ...(type && { qualifiers: { type } }),
  }
}

function parseOllama(text: string): Subject | undefined {
  const name = parseOllamaName(text.slice('ollama:'.length))
  if (name === undefined) return undefined
  const { host, namespace, model, tag, digest } = name
  return {
    type: 'ollama',
    namespace: host === OLLAMA_HOST ? namespace : `${host}/${namespace}`,
    name: model,
    version: digest ?? tag,
  }
}

function parseOwn(text: string): Subject | undefined {
  const match = /^waybill:([a-z][a-z-]*)\/(?:(.+)\/)?([^/@]+)(?:@([^/]+))?$/.exec(text)
  const [, type, namespace, name, version] = match ?? []
  if (type === undefined || name === undefined) return undefined
  return { type, ...(namespace && { namespace }), name, ...(version && { version }) }
}
