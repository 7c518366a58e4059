/**
 * `setup.py` of setuptools, read as text and never run: the literal values of the `setup()` call, through constants and
 * lists of the same file. https://setuptools.pypa.io/en/latest/references/keywords.html
 *
 * What the file computes is not known; requirements that it reads from a requirements file are found in that file.
 */
import { lineOf, type Arg, type Block, type Expr, type Module } from '../../../src/code/ir.ts'
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Declaration, ManifestFacts } from '../../../src/model/facts.ts'
import type { Problem } from '../../../src/model/problem.ts'
import { toPypiName } from '../../../src/model/identity.ts'
import { parseRequirement } from '../../../src/parse/pep508.ts'
import { parsePython } from '../../../src/parse/python/index.ts'
import { toDeclaration, type DeclarationPlace } from '../../../src/parse/python-declaration.ts'
import { toGroupScope } from '../../../src/parse/python-scope.ts'
import { toEntries, toItems, toNames, toText, type Item, type Names } from './evaluate.ts'

export const setupPy: FileCollector = {
  id: 'setup-py',
  version: 1,
  title: 'setup.py (setuptools), read statically',
  claim: { names: ['setup.py'] },
  maxBytes: 1024 * 1024,
  prefilter: /\bsetup\s*\(/,
  collect,
}

function collect(file: SourceFile): Found {
  const text = file.text()
  const module = parsePython(text, file.path)
  const call = findSetup(module)
  if (!call) return {}
  const names = toNames(module, call.blocks)
  const args = spreadArguments(call.args, names)
  const project = readProject(args, names, lineOf(call.at))
  const { declarations, computed } = readDeclarations(args, names)
  if (!project && declarations.length === 0 && computed.length === 0) return {}
  const found: Found = { facts: [{ type: 'manifest', file: file.path, ...(project && { project }), declarations }] }
  // A requirements file that it reads is read by itself.
  if (computed.length > 0 && !/requirements[\w.-]*\.txt/.test(text)) {
    found.problems = computed.map(({ name, line }): Problem => ({
      code: 'unsupported',
      file: file.path,
      line,
      detail: `${name} is computed`,
    }))
  }
  return found
}

interface SetupCall {
  args: Arg[]
  at: number
  /** Bodies of the functions around it. */
  blocks: Block[]
}

function findSetup(module: Module): SetupCall | undefined {
  const inFunctions = module.body.functions.map((fn): Block[] => [fn.body])
  for (const blocks of [[], ...inFunctions]) {
    for (const expr of (blocks[0] ?? module.body).exprs) {
      if (expr.k !== 'call') continue
      const name = expr.fn.k === 'name' ? expr.fn.id : expr.fn.k === 'attr' ? expr.fn.name : ''
      if (name === 'setup') return { args: expr.args, at: expr.at, blocks }
    }
  }
  return undefined
}

/** Keyword arguments, with those of `**options` where the table is in this file. */
function spreadArguments(args: readonly Arg[], names: Names): Map<string, Expr> {
  const values = new Map<string, Expr>()
  for (const arg of args) {
    if (arg.spread === 2) for (const [name, value] of toEntries(arg.value, names) ?? []) values.set(name, value)
    else if (arg.name !== undefined) values.set(arg.name, arg.value)
  }
  return values
}

function readProject(args: ReadonlyMap<string, Expr>, names: Names, line: number): ManifestFacts['project'] {
  const read = (key: string): string | undefined => {
    const value = args.get(key)
    return value && toText(value, names)
  }
  const name = read('name')
  if (!name) return undefined
  const project: NonNullable<ManifestFacts['project']> = { ecosystem: 'pypi', name: toPypiName(name), line }
  const version = read('version')
  if (version) project.version = version
  const license = read('license')
  if (license) project.license = license
  return project
}

const LISTS: readonly { key: string; place: DeclarationPlace }[] = [
  { key: 'install_requires', place: {} },
  { key: 'requires', place: {} },
  { key: 'setup_requires', place: { scope: 'build', condition: 'build-system' } },
  { key: 'tests_require', place: { scope: 'build', condition: 'tests' } },
]

interface Read {
  declarations: Declaration[]
  computed: { name: string; line: number }[]
}

function readDeclarations(args: ReadonlyMap<string, Expr>, names: Names): Read {
  const read: Read = { declarations: [], computed: [] }
  const readList = (name: string, value: Expr, place: DeclarationPlace): void => {
    const { items, isComplete } = toItems(value, names)
    read.declarations.push(...items.flatMap((item) => toItemDeclaration(item, place)))
    if (!isComplete) read.computed.push({ name, line: lineOf(value.at) })
  }
  for (const { key, place } of LISTS) {
    const value = args.get(key)
    if (value) readList(key, value, place)
  }
  const extras = args.get('extras_require')
  const entries = extras && toEntries(extras, names)
  if (extras && !entries) read.computed.push({ name: 'extras_require', line: lineOf(extras.at) })
  for (const [extra, value] of entries ?? []) {
    // Old setuptools: `"docs:python_version < '3'"` is an extra with a marker.
    const name = extra.split(':', 1)[0] ?? ''
    const place = name === '' ? {} : { scope: toGroupScope(name), optional: true, condition: `extra ${name}` }
    readList(`extras_require ${name}`.trim(), value, place)
  }
  return read
}

function toItemDeclaration({ text, line }: Item, place: DeclarationPlace): Declaration[] {
  const requirement = parseRequirement(text)
  return requirement ? [toDeclaration(requirement, { ...place, line })] : []
}
