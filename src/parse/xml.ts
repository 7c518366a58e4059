/** XML without what a document declares itself. https://www.w3.org/TR/xml/ */
import { XMLParser } from 'fast-xml-parser'

/** An element: attributes with `@` before their names, children as lists, text as `#text`. */
export type Element = Readonly<Record<string, unknown>>

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
  parseTagValue: false,
  parseAttributeValue: false,
  // Entities of its own are how a small file becomes a large one.
  processEntities: false,
})

/** `undefined` for what is no XML. */
export function parseXml(text: string): Element | undefined {
  try {
    return asElement(parser.parse(text))
  } catch {
    return undefined
  }
}

const asElement = (value: unknown): Element | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined

/** All elements at a path of names. */
export function findAll(root: Element | undefined, ...names: readonly string[]): Element[] {
  let found = root ? [root] : []
  for (const name of names) {
    found = found.flatMap((element) => {
      const children = element[name]
      return Array.isArray(children) ? children.map(asElement).filter((child) => child !== undefined) : []
    })
  }
  return found
}

/** Text of the first child of this name. */
export function findText(element: Element, name: string): string | undefined {
  const children = element[name]
  const [first]: unknown[] = Array.isArray(children) ? children : []
  const text = typeof first === 'string' ? first : asElement(first)?.['#text']
  return typeof text === 'string' && text.trim() !== '' ? unescape(text.trim()) : undefined
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
])

/** The five of the standard; what a document declares itself stays as it stands. */
const unescape = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => ENTITIES.get(name) ?? whole)
