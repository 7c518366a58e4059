import { PackageURL } from 'packageurl-js'
import { isSpdxExpression } from '../../parse/spdx-expression.ts'
import { findObject, getField, getObjects, isObject, toList, toText, type Located } from './json.ts'

/*
 * What the CycloneDX schema cannot say or does not check. A BOM may be valid and still fail here.
 */

export type LintRule =
  | 'duplicate-bom-ref'
  | 'dangling-ref'
  | 'invalid-purl'
  | 'invalid-license-expression'
  | 'hash-length'
  | 'invalid-url'
  | 'model-card-misplaced'
  | 'data-misplaced'

export interface LintFinding {
  rule: LintRule
  /** JSON pointer into the BOM. */
  path: string
  message: string
}

type Report = (rule: LintRule, path: string, message: string) => void

/** Hex digits by algorithm; the schema accepts any of these lengths for any algorithm. */
const HASH_LENGTHS: Readonly<Record<string, number>> = {
  MD5: 32,
  'SHA-1': 40,
  'SHA-256': 64,
  'SHA-384': 96,
  'SHA-512': 128,
  'SHA3-256': 64,
  'SHA3-384': 96,
  'SHA3-512': 128,
  'BLAKE2b-256': 64,
  'BLAKE2b-384': 96,
  'BLAKE2b-512': 128,
  'Streebog-256': 64,
  'Streebog-512': 128,
}

const isBomLink = (ref: string): boolean => ref.startsWith('urn:cdx:')
const show = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** Everything below `key`, parents first. An explicit stack: nesting has no limit. */
function flatten(owner: Located, key: string): Located[] {
  const found: Located[] = []
  const pending = getObjects(owner, key).reverse()
  for (let one = pending.pop(); one; one = pending.pop()) {
    found.push(one)
    pending.push(...getObjects(one, key).reverse())
  }
  return found
}

interface Items {
  components: Located[]
  services: Located[]
}

function getItems(bom: Located): Items {
  const metadata = findObject(bom, 'metadata')
  const root = metadata && findObject(metadata, 'component')
  const tools = metadata && findObject(metadata, 'tools')
  return {
    components: [
      ...(root ? [root, ...flatten(root, 'components')] : []),
      ...(tools ? flatten(tools, 'components') : []),
      ...flatten(bom, 'components'),
    ],
    services: [...(tools ? flatten(tools, 'services') : []), ...flatten(bom, 'services')],
  }
}

