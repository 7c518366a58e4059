import type { Declaration } from '../../../src/model/facts.ts'
import { toPypiName } from '../../../src/model/identity.ts'
import { asArray, asString, asStrings, entriesOf, getMember, getPath, type JsonValue } from '../../../src/parse/json.ts'
import { parseRequirement, readUrl } from '../../../src/parse/pep508.ts'
import { toDeclaration, type DeclarationPlace } from '../../../src/parse/python-declaration.ts'
import { toGroupScope } from '../../../src/parse/python-scope.ts'
import { parseTableDependency } from '../../../src/parse/python-table.ts'
import type { TomlPath } from '../../../src/parse/toml-lines.ts'

type LineOf = (path: TomlPath) => number | undefined

/** A list of PEP 508 strings, or a table of such lists by group. */
interface ListPlace extends Omit<DeclarationPlace, 'line'> {
  path: TomlPath
}

const GROUP_TABLES: readonly { path: readonly string[]; toPlace: (group: string) => Omit<ListPlace, 'path'> }[] = [
  { path: ['project', 'optional-dependencies'], toPlace: toExtra },
  { path: ['dependency-groups'], toPlace: (name) => ({ scope: toGroupScope(name), condition: `group ${name}` }) },
  { path: ['tool', 'pdm', 'dev-dependencies'], toPlace: toDevelopmentGroup },
  { path: ['tool', 'flit', 'metadata', 'requires-extra'], toPlace: toExtra },
]

const LISTS: readonly ListPlace[] = [
  { path: ['project', 'dependencies'] },
  { path: ['tool', 'flit', 'metadata', 'requires'] },
  { path: ['tool', 'uv', 'dev-dependencies'], scope: 'build', condition: 'group dev' },
  { path: ['build-system', 'requires'], scope: 'build', condition: 'build-system' },
]

function toExtra(name: string): Omit<ListPlace, 'path'> {
  return { scope: toGroupScope(name), optional: true, condition: `extra ${name}` }
}

/** The table itself says that they are for development, whatever the group is called. */
function toDevelopmentGroup(name: string): Omit<ListPlace, 'path'> {
  return { scope: toGroupScope(name) ?? 'build', condition: `group ${name}` }
}

/** Every dependency that the file names, in the order of the tables above. */
export function readDeclarations(root: JsonValue, lineOf: LineOf): Declaration[] {
  const development = readDevelopmentGroups(root)
  const groups = GROUP_TABLES.flatMap(({ path, toPlace }) =>
    entriesOf(getPath(root, ...path)).map(([group]): ListPlace => {
      const place = toPlace(group)
      const isDevelopment =
        path[0] === 'dependency-groups' && place.scope === undefined && development.has(toPypiName(group))
      return { path: [...path, group], ...place, ...(isDevelopment ? { scope: 'build' as const } : {}) }
    }),
  )
  const listed = [...LISTS, ...groups, ...toHatchPlaces(root)].flatMap((place) => readList(root, place, lineOf))
  const declarations = [...listed, ...readPoetry(root, lineOf, new Set(listed.map((one) => one.name)))]
  return applyUvSources(declarations, getPath(root, 'tool', 'uv', 'sources'))
}

/** Groups that one for development includes, whatever they are called. https://peps.python.org/pep-0735/ */
function readDevelopmentGroups(root: JsonValue): Set<string> {
  const groups = entriesOf(getPath(root, 'dependency-groups'))
  const found = new Set<string>()
  const queue = groups.flatMap(([name]) => (toGroupScope(name) === 'build' ? [toPypiName(name)] : []))
  for (let group = queue.pop(); group !== undefined; group = queue.pop()) {
    if (found.has(group)) continue
    found.add(group)
    for (const [name, items] of groups)
      if (toPypiName(name) === group)
        for (const item of asArray(items) ?? [])
          queue.push(
            ...[asString(getMember(item, 'include-group'))].flatMap((each) =>
              each === undefined ? [] : toPypiName(each),
            ),
          )
  }
  return found
}

