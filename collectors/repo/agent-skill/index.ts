import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import { toAgentComponent } from '../../../src/parse/agent-component.ts'
import { parseFrontMatter, toDescription, toWords, type FrontMatter } from '../../../src/parse/front-matter.ts'
import { asString, entriesOf, getPath } from '../../../src/parse/json.ts'

/**
 * Agent Skills, one `SKILL.md` in a folder of its own: https://agentskills.io/specification. The scripts beside it are
 * not read.
 */
const ID = 'agent-skill'

/** Name of the folder that holds the file. */
const toFolderName = (path: string): string | undefined => path.split('/').at(-2)

/** Bodies that run a command when the skill is loaded: !`git status`, or a fenced block marked with `!`. */
const EMBEDDED_COMMAND = /(?:^|\s)!`[^`\n]+`|^```!\s*$/m

/** A page that only bears the name has neither key, and stands in no folder of skills. */
function isSkill(file: SourceFile, front: FrontMatter | undefined): boolean {
  if (front?.values.name !== undefined && front.values.description !== undefined) return true
  const inSkills = /(?:^|\/)skills\/(?:[^/]+\/)*[^/]+\/SKILL\.md$/.test(file.path)
  return inSkills && (front === undefined || front.values.name !== undefined || front.values.description !== undefined)
}

function collect(file: SourceFile): Found {
  const text = file.text()
  const front = parseFrontMatter(text)
  const name = asString(front?.values.name)?.trim() || toFolderName(file.path)
  if (!isSkill(file, front) || name === undefined || text.trim() === '') return {}
  const values = front?.values ?? {}
  const license = asString(values.license)
  const component = toAgentComponent(file, {
    kind: 'skill',
    name,
    collector: ID,
    usage: 'present',
    line: front?.lineOf('name'),
    description: toDescription(values.description),
    properties: {
      'allowed-tools': toWords(values['allowed-tools'] ?? values.allowedTools),
      compatibility: toDescription(values.compatibility),
      author: asString(getPath(values, 'metadata', 'author')),
      model: asString(values.model),
      'hook-events': entriesOf(values.hooks).map(([event]) => event),
      'embedded-commands': EMBEDDED_COMMAND.test(front?.body ?? text) ? 'true' : undefined,
    },
  })
  const version = values.version ?? getPath(values, 'metadata', 'version')
  return {
    components: [
      {
        ...component,
        version: typeof version === 'string' || typeof version === 'number' ? String(version) : undefined,
        licenses: license === undefined ? undefined : [license],
      },
    ],
  }
}

export const agentSkill: FileCollector = {
  id: ID,
  version: 1,
  title: 'Agent Skills (SKILL.md)',
  claim: { names: ['SKILL.md'] },
  maxBytes: 4 * 1024 * 1024,
  hash: true,
  collect,
}
