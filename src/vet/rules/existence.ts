import { isListed } from '../patterns.ts'
import { state, toDay, type VetRule } from '../case.ts'

const REGISTERED = ['package', 'model', 'dataset', 'space', 'mcp-server', 'extension'] as const

/** npm replaces a taken-down package by an empty one of its own. */
const HOLDER = /^0\.0\.1-security/

export const EXISTENCE_RULES: readonly VetRule[] = [
  {
    id: 'does-not-exist',
    title: 'There is no such thing',
    weight: 'critical',
    kinds: REGISTERED,
    risk: 'ai-supply-chain',
    advice: 'Check the spelling. Names that language models make up are registered by attackers later.',
    check: ({ facts, target, policy }) =>
      facts?.existence === 'absent' && !isListed(policy.internal, target)
        ? { detail: `${facts.source.id} knows no ${target.name}` }
        : undefined,
  },
  {
    id: 'internal-name-found',
    title: 'A name that the policy calls internal is in the registry',
    weight: 'medium',
    kinds: ['package'],
    risk: 'ai-supply-chain',
    advice: "Make sure that it is yours: installers may prefer somebody else's package of the same name.",
    check: ({ facts, target, policy }) =>
      facts?.existence === 'present' && isListed(policy.internal, target)
        ? { detail: `${facts.source.url} has ${target.name}` }
        : undefined,
  },
  {
    id: 'younger-than-document',
    title: 'It came into being after it was named',
    weight: 'high',
    kinds: REGISTERED,
    risk: 'ai-supply-chain',
    advice:
      'Find out who holds the name now: a deleted account, or a name that a model made up, was registered by somebody.',
    check: ({ facts, namedAt, target }) => {
      if (facts?.createdAt === undefined || namedAt === undefined || facts.createdAt <= namedAt) return undefined
      return {
        detail: `first published ${toDay(facts.createdAt)}; the document of ${toDay(namedAt)} already names it`,
        // A hub dates the repository itself; a registry the oldest version that is still there.
        weight: target.subject.type === 'huggingface' ? 'critical' : 'high',
        evidence: [state('first published', facts.createdAt, facts.source)],
      }
    },
  },
  {
    id: 'hidden',
    title: 'Missing or private',
    weight: 'high',
    kinds: REGISTERED,
    risk: 'ai-supply-chain',
    advice: 'Give credentials that may see it, or check the spelling.',
    check: ({ facts, target, policy }) =>
      facts?.existence === 'hidden' && !isListed(policy.internal, target)
        ? {
            detail: `${facts.source.id} does not say whether ${target.name} exists: it answers alike for private and missing ones`,
          }
        : undefined,
  },
  {
    id: 'no-such-version',
    title: 'There is no such version',
    weight: 'high',
    kinds: ['package', 'mcp-server', 'extension'],
    risk: 'ai-supply-chain',
    advice: 'Use a version that the source lists. A version that disappeared was taken down for a reason.',
    check: ({ facts, target, version }) => {
      const asked = target.subject.version
      if (asked === undefined || version || facts?.existence !== 'present') return undefined
      return {
        detail:
          facts.versions && facts.versionsComplete !== false
            ? `${facts.source.id} lists no version ${asked} of ${target.name}`
            : `version ${asked} of ${target.name} is not among those that could be read`,
      }
    },
  },
  {
    id: 'taken-down',
    title: 'Taken down by the registry',
    weight: 'critical',
    kinds: ['package'],
    risk: 'ai-supply-chain',
    advice: 'Do not use it: the registry holds the name because of a security incident.',
    check: ({ facts }) => {
      const holder = facts?.versions?.find(({ version }) => HOLDER.test(version))
      const isAll = holder !== undefined && facts?.versions?.every(({ version }) => HOLDER.test(version))
      const isLatest = holder !== undefined && facts?.tags?.['latest'] === holder.version
      return isAll || isLatest ? { detail: `the registry replaced it by ${holder.version}` } : undefined
    },
  },
  {
    id: 'renamed',
    title: 'It goes by another name now',
    weight: 'info',
    kinds: REGISTERED,
    risk: 'ai-supply-chain',
    advice: 'Use the present name: an old one can be registered by somebody else.',
    check: ({ facts, target }) =>
      facts?.canonicalName !== undefined && facts.canonicalName !== target.name
        ? { detail: `${facts.source.id} answers as ${facts.canonicalName}` }
        : undefined,
  },
  {
    id: 'out-of-service',
    title: 'Given up or closed',
    weight: 'medium',
    kinds: REGISTERED,
    risk: 'ai-supply-chain',
    advice: 'Look for what its maintainers name as successor.',
    check: ({ facts }) => {
      const status = facts?.status
      if (!status || status.is === 'active') return undefined
      const successor = status.successor ? `; successor: ${status.successor}` : ''
      return {
        detail: `${status.is}${status.detail ? `: ${status.detail}` : ''}${successor}`,
        weight:
          status.is === 'quarantined' || status.is === 'disabled'
            ? 'critical'
            : status.is === 'deleted'
              ? 'high'
              : 'medium',
      }
    },
  },
  {
    id: 'withdrawn-version',
    title: 'This version was withdrawn',
    weight: 'high',
    kinds: REGISTERED,
    risk: 'ai-supply-chain',
    advice: 'Use another version.',
    check: ({ version, facts }) => {
      if (!version?.withdrawn) return undefined
      const { how, reason } = version.withdrawn
      return {
        detail: `${version.version} is ${how}${reason ? `: ${reason}` : ''}`,
        weight: how === 'quarantined' ? 'critical' : how === 'deprecated' || how === 'unlisted' ? 'medium' : 'high',
        evidence: [state('published', toDay(version.publishedAt ?? 'unknown'), facts?.source)],
      }
    },
  },
]
