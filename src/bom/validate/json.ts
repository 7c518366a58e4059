/** Reading fields of a document that may hold anything. */

export type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const toText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Own field, so that `constructor` and the like are nothing. */
export const getField = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined

/** An object with its JSON pointer. */
export interface Located {
  path: string
  value: Json
}

/** The objects of a list field, each with its JSON pointer. */
export function getObjects(owner: Located, key: string): Located[] {
  return toList(getField(owner.value, key)).flatMap((value, index) =>
    isObject(value) ? [{ path: `${owner.path}/${key}/${index}`, value }] : [],
  )
}

export function findObject(owner: Located, key: string): Located | undefined {
  const value = getField(owner.value, key)
  return isObject(value) ? { path: `${owner.path}/${key}`, value } : undefined
}
