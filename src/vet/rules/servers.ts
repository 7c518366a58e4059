import { state, type Hit, type VetCase, type VetRule } from '../case.ts'

const remotesOf = ({ facts }: VetCase): { transport: string; url: string; headers?: string[] }[] =>
  facts?.server?.remotes ?? []

const isPlain = (url: string): boolean => /^http:\/\//i.test(url)

/** `io.github.owner/name` is granted to whoever holds the GitHub account. */
function ownerMismatch({ facts, target }: VetCase): Hit | undefined {
  const owner = /^io\.github\.([^/]+)\//i.exec(target.name)?.[1]?.toLowerCase()
  const repository = /github\.com[/:]([^/]+)\//i.exec(facts?.repository ?? '')?.[1]?.toLowerCase()
  if (owner === undefined || repository === undefined || owner === repository) return undefined
  return { detail: `the name belongs to ${owner}, the repository to ${repository}` }
}

export const SERVER_RULES: readonly VetRule[] = [
  {
    id: 'plain-http',
    title: 'It is reached without encryption',
    weight: 'high',
    kinds: ['mcp-server'],
    risk: 'insecure-ai-apis',
    advice: 'Use an https address.',
    check: (known) =>
      remotesOf(known)
        .filter(({ url }) => isPlain(url))
        .map(({ url }) => ({ detail: url })),
  },
  {
    id: 'remote-server',
    title: 'It runs at its provider',
    weight: 'info',
    kinds: ['mcp-server'],
    risk: 'data-leakage',
    advice: 'Its tools can change at any time without a version: record their definitions and compare.',
    check: (known) => {
      const remotes = remotesOf(known)
      if (remotes.length === 0) return undefined
      const open = remotes.every(({ headers }) => !headers || headers.length === 0)
      return {
        detail: `${remotes.map(({ url }) => url).join(', ')}${open ? '; no header for credentials is declared' : ''}`,
      }
    },
  },
  {
    id: 'server-owner',
    title: 'Name and repository have different owners',
    weight: 'medium',
    kinds: ['mcp-server'],
    risk: 'ai-supply-chain',
    advice: 'Make sure that the publisher speaks for the repository.',
    check: ownerMismatch,
  },
  {
    id: 'unpinned-package',
    title: 'The registry entry does not pin what it runs',
    weight: 'medium',
    kinds: ['mcp-server'],
    risk: 'ai-supply-chain',
    advice: 'Pin the package yourself, with its version and hash.',
    check: ({ facts }) =>
      (facts?.server?.packages ?? []).flatMap(({ identifier, version, registryType, sha256 }) => {
        const isBundle = registryType === 'mcpb'
        if (isBundle ? sha256 !== undefined : version !== undefined && version !== 'latest' && !/[*^~><]/.test(version))
          return []
        return [
          { detail: isBundle ? `${identifier} has no fileSha256` : `${identifier} ${version ?? 'without a version'}` },
        ]
      }),
  },
  {
    id: 'needs-secrets',
    title: 'It asks for secrets',
    weight: 'info',
    kinds: ['mcp-server'],
    risk: 'data-leakage',
    advice: 'Give it keys of its own, with the least rights.',
    check: ({ facts }) => {
      const secrets = (facts?.server?.environment ?? []).filter(({ isSecret }) => isSecret)
      return secrets.length > 0
        ? {
            detail: secrets.map(({ name }) => name).join(', '),
            evidence: facts ? [state('declared', 'environment', facts.source)] : [],
          }
        : undefined
    },
  },
]