function readList(root: JsonValue, { path, ...place }: ListPlace, lineOf: LineOf): Declaration[] {
  const items = asArray(getPath(root, ...path)) ?? []
  return items.flatMap((item, index) => {
    // PDM marks editable paths as pip does; `{ include-group = … }` is declared by that group itself.
    const requirement = parseRequirement(asString(item)?.replace(/^-e\s+/, '') ?? '')
    return requirement ? [toDeclaration(requirement, { ...place, line: lineOf([...path, index]) })] : []
  })
}

/** Environments of Hatch are for development, whatever they are called. https://hatch.pypa.io/latest/config/environment/ */
function toHatchPlaces(root: JsonValue): ListPlace[] {
  const path = ['tool', 'hatch', 'envs']
  return entriesOf(getPath(root, ...path)).flatMap(([name]) =>
    ['dependencies', 'extra-dependencies'].map((key) => ({
      path: [...path, name, key],
      scope: toGroupScope(name) ?? ('build' as const),
      condition: `environment ${name}`,
    })),
  )
}

function readPoetry(root: JsonValue, lineOf: LineOf, known: ReadonlySet<string>): Declaration[] {
  const path = ['tool', 'poetry']
  const main = readTable(root, { path: [...path, 'dependencies'] }, lineOf).filter(
    // Beside `project.dependencies` this table only adds where a package comes from.
    (one) => !known.has(one.name) || one.range !== undefined || one.source !== undefined,
  )
  const groups = entriesOf(getPath(root, ...path, 'group')).flatMap(([name, group]) =>
    readTable(
      root,
      {
        path: [...path, 'group', name, 'dependencies'],
        scope: toGroupScope(name),
        condition: `group ${name}`,
        optional: getMember(group, 'optional') === true,
      },
      lineOf,
    ),
  )
  const development: ListPlace = { path: [...path, 'dev-dependencies'], scope: 'build', condition: 'group dev' }
  const extras = readPoetryExtras(getPath(root, ...path, 'extras'))
  return [...main.map((one) => addExtra(one, extras.get(one.name))), ...groups, ...readTable(root, development, lineOf)]
}

function readTable(root: JsonValue, { path, ...place }: ListPlace, lineOf: LineOf): Declaration[] {
  return entriesOf(getPath(root, ...path)).flatMap(([name, value]) => {
    if (name.toLowerCase() === 'python') return []
    return parseTableDependency(name, value).map(({ requirement, optional }, index) =>
      toDeclaration(requirement, {
        ...place,
        optional: optional || place.optional,
        line: lineOf([...path, name, index]) ?? lineOf([...path, name]),
      }),
    )
  })
}

function readPoetryExtras(table: JsonValue | undefined): Map<string, string[]> {
  const extras = new Map<string, string[]>()
  for (const [extra, names] of entriesOf(table)) {
    for (const name of asStrings(names).map(toPypiName)) extras.set(name, [...(extras.get(name) ?? []), extra])
  }
  return extras
}

function addExtra(one: Declaration, extras: readonly string[] | undefined): Declaration {
  if (!extras) return one
  const condition = [`extra ${extras.join(', ')}`, one.condition].filter((part) => part !== undefined).join('; ')
  return { ...one, condition }
}

/** Where uv takes a package from instead of the index. https://docs.astral.sh/uv/concepts/projects/dependencies/ */
function applyUvSources(declarations: Declaration[], sources: JsonValue | undefined): Declaration[] {
  const places = new Map<string, Pick<Declaration, 'source' | 'url'>>()
  for (const [name, value] of entriesOf(sources)) {
    const place = (asArray(value) ?? [value]).map(toUvPlace).find((one) => one !== undefined)
    if (place) places.set(toPypiName(name), place)
  }
  return declarations.map((one) => ({ ...one, ...places.get(one.name) }))
}

function toUvPlace(value: JsonValue): Pick<Declaration, 'source' | 'url'> | undefined {
  if (getMember(value, 'workspace') === true) return { source: 'workspace' }
  const url = asString(getMember(value, 'url'))
  if (url !== undefined) {
    const { source, url: place } = readUrl(url)
    return place === undefined ? { source } : { source, url: place }
  }
  const [place] = parseTableDependency('x', value)
  if (!place || place.requirement.source === 'registry') return undefined
  const { source, url: from } = place.requirement
  return from === undefined ? { source } : { source, url: from }
}
