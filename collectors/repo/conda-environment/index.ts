/**
 * Conda's `environment.yml`: packages from Conda channels, with a list for pip among them.
 * https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html
 *
 * Which channel a package comes from is decided at installation unless the entry names one. The Python interpreter and
 * pip themselves are listed like any other package.
 */
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Declaration } from '../../../src/model/facts.ts'
import type { Scope } from '../../../src/model/evidence.ts'
import { asArray, asString, getMember, lineAt, type JsonValue } from '../../../src/parse/json.ts'
import { parseCondaSpec } from '../../../src/parse/conda-spec.ts'
import { toDeclaration } from '../../../src/parse/python-declaration.ts'
import { toGroupScope } from '../../../src/parse/python-scope.ts'
import { parseRequirementsTxt } from '../../../src/parse/requirements-txt.ts'
import { parseYamlWithLines } from '../../../src/parse/yaml.ts'
import type { KeyLines } from '../../../src/parse/key-lines.ts'

export const condaEnvironment: FileCollector = {
  id: 'conda-environment',
  version: 1,
  title: 'Conda environment.yml',
  claim: {
    paths: [/(?:^|\/)(?:[^/]+[._-])?(?:environment|conda|conda[._-]env|env[._-]conda)(?:[._-][^/]*)?\.ya?ml$/i],
  },
  lossy: true,
  prefilter: /^[ \t]*['"]?dependencies['"]?[ \t]*:/m,
  collect,
}

function collect(file: SourceFile): Found {
  const { value, lines } = parseYamlWithLines(file.text(), 4)
  const items = asArray(getMember(value, 'dependencies'))
  // Other tools have files of this name too, without such a list.
  if (!items) return {}
  const base = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '')
  const scope = toGroupScope(base)
  const declarations = items.flatMap((item, index) => readItem(item, index, { lines, scope }))
  return declarations.length > 0 ? { facts: [{ type: 'manifest', file: file.path, declarations }] } : {}
}

interface Context {
  lines: KeyLines
  scope: Scope | undefined
}

function readItem(item: JsonValue, index: number, { lines, scope }: Context): Declaration[] {
  const text = asString(item)
  if (text !== undefined) {
    const spec = parseCondaSpec(text)
    const line = lineAt(lines, 'dependencies', index)
    return spec ? [{ ...spec, ...(scope && { scope }), ...(line !== undefined && { line }) }] : []
  }
  return (asArray(getMember(item, 'pip')) ?? []).flatMap((one, position) => {
    const line = lineAt(lines, 'dependencies', index, 'pip', position)
    const { requirements } = parseRequirementsTxt(asString(one) ?? '')
    return requirements.map(({ requirement }) => toDeclaration(requirement, { line, scope }))
  })
}
