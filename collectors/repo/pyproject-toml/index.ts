/**
 * `pyproject.toml`: the metadata of a Python project and its dependencies in the tables of PEP 621, PEP 735 and the
 * build tools. https://packaging.python.org/en/latest/specifications/pyproject-toml/
 *
 * It cannot know dependencies that a build back end computes (`dynamic`), nor which extras and groups are installed.
 */
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { ManifestFacts } from '../../../src/model/facts.ts'
import { toPypiName } from '../../../src/model/identity.ts'
import { asString, asStrings, getMember, getPath, type JsonValue } from '../../../src/parse/json.ts'
import { parseToml } from '../../../src/parse/toml.ts'
import { indexTomlLines } from '../../../src/parse/toml-lines.ts'
import { readDeclarations } from './declarations.ts'

export const pyprojectToml: FileCollector = {
  id: 'pyproject-toml',
  version: 1,
  title: 'pyproject.toml (PEP 621, PEP 735, Poetry, PDM, uv, Hatch, Flit)',
  claim: { names: ['pyproject.toml'] },
  lossy: true,
  collect,
}

type Project = NonNullable<ManifestFacts['project']>

function collect(file: SourceFile): Found {
  const text = file.text()
  const root = parseToml(text)
  const lineOf = indexTomlLines(text)
  const project = readProject(root)
  const line = lineOf(['project', 'name']) ?? lineOf(['tool', 'poetry', 'name'])
  if (project && line !== undefined) project.line = line
  const declarations = readDeclarations(root, lineOf).filter(
    // An extra that names the project itself only gathers other extras.
    (one) => one.name !== project?.name || one.source !== undefined,
  )
  if (!project && declarations.length === 0) return {}
  const found: Found = { facts: [{ type: 'manifest', file: file.path, ...(project && { project }), declarations }] }
  if (isComputed(root)) {
    const detail = 'the dependencies are computed by the build back end'
    found.problems = [{ code: 'unsupported', file: file.path, line: lineOf(['project', 'dynamic']), detail }]
  }
  return found
}

function readProject(root: JsonValue): Project | undefined {
  const table =
    getMember(root, 'project') ?? getPath(root, 'tool', 'poetry') ?? getPath(root, 'tool', 'flit', 'metadata')
  const name = asString(getMember(table, 'name')) ?? asString(getMember(table, 'dist-name'))
  if (name === undefined || name === '') return undefined
  const classifiers = asStrings(getMember(table, 'classifiers'))
  const project: Project = { ecosystem: 'pypi', name: toPypiName(name) }
  const version = asString(getMember(table, 'version'))
  if (version !== undefined) project.version = version
  const license = readLicense(getMember(table, 'license'), classifiers)
  if (license !== undefined) project.license = license
  if (classifiers.some((text) => text.startsWith('Private ::'))) project.private = true
  return project
}

/** An SPDX expression, or the text of the older table form, or the last part of the trove classifier. */
function readLicense(value: JsonValue | undefined, classifiers: readonly string[]): string | undefined {
  const text = (asString(value) ?? asString(getMember(value, 'text')))?.trim()
  // A whole licence text stands here in some projects; only its first line names it.
  if (text) return text.split('\n', 1)[0]?.trim()
  const classifier = classifiers.find((one) => one.startsWith('License ::'))
  return classifier?.split('::').at(-1)?.trim()
}

/** setuptools and Poetry write the dynamic dependencies down where another table or file gives them. */
function isComputed(root: JsonValue): boolean {
  if (!asStrings(getPath(root, 'project', 'dynamic')).includes('dependencies')) return false
  const backend = asString(getPath(root, 'build-system', 'build-backend')) ?? 'setuptools'
  return !/^(?:setuptools|poetry)/.test(backend)
}
