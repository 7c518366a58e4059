import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Declaration, LockedPackage } from '../../../src/model/facts.ts'
import type { Problem } from '../../../src/model/problem.ts'
import { parseGoMod, type GoMod, type GoReplacement, type GoRequirement } from '../../../src/parse/go/go-mod.ts'

const ECOSYSTEM = 'golang'

/**
 * `go.mod` is manifest and lock in one: minimal version selection takes exactly the versions it names, and since Go 1.17
 * it names every module that a build of the main module can need (https://go.dev/ref/mod#graph-pruning). Older files
 * lack some indirect ones. Versions keep their leading `v`. `go.sum` is not read: it holds hashes of versions that
 * are not used too, in a form of its own (`h1:`, a hash over file hashes) that no other tool compares.
 */
export const goMod: FileCollector = {
  id: 'go-mod',
  version: 1,
  title: 'go.mod',
  claim: { names: ['go.mod'] },
  lossy: true,
  collect,
}

function collect(file: SourceFile): Found {
  const mod = parseGoMod(file.text())
  const problems = mod.errors.map(({ line, detail }): Problem => ({
    code: 'malformed',
    file: file.path,
    line,
    detail: `go.mod: ${detail}`,
    lossy: true,
  }))
  const replaced = mod.requirements.map((requirement) => ({ requirement, by: findReplacement(mod, requirement) }))
  const declared = replaced.filter(({ requirement }) => !requirement.indirect || isTool(mod, requirement))
  const packages = new Map<string, LockedPackage>()
  const importers: Record<string, string> = Object.create(null)
  for (const { requirement, by } of replaced) {
    const locked = toLocked(requirement, by)
    if (!packages.has(locked.key)) packages.set(locked.key, locked)
    importers[requirement.module] = locked.key
  }
  const project = mod.module && { ecosystem: ECOSYSTEM, name: mod.module.path, line: mod.module.line }
  return {
    facts: [
      {
        type: 'manifest',
        file: file.path,
        ...(project && { project }),
        declarations: declared.map(({ requirement, by }) => toDeclaration(mod, requirement, by)),
      },
      {
        type: 'lock',
        file: file.path,
        ecosystem: ECOSYSTEM,
        packages: [...packages.values()],
        importers: { '': importers },
      },
    ],
    ...(problems.length > 0 && { problems }),
  }
}

/** A replacement of this version goes before one of all versions. */
function findReplacement(mod: GoMod, { module, version }: GoRequirement): GoReplacement | undefined {
  const candidates = mod.replacements.filter((replacement) => replacement.module === module)
  return (
    candidates.find((replacement) => replacement.version === version) ??
    candidates.find((replacement) => replacement.version === undefined)
  )
}

/** A folder is told from a module path by its start, as `go` does. */
const isPath = (target: string): boolean => /^(?:\.{0,2}\/|\.{1,2}$|[a-zA-Z]:[\\/])/.test(target)

/** The tool's package lies in this module, and in no longer path that is required. */
function isTool(mod: GoMod, { module }: GoRequirement): boolean {
  const holds = (path: string, tool: string): boolean => tool === path || tool.startsWith(`${path}/`)
  return mod.tools.some(
    (tool) =>
      holds(module, tool) &&
      !mod.requirements.some((other) => other.module.length > module.length && holds(other.module, tool)),
  )
}

function toDeclaration(mod: GoMod, requirement: GoRequirement, by: GoReplacement | undefined): Declaration {
  const { module, version, line } = requirement
  const source = by && isPath(by.target) ? ('path' as const) : undefined
  return {
    ecosystem: ECOSYSTEM,
    name: module,
    version,
    ...(isTool(mod, requirement) && { scope: 'build' as const, condition: 'tool' }),
    ...(source && { source }),
    line,
  }
}

function toLocked({ module, version, line }: GoRequirement, by: GoReplacement | undefined): LockedPackage {
  const isLocal = by !== undefined && isPath(by.target)
  const name = by && !isLocal ? by.target : module
  const exact = by && !isLocal ? (by.targetVersion ?? version) : version
  return {
    ecosystem: ECOSYSTEM,
    name,
    version: exact,
    line,
    key: `${name}@${exact}`,
    ...(isLocal && { source: 'path' as const }),
  }
}