/** Every `bom-ref` of the document, wherever the schema allows one. Walks without recursion. */
function collectRefs(bom: Located, report: Report): Set<string> {
  const refs = new Set<string>()
  const pending: Located[] = [bom]
  for (let owner = pending.pop(); owner; owner = pending.pop()) {
    const ref = toText(getField(owner.value, 'bom-ref'))
    if (ref !== undefined && refs.has(ref))
      report('duplicate-bom-ref', owner.path, `bom-ref ${show(ref)} is not unique`)
    if (ref !== undefined) refs.add(ref)
    for (const [key, value] of Object.entries(owner.value).reverse()) {
      const path = `${owner.path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
      if (isObject(value)) pending.push({ path, value })
      else if (Array.isArray(value)) pushList(pending, path, value)
    }
  }
  return refs
}

/** Objects only: no list of the schema holds lists. */
function pushList(pending: Located[], path: string, list: readonly unknown[]): void {
  for (let index = list.length - 1; index >= 0; index--) {
    const value = list[index]
    if (isObject(value)) pending.push({ path: `${path}/${index}`, value })
  }
}

/** Field with a reference, or with a list of them. */
function checkReferences(owner: Located, keys: readonly string[], check: (path: string, ref: string) => void): void {
  for (const key of keys) {
    const value = getField(owner.value, key)
    const single = toText(value)
    if (single !== undefined) check(`${owner.path}/${key}`, single)
    toList(value).forEach((one, index) => {
      const ref = toText(one)
      if (ref !== undefined) check(`${owner.path}/${key}/${index}`, ref)
    })
  }
}

function lintReferences(bom: Located, items: Items, report: Report): void {
  const refs = collectRefs(bom, report)
  const check = (path: string, ref: string): void => {
    if (!refs.has(ref) && !isBomLink(ref)) report('dangling-ref', path, `${show(ref)} is no bom-ref of this BOM`)
  }
  for (const one of getObjects(bom, 'dependencies')) checkReferences(one, ['ref', 'dependsOn', 'provides'], check)
  for (const one of getObjects(bom, 'compositions')) {
    checkReferences(one, ['assemblies', 'dependencies', 'vulnerabilities'], check)
  }
  for (const one of getObjects(bom, 'annotations')) checkReferences(one, ['subjects'], check)
  for (const one of getObjects(bom, 'citations')) checkReferences(one, ['attributedTo', 'process'], check)
  for (const component of items.components) {
    const card = findObject(component, 'modelCard')
    const parameters = card && findObject(card, 'modelParameters')
    for (const dataset of parameters ? getObjects(parameters, 'datasets') : []) checkReferences(dataset, ['ref'], check)
  }
}

function lintPurl(component: Located, report: Report): void {
  const purl = toText(getField(component.value, 'purl'))
  if (purl === undefined) return
  try {
    PackageURL.fromString(purl)
  } catch (error) {
    const reason = error instanceof Error ? `: ${error.message}` : ''
    report('invalid-purl', `${component.path}/purl`, `${show(purl)} is no package URL${reason}`)
  }
}

function lintHashes(owner: Located, report: Report): void {
  for (const hash of getObjects(owner, 'hashes')) {
    const algorithm = toText(getField(hash.value, 'alg')) ?? ''
    const length = Object.hasOwn(HASH_LENGTHS, algorithm) ? HASH_LENGTHS[algorithm] : undefined
    const content = toText(getField(hash.value, 'content'))
    if (length === undefined || content === undefined || content.length === length) continue
    report('hash-length', `${hash.path}/content`, `${algorithm} has ${length} hex digits, not ${content.length}`)
  }
}

function lintLicenses(owner: Located, report: Report): void {
  for (const license of getObjects(owner, 'licenses')) {
    const expression = toText(getField(license.value, 'expression'))
    if (expression === undefined || isSpdxExpression(expression)) continue
    report('invalid-license-expression', `${license.path}/expression`, `${show(expression)} is no SPDX expression`)
  }
}

/** An absolute URI with something behind its scheme, or a BOM-Link. */
function isUrl(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:[^\s"<>\\^`{|}]+$/.test(text) && (!/^https?:/i.test(text) || URL.canParse(text))
}

function lintUrls(owner: Located, report: Report): void {
  const check = (path: string, url: string): void => {
    if (!isUrl(url)) report('invalid-url', path, `${show(url)} is no URL`)
  }
  for (const reference of getObjects(owner, 'externalReferences')) checkReferences(reference, ['url'], check)
  // Relative references are allowed there, so only what no reference may hold is reported.
  toList(getField(owner.value, 'endpoints')).forEach((one, index) => {
    const endpoint = toText(one)
    if (endpoint === undefined || (endpoint !== '' && !/[\s"<>\\^`{|}]/.test(endpoint))) return
    report('invalid-url', `${owner.path}/endpoints/${index}`, `${show(endpoint)} is no URL`)
  })
}

function lintPlacement(component: Located, report: Report): void {
  const type = toText(getField(component.value, 'type'))
  if (Object.hasOwn(component.value, 'modelCard') && type !== 'machine-learning-model') {
    report('model-card-misplaced', `${component.path}/modelCard`, `a component of type ${type} has no model card`)
  }
  if (Object.hasOwn(component.value, 'data') && type !== 'data') {
    report('data-misplaced', `${component.path}/data`, `a component of type ${type} has no data`)
  }
}

/**
 * Findings in document order of their kind; none for anything that is not an object. Assumes a valid document, and
 * passes over what has another type than the schema asks for.
 */
export function lintBom(bom: unknown): LintFinding[] {
  if (!isObject(bom)) return []
  const findings: LintFinding[] = []
  const report: Report = (rule, path, message) => void findings.push({ rule, path, message })
  const root: Located = { path: '', value: bom }
  const items = getItems(root)
  lintReferences(root, items, report)
  for (const item of [...items.components, ...items.services]) {
    lintHashes(item, report)
    lintLicenses(item, report)
    lintUrls(item, report)
  }
  for (const component of items.components) {
    lintPurl(component, report)
    lintPlacement(component, report)
  }
  return findings
}
