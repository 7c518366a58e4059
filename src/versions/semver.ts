import { compareDigits, compareText, isDigits, toOrdering, type Scheme } from './scheme.ts'

/**
 * SemVer 2 (https://semver.org) as advisories and package managers write it: a leading `v` or `=`, missing minor and patch
 * (`1.2`), and a pre-release without its hyphen (`1.2.3beta`) are understood; numbers have no limit.
 */
export interface Semantic {
  /** Major, minor, patch, and NuGet's revision; zeros where none is written. */
  numbers: readonly string[]
  /** Identifiers of the pre-release; none: a release. */
  prerelease: readonly string[]
  build: string
}

const SHAPE =
  /^[\sv=]*(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+)|([A-Za-z][0-9A-Za-z.-]*))?(?:\+([0-9A-Za-z.-]*))?\s*$/i

/** `parts`: how many numbers the ecosystem knows. One more is no version there, rather than a guess. */
export function parseSemantic(text: string, parts: 3 | 4): Semantic | undefined {
  const match = SHAPE.exec(text)
  if (!match || (parts === 3 && match[4] !== undefined)) return undefined
  const identifiers = match[5] ?? match[6]
  const prerelease = identifiers === undefined ? [] : identifiers.split('.')
  if (prerelease.includes('')) return undefined
  return {
    numbers: [match[1] ?? '0', match[2] ?? '0', match[3] ?? '0', match[4] ?? '0'],
    prerelease,
    build: match[7] ?? '',
  }
}

export function compareSemantic(left: Semantic, right: Semantic): number {
  for (let index = 0; index < 4; index++) {
    const order = compareDigits(left.numbers[index] ?? '0', right.numbers[index] ?? '0')
    if (order !== 0) return order
  }
  return comparePrerelease(left.prerelease, right.prerelease)
}

/** A release is above its pre-releases; numbers are below words; what is longer is above. */
function comparePrerelease(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return right.length - left.length
  for (const [index, one] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    const order = compareIdentifier(one, other)
    if (order !== 0) return order
  }
  return left.length - right.length
}

function compareIdentifier(left: string, right: string): number {
  const isNumber = isDigits(left)
  if (isNumber !== isDigits(right)) return isNumber ? -1 : 1
  return isNumber ? compareDigits(left, right) : compareText(left, right)
}

const semantic = (id: string): Scheme<Semantic> => ({
  id,
  parse: (text) => parseSemantic(text, 3),
  compare: compareSemantic,
})

/** npm, crates.io, Hex, Swift and others. Build metadata does not count. */
export const SEMVER = toOrdering(semantic('semver'))

/** Pub tells build metadata apart: https://pub.dev/documentation/pub_semver */
export const PUB = toOrdering({
  ...semantic('pub'),
  compare: (left: Semantic, right: Semantic) => compareSemantic(left, right) || compareBuild(left.build, right.build),
})

function compareBuild(left: string, right: string): number {
  if (left === '' || right === '') return compareText(left, right)
  return comparePrerelease(left.split('.'), right.split('.'))
}

/** SemVer with a fourth number, and pre-releases without case: https://learn.microsoft.com/nuget/concepts/package-versioning */
export const NUGET = toOrdering<Semantic>({
  id: 'nuget',
  parse(text) {
    const version = parseSemantic(text, 4)
    return version && { ...version, prerelease: version.prerelease.map((identifier) => identifier.toLowerCase()) }
  },
  compare: compareSemantic,
})

/**
 * Module versions, pseudo-versions and `+incompatible` are SemVer. The standard library and toolchain are `go1.21rc2` in
 * their own words, `1.21.0-rc.2` in advisories: https://go.dev/doc/toolchain#version
 */
export const GO = toOrdering<Semantic>({
  ...semantic('go'),
  parse: (text) => parseSemantic(toModuleVersion(text), 3),
})

function toModuleVersion(text: string): string {
  const match = /^(?:go)?(\d+(?:\.\d+){0,2})(?:(beta|rc)(\d+))?$/.exec(text)
  if (!match) return text
  const [, numbers = '', stage, count] = match
  return stage === undefined ? numbers : `${numbers}${'.0'.repeat(3 - numbers.split('.').length)}-${stage}.${count}`
}

/**
 * Tags of actions are SemVer by convention, and `v4` or `v4.1` are moved to the newest of their line:
 * https://docs.github.com/actions/sharing-automations/creating-actions/releasing-and-maintaining-actions
 */
export const GITHUB_ACTIONS = toOrdering<Semantic>({
  ...semantic('github-actions'),
  span(text) {
    const match = /^v?(\d{1,15})(?:\.(\d{1,15}))?$/.exec(text)
    if (!match) return undefined
    const [, major = '', minor] = match
    const next = minor === undefined ? `${Number(major) + 1}.0.0` : `${major}.${Number(minor) + 1}.0`
    return { from: `${major}.${minor ?? '0'}.0`, to: next }
  },
})
