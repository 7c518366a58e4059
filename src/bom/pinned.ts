import type { Component, Kind } from '../model/component.ts'

/** Kinds that somebody else publishes, so that their content can change under an unchanged name. */
const PINNABLE: ReadonlySet<Kind> = new Set<Kind>([
  'model',
  'dataset',
  'sdk',
  'package',
  'mcp-server',
  'plugin',
  'container',
  'ci-action',
])

const COMMIT = /^[0-9a-f]{40}$/i

function isContentPinned(component: Component): boolean {
  const { version = '', purl = '' } = component
  if (component.kind === 'ci-action') return COMMIT.test(version)
  return version.startsWith('sha256:') || /[@=]sha256(?::|%3A)/i.test(purl)
}

/** The property `pin` of a model: a dated snapshot or a commit does not change, a floating alias does. */
function findPin(component: Component): boolean | undefined {
  const pin = component.properties?.pin
  return pin === 'snapshot' || pin === 'commit' ? true : pin === undefined ? undefined : false
}

/**
 * Whether the name leads to the same content tomorrow: an exact version, a commit, a digest. Tags of containers and
 * actions move, so that only a digest or commit counts for them. Undefined for what cannot be pinned (an agent of this
 * repository) or need not be. A collector that knows better says so in the property `pinned`.
 */
export function isPinned(component: Component): boolean | undefined {
  const told = component.properties?.pinned
  // Places that disagree: not everywhere.
  if (told !== undefined) return told === 'true'
  if (!PINNABLE.has(component.kind)) return undefined
  // What no registry publishes has no versions: a remote server, or one that is started from this repository.
  if (component.kind === 'mcp-server' && component.purl === undefined) return undefined
  if (component.kind === 'container' || component.kind === 'ci-action') return isContentPinned(component)
  return findPin(component) ?? (component.version !== undefined && component.version !== '')
}
