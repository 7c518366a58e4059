/**
 * `package.json`: the metadata of a JavaScript project and what it depends on.
 * https://docs.npmjs.com/cli/configuring-npm/package-json
 *
 * It cannot know versions (the lock does), what `catalog:` stands for (the workspace file does), nor what overrides of
 * a root above it change.
 */
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Declaration, ManifestFacts } from '../../../src/model/facts.ts'
import { ProblemError } from '../../../src/model/collector.ts'
import {
  asArray,
  asString,
  asStrings,
  entriesOf,
  getMember,
  isObject,
  lineAt,
  linesOfKeys,
  parseJson,
  type JsonObject,
  type KeyLines,
} from '../../../src/parse/json.ts'
import { parseNpmSpec } from '../../../src/parse/npm-spec.ts'

export const npmPackageJson: FileCollector = {
  id: 'npm-package-json',
  version: 1,
  title: 'package.json',
  claim: { names: ['package.json'] },
  lossy: true,
  collect,
}

type Place = Pick<Declaration, 'scope' | 'optional' | 'condition'>

const TABLES: readonly { key: string; place: Place }[] = [
  { key: 'dependencies', place: {} },
  { key: 'devDependencies', place: { scope: 'build' } },
  { key: 'optionalDependencies', place: { optional: true } },
  { key: 'peerDependencies', place: { condition: 'peer' } },
]

function collect(file: SourceFile): Found {
  const text = file.text()
  const root = parseJson(text)
  if (!isObject(root)) throw new ProblemError('malformed', 'not a JSON object', 1)
  const lines = linesOfKeys(text, 2)
  const project = readProject(root, lines)
  const facts: ManifestFacts = {
    type: 'manifest',
    file: file.path,
    ...(project && { project }),
    declarations: [
      ...TABLES.flatMap(({ key, place }) => readTable(root, { key, place, lines })),
      ...readBundled(root, lines),
    ],
  }
  const wrong = TABLES.flatMap(({ key }) =>
    entriesOf(getMember(root, key)).map(([name, spec]) => ({ key, name, spec })),
  )
  const problems = wrong
    .filter(({ spec }) => typeof spec !== 'string')
    .map(({ key, name }) => ({
      code: 'malformed' as const,
      file: file.path,
      line: lineAt(lines, key, name),
      detail: `a version in ${key} is not a text`,
    }))
  return problems.length > 0 ? { facts: [facts], problems } : { facts: [facts] }
}

function readProject(root: JsonObject, lines: KeyLines): ManifestFacts['project'] {
  const name = asString(getMember(root, 'name'))
  if (name === undefined || name === '') return undefined
  const project: NonNullable<ManifestFacts['project']> = { ecosystem: 'npm', name }
  const version = asString(getMember(root, 'version'))
  if (version !== undefined && version !== '') project.version = version
  const license = readLicense(root)
  if (license !== undefined) project.license = license
  if (getMember(root, 'private') === true) project.private = true
  const line = lineAt(lines, 'name')
  if (line !== undefined) project.line = line
  return project
}

/** An SPDX expression, or the older object and list forms, any of which the user may choose. */
function readLicense(root: JsonObject): string | undefined {
  const values = [getMember(root, 'license'), ...(asArray(getMember(root, 'licenses')) ?? [])]
  const names = values.map((value) => asString(value) ?? asString(getMember(value, 'type'))).filter((name) => name)
  return names.length > 0 ? names.join(' OR ') : undefined
}

interface Table {
  key: string
  place: Place
  lines: KeyLines
}

function readTable(root: JsonObject, table: Table): Declaration[] {
  const optional = getMember(root, 'optionalDependencies')
  return entriesOf(getMember(root, table.key)).flatMap(([name, spec]) => {
    if (typeof spec !== 'string' || name === '') return []
    // npm: an optional dependency overrides the one of the same name in `dependencies`.
    if (table.key === 'dependencies' && getMember(optional, name) !== undefined) return []
    const declaration = toDeclaration(name, spec, table)
    if (table.key === 'peerDependencies' && isOptionalPeer(root, name)) declaration.optional = true
    return [declaration]
  })
}

function isOptionalPeer(root: JsonObject, name: string): boolean {
  return getMember(getMember(getMember(root, 'peerDependenciesMeta'), name), 'optional') === true
}

function toDeclaration(key: string, spec: string, table: Table): Declaration {
  const { name = key, range, version, source, url } = parseNpmSpec(key, spec)
  const declaration: Declaration = { ecosystem: 'npm', name }
  if (range !== undefined) declaration.range = range
  if (version !== undefined) declaration.version = version
  Object.assign(declaration, table.place)
  if (name !== key) declaration.condition = [table.place.condition, `as ${key}`].filter((part) => part).join('; ')
  if (source !== 'registry') declaration.source = source
  if (url !== undefined) declaration.url = url
  const line = lineAt(table.lines, table.key, key)
  if (line !== undefined) declaration.line = line
  return declaration
}

/** Bundled packages are normally declared as well; what is only bundled is still shipped. */
function readBundled(root: JsonObject, lines: KeyLines): Declaration[] {
  return ['bundledDependencies', 'bundleDependencies'].flatMap((key) =>
    asStrings(getMember(root, key))
      .filter((name) => !TABLES.some((table) => getMember(getMember(root, table.key), name) !== undefined))
      .map((name, index): Declaration => ({
        ecosystem: 'npm',
        name,
        condition: 'bundled',
        line: lineAt(lines, key, index),
      })),
  )
}
