import {
  compare as comparePep440,
  satisfies as satisfiesPep440,
  valid as validPep440,
  validRange as validPep440Range,
} from '@renovatebot/pep440'
import { coerce, compareBuild, satisfies, valid, validRange } from 'semver'

const ANYTHING = new Set(['', '*', 'x', 'latest', 'any'])

/** Caret, tilde, wildcards and alternatives of Poetry mean what they mean in npm. */
const POETRY = /^[\^~](?!=)|\|\||\*/

function satisfiesPypi(version: string, range: string): boolean | undefined {
  if (POETRY.test(range)) {
    const plain = coerce(version)
    const npmRange = range.replaceAll(',', ' ')
    return plain === null || validRange(npmRange) === null ? undefined : satisfies(plain, npmRange)
  }
  // Poetry reads a bare version as an exact one.
  const specifier = /^\d/.test(range) ? `==${range}` : range
  if (validPep440(version) === null || !validPep440Range(specifier)) return undefined
  return satisfiesPep440(version, specifier, { prereleases: true })
}

function satisfiesSemver(version: string, range: string): boolean | undefined {
  // A tag or a protocol (`next`, `catalog:`) is no range: only the lock knows what it stood for.
  if (valid(version, true) === null || validRange(range, true) === null) return undefined
  return satisfies(version, range, { loose: true, includePrerelease: true })
}

const hasOperator = (range: string): boolean => !/^\d/.test(range.trim())

/** A longer text is no range; parsing it would cost. */
const MAX_RANGE = 512

/** Whether a version is what a range asks for; undefined when that cannot be told. */
export function satisfiesRange(ecosystem: string, version: string, range: string | undefined): boolean | undefined {
  if (range === undefined || ANYTHING.has(range.trim()) || range === version) return true
  if (range.length > MAX_RANGE) return undefined
  if (ecosystem === 'npm') return satisfiesSemver(version, range)
  if (ecosystem === 'pypi') return satisfiesPypi(version, range)
  // https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html: a bare version is a caret range.
  if (ecosystem === 'cargo')
    return satisfiesSemver(version, hasOperator(range) ? range.replaceAll(',', ' ') : `^${range}`)
  return ecosystem === 'golang' ? false : undefined
}

/** A local build of a release (`2.10.0+cu126`): the platform's fork of it. */
const isLocal = (version: string): boolean => version.includes('+')

/** Best last: releases before the local builds of any version, then by version, then by text for a stable answer. */
export function compareVersions(ecosystem: string, a: string, b: string): number {
  const byText = a < b ? -1 : a > b ? 1 : 0
  if (ecosystem === 'pypi') {
    if (validPep440(a) === null || validPep440(b) === null) return byText
    return Number(isLocal(b)) - Number(isLocal(a)) || comparePep440(a, b) || byText
  }
  const left = valid(a, true)
  const right = valid(b, true)
  return left === null || right === null ? byText : compareBuild(left, right, true) || byText
}
