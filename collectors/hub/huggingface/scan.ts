/**
 * Verdicts of the scanners that a hub runs over its files. A scan may not have run, may wait or may have failed; none of
 * that is `safe`. What an old scanner said of the same bytes stays, so its version is kept.
 */
import { asArray, asBoolean, asString, entriesOf, getMember, getPath, isObject } from '../../../src/parse/json.ts'
import type { ScanVerdict } from '../../../src/model/subject.ts'

type Status = ScanVerdict['status']

const WORST_FIRST: readonly Status[] = ['unsafe', 'suspicious', 'caution', 'unknown', 'safe']

export const toStatus = (word: unknown): Status => WORST_FIRST.find((status) => status === word) ?? 'unknown'

/** The worst verdict; `unknown` outweighs `safe`. Without any verdict nothing is known. */
export const worstOf = (verdicts: readonly Status[]): Status =>
  WORST_FIRST.find((status) => verdicts.includes(status)) ?? 'unknown'

/** `dangerous` counts as `unsafe`; the words of the scanner of imports. */
const IMPORT_LEVELS: Readonly<Record<string, Status>> = {
  innocuous: 'safe',
  suspicious: 'suspicious',
  dangerous: 'unsafe',
}

const MAX_IMPORTS = 20

function describeImports(scan: unknown): string | undefined {
  const imports = asArray(getMember(scan, 'pickleImports')) ?? asArray(getMember(scan, 'imports')) ?? []
  const harmful = imports.flatMap((item) => {
    const [module, name, safety] = ['module', 'name', 'safety'].map((key) => asString(getMember(item, key)))
    return safety === 'suspicious' || safety === 'dangerous' ? [`${module ?? '?'}.${name ?? '?'} (${safety})`] : []
  })
  return harmful.length > 0 ? `imports ${harmful.slice(0, MAX_IMPORTS).join(', ')}` : undefined
}

type Scanner = NonNullable<ScanVerdict['scanners']>[number]

function toScanner(name: string, scan: unknown): Scanner {
  const version = asString(getMember(scan, 'version'))
  const detail = describeImports(scan) ?? asString(getMember(scan, 'message'))
  return {
    name,
    status: (asString(getMember(scan, 'status')) ?? findOldStatus(scan) ?? 'absent').slice(0, 40),
    ...(version !== undefined && { version: version.slice(0, 40) }),
    ...(detail !== undefined && { detail: detail.slice(0, 1000) }),
  }
}

/** The shape before 2025: `virusFound`, `highestSafetyLevel`. */
function findOldStatus(scan: unknown): Status | undefined {
  const virus = asBoolean(getMember(scan, 'virusFound'))
  if (virus !== undefined) return virus ? 'unsafe' : 'safe'
  const level = asString(getMember(scan, 'highestSafetyLevel'))
  return level === undefined || !Object.hasOwn(IMPORT_LEVELS, level) ? undefined : IMPORT_LEVELS[level]
}

/** Scanners that must have said `safe` before a file is called so: the hub's own. Those of others are extra. */
const ofVirus = 'avScan'
const ofImports = 'pickleImportScan'

/** The verdict over one file, from `securityFileStatus` or its older form `security`. */
export function toFileVerdict(item: unknown, isPickle: boolean): ScanVerdict | undefined {
  const value = getMember(item, 'securityFileStatus') ?? getMember(item, 'security')
  if (!isObject(value)) return undefined
  const scanners = entriesOf(value).flatMap(([name, scan]) => (isObject(scan) ? [toScanner(name, scan)] : []))
  const find = (name: string): Status => toStatus(scanners.find((scanner) => scanner.name === name)?.status)
  const harmful = scanners.map(({ status }) => toStatus(status)).filter((status) => status !== 'unknown')
  const overall = asString(value.status) ?? (asBoolean(value.safe) === true ? 'safe' : undefined)
  const required = [toStatus(overall), find(ofVirus), ...(isPickle ? [find(ofImports)] : [])]
  return { status: worstOf([...harmful, ...required]), ...(scanners.length > 0 && { scanners }) }
}

/** Of the whole repository: `securityRepoStatus`, which names only the files with an issue. */
export interface RepoScan {
  isDone: boolean
  issues: ReadonlyMap<string, Status>
}

export function toRepoScan(info: unknown): RepoScan | undefined {
  const value = getMember(info, 'securityRepoStatus')
  if (!isObject(value)) return undefined
  const issues = (asArray(value.filesWithIssues) ?? []).flatMap((item): [string, Status][] => {
    const path = asString(getPath(item, 'path'))
    return path === undefined ? [] : [[path, toStatus(getPath(item, 'level'))]]
  })
  return { isDone: value.scansDone === true, issues: new Map(issues) }
}

/** `files` are the verdicts over those that were asked about one by one. */
export function toRepoVerdict(repo: RepoScan | undefined, files: readonly ScanVerdict[]): ScanVerdict | undefined {
  if (repo === undefined && files.length === 0) return undefined
  const said = repo ? [...repo.issues.values(), repo.isDone ? 'safe' : 'unknown'] : ['unknown' as const]
  return { status: worstOf([...said, ...files.map(({ status }) => status)] as Status[]) }
}
