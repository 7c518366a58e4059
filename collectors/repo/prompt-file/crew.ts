import { ProblemError } from '../../../src/model/collector.ts'
import { isObject, type JsonValue } from '../../../src/parse/json.ts'
import { parseYaml } from '../../../src/parse/yaml.ts'

/**
 * CrewAI keeps what its agents and tasks are told in `config/agents.yaml` and `config/tasks.yaml`: maps of entries with
 * `role`, `goal` and `backstory`, or `description` and `expected_output`. https://docs.crewai.com/en/concepts/agents
 */
export const CREW_FILES = ['agents.yaml', 'tasks.yaml']

const KEYS = [
  ['role', 'goal', 'backstory'],
  ['description', 'expected_output'],
]

/** Other tools have files of these names too; what is no YAML is theirs. */
export function isCrew(text: string): boolean {
  const value = tryYaml(text)
  const entries = isObject(value) ? Object.values(value) : []
  return entries.some(
    (entry) => isObject(entry) && KEYS.some((keys) => keys.every((key) => typeof entry[key] === 'string')),
  )
}

function tryYaml(text: string): JsonValue | undefined {
  try {
    return parseYaml(text)
  } catch (error) {
    if (error instanceof ProblemError) return undefined
    throw error
  }
}
