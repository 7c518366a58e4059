/**
 * pip's requirements and constraints files. One in which everything is pinned, as pip-compile and uv write it, is a
 * lock too. https://pip.pypa.io/en/stable/reference/requirements-file-format/
 *
 * It cannot tell which of the pinned packages are asked for and which only follow from them unless comments say so, nor
 * which of several requirements files an installation uses.
 */
import { ProblemError, type FileCollector, type Found, type SourceFile } from '../../../src/model/collector.ts'
import type { Declaration, LockedPackage } from '../../../src/model/facts.ts'
import type { Scope } from '../../../src/model/evidence.ts'
import { toPypiName } from '../../../src/model/identity.ts'
import { toDeclaration } from '../../../src/parse/python-declaration.ts'
import { toGroupScope } from '../../../src/parse/python-scope.ts'
import { parseRequirementsTxt, type RequirementLine } from '../../../src/parse/requirements-txt.ts'

/** Names that `-r` is given, and that other files have as well: these must hold nothing but requirements. */
const UNUSUAL = /(?:^|\/)(?:reqs?|deps|dependencies)(?:[-_.][\w-]+)?\.(?:txt|in|pip)$/i
const IN_FOLDER = /(?:^|\/)(?:requirements|reqs|constraints)\//i

const isNone = (path: string, unread: readonly number[], requirements: readonly RequirementLine[]): boolean =>
  UNUSUAL.test(path) &&
  !IN_FOLDER.test(path) &&
  (unread.length > 0 || requirements.every(({ requirement }) => requirement.range === undefined))

export const pipRequirements: FileCollector = {
  id: 'pip-requirements',
  version: 2,
  title: 'pip requirements and constraints',
  claim: {
    suffixes: ['-requirements.txt', '_requirements.txt', '.requirements.txt', '-requirements.in', '-constraints.txt'],
    paths: [
      /(?:^|\/)(?:requirements?|constraints?)[^/]*\.(?:txt|in|pip)$/i,
      /(?:^|\/)(?:requirements|reqs|constraints)\/(?:[^/]+\/)?[^/]+\.(?:txt|in|pip)$/i,
      UNUSUAL,
    ],
  },
  lossy: true,
  collect,
}

function collect(file: SourceFile): Found {
  const { requirements, unread } = parseRequirementsTxt(decode(file))
  if (isNone(file.path, unread, requirements)) return {}
  // Prose in a folder called `requirements` is no requirements file, even if some of its lines could be names.
  if (unread.length > requirements.length) {
    return { problems: [{ code: 'unsupported', file: file.path, line: unread[0], detail: 'not a requirements file' }] }
  }
  const scope = toGroupScope(readStem(file.path))
  const isConstraints = /(?:^|[/._-])constraints?[^/]*$/i.test(file.path)
  const found: Found = { facts: [] }
  if (!isConstraints) {
    const declarations = requirements.map((line) => toLineDeclaration(line, scope))
    found.facts?.push({ type: 'manifest', file: file.path, declarations })
  }
  if (isLock(requirements, isConstraints)) {
    const packages = toPackages(requirements, scope, isConstraints)
    found.facts?.push({ type: 'lock', file: file.path, ecosystem: 'pypi', packages })
  }
  if (unread.length > 0) {
    const detail = `lines that are no requirement: ${unread.length}`
    found.problems = [{ code: 'malformed', file: file.path, line: unread[0], detail, lossy: true }]
  }
  return found
}

/** The part of the path that says what the file is for: `requirements/dev.txt` → `dev`. */
const readStem = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')

/** Windows shells write `pip freeze` as UTF-16; old files are Latin-1 in their comments. */
function decode(file: SourceFile): string {
  const [first, second] = file.bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(file.bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(file.bytes)
  try {
    return file.text()
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'encoding') throw error
    return new TextDecoder('latin1').decode(file.bytes)
  }
}

function toLineDeclaration({ requirement, line, hashes }: RequirementLine, scope: Scope | undefined): Declaration {
  const declaration = toDeclaration(requirement, { line, scope })
  return hashes.length > 0 ? { ...declaration, hashes } : declaration
}

/** A constraints file is one when it pins only; others also need hashes or the comments that a resolver writes. */
function isLock(lines: readonly RequirementLine[], isConstraints: boolean): boolean {
  if (lines.length === 0) return false
  const pinned = lines.every(
    ({ requirement }) => requirement.version !== undefined || requirement.source !== 'registry',
  )
  if (!pinned || isConstraints) return pinned
  return lines.every((line) => line.hashes.length > 0) || lines.every((line) => line.via !== undefined)
}

function toPackages(lines: readonly RequirementLine[], scope: Scope | undefined, optional: boolean): LockedPackage[] {
  const packages = new Map<string, LockedPackage>()
  const children = new Map<string, Set<string>>()
  for (const { requirement, line, hashes, via } of lines) {
    const { name, version, source, url } = requirement
    if (version === undefined) continue
    const key = `${name}@${version}`
    const entry: LockedPackage = { ecosystem: 'pypi', name, version, line, key }
    if (hashes.length > 0) entry.hashes = hashes
    if (scope) entry.scope = scope
    if (optional) entry.optional = true
    if (source !== 'registry') entry.source = source
    if (url !== undefined) entry.url = url
    if (!packages.has(key)) packages.set(key, entry)
    for (const parent of (via ?? []).map(toParentName)) {
      children.set(parent, (children.get(parent) ?? new Set()).add(key))
    }
  }
  for (const entry of packages.values()) {
    const keys = children.get(entry.name)
    // Several pins of one name would each repeat the list.
    children.delete(entry.name)
    if (keys) entry.dependsOn = [...keys].filter((key) => key !== entry.key).sort()
  }
  return [...packages.values()]
}

/** `-r base.in` and `demo (pyproject.toml)` are roots, not packages: their names match no entry. */
const toParentName = (via: string): string => toPypiName(via.replace(/\[.*$/, ''))
