/**
 * The layout of the Hugging Face cache (models and data sets; Spaces lie there too, as code), which many programs write: `models--owner--name/snapshots/<commit>/<file>`. The
 * folder tells repository and commit, so that nothing need be asked.
 * https://huggingface.co/docs/huggingface_hub/guides/manage-cache
 */
export interface CachePlace {
  type: 'model' | 'dataset'
  id: string
  /** `snapshots`, `refs`, `trees`. */
  folder: string
  /** Within that folder. */
  path: string
}

const PLACE = /(?:^|\/)(model|dataset)s--([^/]+)\/(snapshots|refs|trees)\/(.+)$/
const NAME = /^[\w.-]{1,200}$/

/** A name may hold `--` itself: the first one ends the owner. Names without an owner exist. */
export function parseCachePath(file: string): CachePlace | undefined {
  const [, type, joined = '', folder = '', path = ''] = PLACE.exec(file) ?? []
  if (type === undefined || !NAME.test(joined) || joined.includes('..')) return undefined
  const at = joined.indexOf('--')
  const id = at < 0 ? joined : `${joined.slice(0, at)}/${joined.slice(at + 2)}`
  if (id.startsWith('/') || id.endsWith('/')) return undefined
  return { type: type as CachePlace['type'], id, folder, path }
}

const COMMIT = /^[0-9a-f]{40}$/

export interface Snapshot extends CachePlace {
  commit: string
}

/** A file of a snapshot, with the commit that it belongs to. */
export function parseSnapshotPath(file: string): Snapshot | undefined {
  const place = parseCachePath(file)
  if (place?.folder !== 'snapshots') return undefined
  const slash = place.path.indexOf('/')
  const commit = place.path.slice(0, slash)
  return slash > 0 && COMMIT.test(commit) ? { ...place, commit, path: place.path.slice(slash + 1) } : undefined
}
