import {
  LicenseExpression,
  LicenseRepository,
  NamedLicense,
  SpdxLicense,
  type License,
} from '@cyclonedx/cyclonedx-library/Models'
import { LicenseAcknowledgement } from '@cyclonedx/cyclonedx-library/Enums'
import { findSpdxId, isSpdxExpression } from '../../parse/spdx-expression.ts'

function toLicense(text: string, alone: boolean): License {
  const id = findSpdxId(text)
  const license =
    id !== undefined
      ? new SpdxLicense(id)
      : alone && isSpdxExpression(text)
        ? new LicenseExpression(text)
        : new NamedLicense(text)
  license.acknowledgement = LicenseAcknowledgement.Declared
  return license
}

/**
 * An SPDX id becomes `license.id`, a lone expression or LicenseRef becomes `expression`, everything else `license.name`.
 * CycloneDX 1.6 allows no expression beside another licence, hence names in a longer list.
 */
export function toLicenses(declared: readonly string[]): LicenseRepository {
  const texts = [...new Set(declared.map((text) => text.trim()))].filter((text) => text !== '')
  return new LicenseRepository(texts.map((text) => toLicense(text, texts.length === 1)))
}
