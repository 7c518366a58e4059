/** '' for a file at the root. */
export const folderOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/')))

/** The folder itself first, the root last. */
export function* foldersAbove(folder: string): Generator<string> {
  for (let at = folder; at !== ''; at = folderOf(at)) yield at
  yield ''
}

/** `folder` as seen from `base`, which is at or above it. */
export const relativeTo = (base: string, folder: string): string =>
  base === '' ? folder : folder.slice(base.length + 1)

/** `folder` below `base`, with `..` followed; undefined when it leads out of the root. */
export function joinFolder(base: string, folder: string): string | undefined {
  const parts = base === '' ? [] : base.split('/')
  for (const part of folder.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}
