import type { VetRule } from '../case.ts'
import { ADVISORY_COVERAGE_RULES, ADVISORY_RULES } from './advisories.ts'
import { COVERAGE_RULES } from './coverage.ts'
import { EXISTENCE_RULES } from './existence.ts'
import { EXTENSION_RULES } from './extensions.ts'
import { HOSTED_RULES } from './hosted.ts'
import { INSTALLATION_RULES } from './installation.ts'
import { LICENCE_RULES } from './licences.ts'
import { MODEL_RULES } from './models.ts'
import { NAME_RULES } from './names.ts'
import { ORIGIN_RULES } from './origin.ts'
import { RELEASE_RULES } from './releases.ts'
import { SERVER_RULES } from './servers.ts'
import { SKILL_RULES } from './skills.ts'

export const VET_RULES: readonly VetRule[] = [
  EXISTENCE_RULES,
  COVERAGE_RULES,
  ADVISORY_RULES,
  NAME_RULES,
  ORIGIN_RULES,
  RELEASE_RULES,
  INSTALLATION_RULES,
  LICENCE_RULES,
  MODEL_RULES,
  SERVER_RULES,
  SKILL_RULES,
  EXTENSION_RULES,
  HOSTED_RULES,
  ADVISORY_COVERAGE_RULES,
].flat()
