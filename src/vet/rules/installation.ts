import type { Dependency, VersionFacts } from '../../model/subject.ts'
import { bornAt, isYoung, state, toDay, type Hit, type VetCase, type VetRule } from '../case.ts'
import { findBaseline } from '../history.ts'

/** Run on installation from a registry; `prepare` runs only from a git checkout. */
const RUN_ON_INSTALL = ['preinstall', 'install', 'postinstall'] as const

const scriptsOf = ({ installScripts }: VersionFacts): Map<string, string> =>
  new Map(RUN_ON_INSTALL.flatMap((name) => (installScripts?.[name] ? [[name, installScripts[name]] as const] : [])))

/** Many registries say nothing of scripts, which is not the same as none. */
const saysScripts = ({ installScripts, hasInstallScripts }: VersionFacts): boolean =>
  installScripts !== undefined || hasInstallScripts !== undefined

const hasScripts = (version: VersionFacts): boolean => scriptsOf(version).size > 0 || version.hasInstallScripts === true

function findScripts({ facts, version }: VetCase): Hit | undefined {
  if (!version || !hasScripts(version)) return undefined
  const last = findBaseline(facts, version)
  const scripts = scriptsOf(version)
  const evidence = [...scripts].map(([name, command]) => state(name, command, facts?.source))
  const names = [...scripts.keys()].join(', ') || 'an install script'
  if (!last || !saysScripts(last))
    return { detail: `${version.version} runs ${names} when it is installed`, weight: 'info', evidence }
  if (!hasScripts(last))
    return {
      detail: `${version.version} runs ${names} when it is installed; ${last.version} ran nothing`,
      weight: 'high',
      evidence,
    }
  const changed = [...scripts].filter(([name, command]) => scriptsOf(last).get(name) !== command)
  if (changed.length === 0)
    return { detail: `it runs ${names} when it is installed, as ${last.version} did`, weight: 'info', evidence }
  return {
    detail: `${changed.map(([name]) => name).join(', ')} changed since ${last.version}`,
    weight: 'medium',
    evidence,
  }
}

/** Forms that a registry does not control: git, archives by URL, files. */
const UNCONTROLLED = /^(?:git[+:]|git@|https?:|file:|github:|gitlab:|bitbucket:|[\w-]+\/[\w.-]+(?:#|$))| @ /i

const ofRuntime = ({ dependencies = [] }: VersionFacts): Dependency[] =>
  dependencies.filter(({ scope }) => scope !== 'development' && scope !== 'peer')

const list = (found: readonly Dependency[]): string =>
  found
    .slice(0, 5)
    .map(({ name, range }) => `${name} ${range}`)
    .join(', ')

/** What happens, and what else comes along, when it is installed. */
export const INSTALLATION_RULES: readonly VetRule[] = [
  {
    id: 'install-script',
    title: 'It runs code when it is installed',
    weight: 'medium',
    kinds: ['package'],
    risk: 'ai-supply-chain',
    advice: 'Read the script, or install with scripts off.',
    check: findScripts,
  },
  {
    id: 'uncontrolled-dependency',
    title: 'It depends on something outside the registry',
    weight: 'high',
    kinds: ['package'],
    risk: 'ai-supply-chain',
    advice: 'What such a dependency brings can change at any time.',
    check: ({ version }) => {
      const found = version ? ofRuntime(version).filter(({ range }) => range && UNCONTROLLED.test(range)) : []
      return found.length > 0 ? { detail: list(found) } : undefined
    },
  },
  {
    id: 'unbounded-dependency',
    title: 'It takes any version of a dependency',
    weight: 'info',
    kinds: ['package'],
    risk: 'ai-supply-chain',
    advice: 'Pin it with a lock file.',
    check: ({ version }) => {
      const found = version ? ofRuntime(version).filter(({ range }) => range && /^(?:\*|latest|x)$/i.test(range)) : []
      return found.length > 0 ? { detail: list(found) } : undefined
    },
  },
  {
    id: 'new-dependency',
    title: 'A dependency that is new here, and young',
    weight: 'high',
    kinds: ['package'],
    risk: 'ai-supply-chain',
    advice: 'Vet the dependency. Attackers add a package of their own to a known one.',
    check: (known) => {
      const fresh = known.related.filter(
        ({ role, facts }) => role === 'dependency' && isYoung(bornAt(facts), known.now, known.policy.newDays),
      )
      const last = findBaseline(known.facts, known.version)
      const before = new Set(last?.dependencies?.map(({ name }) => name))
      return fresh
        .filter(({ name }) => last !== undefined && !before.has(name))
        .map(({ name, facts }) => ({
          detail: `${name}, first published ${toDay(bornAt(facts)!)}, is not among the dependencies of ${last!.version}`,
          evidence: [state('first published', toDay(bornAt(facts)!), facts.source)],
        }))
    },
  },
]
