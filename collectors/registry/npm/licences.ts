import type { LicenceStatement } from '../../../src/model/subject.ts'
import { asArray, asString, getMember, isObject } from '../../../src/parse/json.ts'
import { toChoice, toLicence } from '../../../src/parse/licence-statement.ts'

/**
 * `license` is an SPDX expression, or of old an object or a list of them; `licenses` is the oldest form. A list lets the
 * user choose. `SEE LICENSE IN file` and `UNLICENSED` are no licences, and kept as written.
 * https://docs.npmjs.com/cli/configuring-npm/package-json#license
 */
export function readLicences(license: unknown, licenses: unknown): LicenceStatement[] | undefined {
  const found = [license, licenses].flatMap((value) => (asArray(value) ?? [value]).flatMap((one) => readOne(one) ?? []))
  return toChoice(found)
}

function readOne(value: unknown): LicenceStatement | undefined {
  if (!isObject(value)) return toLicence(asString(value))
  const name = asString(getMember(value, 'type')) ?? asString(getMember(value, 'name'))
  return toLicence(name, asString(getMember(value, 'url')))
}
