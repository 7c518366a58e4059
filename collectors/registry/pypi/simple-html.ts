import type { SimpleFile, SimpleProject } from './schema.ts'
import { readArchiveName } from '../../../src/parse/pep508.ts'
import { toPypiName } from '../../../src/model/identity.ts'

/**
 * The HTML form of the index, which is all that many mirrors have. https://peps.python.org/pep-0503/
 * Read by its anchors alone, as pip does: the rest of the page may be anything.
 */

const ANCHOR = /<a\s([^<>]{0,8000})>/gi
const ATTRIBUTE = /([a-z][a-z-]{0,40})(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi
const MAX_FILES = 50_000

/** Undefined for a page that is no index: a login form, an error page. */
export function readSimplePage(html: string, name: string, base: string): SimpleProject | undefined {
  const anchors = html.matchAll(ANCHOR).take(MAX_FILES).toArray()
  const files = anchors.flatMap(([, attributes = '']) => toFile(readAttributes(attributes), name, base) ?? [])
  const status = /<meta\s+name="pypi:project-status"\s+content="([a-z]{1,40})"/i.exec(html)?.[1]
  if (files.length === 0 && status === undefined && !/<meta\s+name="pypi:repository-version"/i.test(html))
    return undefined
  return { name, files, ...(status !== undefined && { 'project-status': status }) }
}

function readAttributes(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [
      name.toLowerCase(),
      unescape(values.find((value) => value !== undefined) ?? ''),
    ]),
  )
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['amp', '&'],
  ['#39', "'"],
  ['#34', '"'],
])

const unescape = (text: string): string =>
  text.replace(/&(#?\w{1,8});/g, (whole, name: string) => ENTITIES.get(name.toLowerCase()) ?? whole)

/** A link to a distribution of the project; other links of the page are left out. */
function toFile(attributes: ReadonlyMap<string, string>, name: string, base: string): SimpleFile | undefined {
  const url = URL.parse(attributes.get('href') ?? '', base)
  if (url === null) return undefined
  const [, algorithm, digest] = /^#(md5|sha1|sha256|sha384|sha512)=([\da-f]+)$/i.exec(url.hash) ?? []
  url.hash = ''
  const filename = decode(url.pathname.slice(url.pathname.lastIndexOf('/') + 1))
  if (readArchiveName(filename)?.name !== toPypiName(name)) return undefined
  const yanked = attributes.get('data-yanked')
  return {
    filename,
    url: url.href,
    hashes: algorithm !== undefined && digest !== undefined ? { [algorithm.toLowerCase()]: digest } : {},
    'requires-python': attributes.get('data-requires-python'),
    yanked: yanked === undefined ? false : yanked || true,
    ...(attributes.has('data-provenance') && { provenance: attributes.get('data-provenance') }),
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
