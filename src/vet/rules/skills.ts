import { state, type Hit, type VetCase, type VetRule } from '../case.ts'
import type { Weight } from '../dossier.ts'

const list = (names: readonly string[], most = 5): string =>
  names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ')

/** What steers against the user weighs most; the rest is also written in good faith. */
const SIGNAL_WEIGHTS: Readonly<Record<string, Weight>> = {
  override: 'high',
  secrecy: 'high',
  exfiltration: 'high',
  'pipe-to-shell': 'high',
  jailbreak: 'high',
  bidirectional: 'high',
  'tag-letters': 'high',
}

function steering({ skill }: VetCase): Hit[] {
  const groups = Map.groupBy(skill?.signals ?? [], ({ id }) => id)
  return [...groups].map(([id, signals]) => ({
    detail: `it ${signals[0]!.does}: ${list(signals.map(({ path, line }) => `${path}:${line}`))}`,
    weight: SIGNAL_WEIGHTS[id] ?? 'medium',
  }))
}

/** Tools that reach everything the user can. */
const WIDE = /^(?:\*|(?:bash|shell|execute|run_terminal_cmd|computer)(?:\(\s*\*?(?::\*)?\s*\))?)$/i

/** Folders of instructions for agents: what they hold is what an agent will read and run. */
export const SKILL_RULES: readonly VetRule[] = [
  {
    id: 'steering-text',
    title: 'Its words try to steer the agent',
    weight: 'medium',
    kinds: ['skill'],
    risk: 'prompt-injection',
    advice: 'Read these lines; a skill has no reason to hide things or to reach for secrets.',
    check: steering,
  },
  {
    id: 'commands-on-load',
    title: 'It runs commands when it is loaded',
    weight: 'high',
    kinds: ['skill'],
    risk: 'prompt-injection',
    advice: 'Read the commands: they run before anybody is asked.',
    check: ({ skill }) =>
      skill && skill.commandsOnLoad.length > 0 ? { detail: list(skill.commandsOnLoad) } : undefined,
  },
  {
    id: 'hooks',
    title: 'It runs something on events',
    weight: 'high',
    kinds: ['skill'],
    risk: 'prompt-injection',
    advice: 'Read what the hooks run: they act without the model and without a question.',
    check: ({ skill }) => (skill && skill.hooks.length > 0 ? { detail: list(skill.hooks) } : undefined),
  },
  {
    id: 'wide-tools',
    title: 'It may use powerful tools without asking',
    weight: 'medium',
    kinds: ['skill'],
    risk: 'prompt-injection',
    advice: 'Allow single commands, such as Bash(git status), not the whole shell.',
    check: ({ skill }) => {
      const wide = (skill?.allowedTools ?? []).filter((tool) => WIDE.test(tool.trim()))
      return wide.length > 0 ? { detail: list(wide) } : undefined
    },
  },
  {
    id: 'brings-programs',
    title: 'It brings programs that nobody can read',
    weight: 'high',
    kinds: ['skill'],
    risk: 'ai-supply-chain',
    advice: 'Ask for the source, and build it yourself.',
    check: ({ skill }) => (skill && skill.binaries.length > 0 ? { detail: list(skill.binaries) } : undefined),
  },
  {
    id: 'brings-scripts',
    title: 'It brings scripts',
    weight: 'info',
    kinds: ['skill'],
    risk: 'ai-supply-chain',
    advice: 'Read them: the agent will run them.',
    check: ({ skill, facts }) =>
      skill && skill.scripts.length > 0
        ? { detail: list(skill.scripts), evidence: [state('scripts', String(skill.scripts.length), facts?.source)] }
        : undefined,
  },
  {
    id: 'leads-out',
    title: 'Its links lead out of the folder',
    weight: 'high',
    kinds: ['skill'],
    risk: 'data-leakage',
    advice: 'Remove them: what they reach becomes part of the skill.',
    check: ({ skill }) => (skill && skill.linksOut.length > 0 ? { detail: list(skill.linksOut) } : undefined),
  },
  {
    id: 'not-read',
    title: 'Not all of it was read',
    weight: 'high',
    kinds: ['skill'],
    risk: 'ai-supply-chain',
    advice: 'Look at the rest yourself.',
    check: ({ gaps }) => (gaps.length > 0 ? { detail: list(gaps.map(({ detail }) => detail)) } : undefined),
  },
  {
    id: 'no-instructions',
    title: 'There is no skill in it',
    weight: 'high',
    kinds: ['skill'],
    risk: 'ai-supply-chain',
    advice: 'Give the folder that holds SKILL.md or a plugin manifest.',
    check: ({ skill }) =>
      skill?.instructions.length === 0 ? { detail: 'the folder holds no instructions' } : undefined,
  },
]
