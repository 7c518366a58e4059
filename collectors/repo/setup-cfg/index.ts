/**
 * `setup.cfg` of setuptools: metadata and dependencies of a Python project.
 * https://setuptools.pypa.io/en/latest/userguide/declarative_config.html
 *
 * Values that point elsewhere (`file:`, `attr:`) are not followed; a requirements file named there is read by itself.
 */
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Declaration, ManifestFacts } from '../../../src/model/facts.ts'
import { toPypiName } from '../../../src/model/identity.ts'
import { getIniText, parseIni, type Ini, type IniValue } from '../../../src/parse/ini.ts'
import { parseRequirement } from '../../../src/parse/pep508.ts'
import { toDeclaration, type DeclarationPlace } from '../../../src/parse/python-declaration.ts'
import { toGroupScope } from '../../../src/parse/python-scope.ts'

export const setupCfg: FileCollector = {
  id: 'setup-cfg',
  version: 1,
  title: 'setup.cfg (setuptools)',
  claim: { names: ['setup.cfg'] },
  lossy: true,
  collect,
}

function collect(file: SourceFile): Found {
  const ini = parseIni(file.text())
  const project = readProject(ini)
  const options = ini.get('options')
  const declarations = [
    ...readList(options?.get('install_requires'), {}),
    ...readList(options?.get('setup_requires'), { scope: 'build', condition: 'build-system' }),
    ...readList(options?.get('tests_require'), { scope: 'build', condition: 'tests' }),
    ...readExtras(ini),
  ].filter((one) => one.name !== project?.name)
  if (!project && declarations.length === 0) return {}
  return { facts: [{ type: 'manifest', file: file.path, ...(project && { project }), declarations }] }
}

function readExtras(ini: Ini): Declaration[] {
  return [...(ini.get('options.extras_require') ?? [])].flatMap(([name, value]) =>
    readList(value, { scope: toGroupScope(name), optional: true, condition: `extra ${name}` }),
  )
}

/** One requirement a line, or several on one line with semicolons, as setuptools splits it. */
function readList(value: IniValue | undefined, place: DeclarationPlace): Declaration[] {
  const isSingleLine = value?.lines.length === 1 && value.lines[0]?.line === value.line
  return (value?.lines ?? []).flatMap(({ text, line }) =>
    (isSingleLine ? text.split(';') : [text]).flatMap((part) => {
      const requirement = parseRequirement(part)
      return requirement ? [toDeclaration(requirement, { ...place, line })] : []
    }),
  )
}

/** A version by `attr:` or `file:` stands in another file. */
const isDirect = (text: string | undefined): text is string => text !== undefined && !/^(?:attr|file):/.test(text)

function readProject(ini: Ini): ManifestFacts['project'] {
  const name = getIniText(ini, 'metadata', 'name')
  if (!isDirect(name)) return undefined
  const project: NonNullable<ManifestFacts['project']> = { ecosystem: 'pypi', name: toPypiName(name) }
  const version = getIniText(ini, 'metadata', 'version')
  if (isDirect(version)) project.version = version
  const license = getIniText(ini, 'metadata', 'license')
  if (isDirect(license)) project.license = license
  const line = ini.get('metadata')?.get('name')?.line
  if (line !== undefined) project.line = line
  return project
}
