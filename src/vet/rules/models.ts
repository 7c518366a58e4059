import type { ModelFile } from '../../model/subject.ts'
import { state, type VetCase, type VetRule } from '../case.ts'

const HUB = ['model', 'dataset', 'space'] as const
const isCommit = (text: string | undefined): boolean =>
  text !== undefined && /^[0-9a-f]{40}$|^sha256:[0-9a-f]{64}$/i.test(text)

const filesOf = ({ facts }: VetCase, format: string): ModelFile[] =>
  (facts?.model?.files ?? []).filter((file) => file.format === format)

const list = (names: readonly string[], most = 5): string =>
  names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ')

/** What a hub's repository holds, and how it is watched. */
export const MODEL_RULES: readonly VetRule[] = [
  {
    id: 'unsafe-scan',
    title: 'Scanners found something in its files',
    weight: 'high',
    kinds: HUB,
    risk: 'model-poisoning',
    advice: 'Do not load it. Read the reports of the scanners that the hub links.',
    check: (known) => {
      const verdict = known.facts?.model?.scan
      if (!verdict || verdict.status === 'safe' || verdict.status === 'unknown') return undefined
      const files = (known.facts?.model?.files ?? []).filter(
        ({ scan }) => scan && scan.status !== 'safe' && scan.status !== 'unknown',
      )
      const scanners = new Set(
        files.flatMap(({ scan }) =>
          (scan?.scanners ?? []).filter(({ status }) => status === 'unsafe').map(({ name }) => name),
        ),
      )
      return {
        detail: `the hub says ${verdict.status}${files.length > 0 ? `: ${list(files.map(({ path }) => path))}` : ''}`,
        // One scanner errs often; two agreeing, or the hub's own word for it, do not.
        weight:
          verdict.status === 'unsafe'
            ? scanners.size === 1
              ? 'high'
              : 'critical'
            : verdict.status === 'caution'
              ? 'medium'
              : 'high',
        evidence: files
          .slice(0, 5)
          .map(({ path, scan }) =>
            state(
              path,
              (scan?.scanners ?? []).map(({ name, status }) => `${name} ${status}`).join(', ') || (scan?.status ?? ''),
              known.facts?.source,
            ),
          ),
      }
    },
  },
  {
    id: 'pickle-only',
    title: 'Its weights run code when they are loaded',
    weight: 'high',
    kinds: ['model'],
    risk: 'model-poisoning',
    advice: 'Ask for safetensors, or convert it in a sandbox. With PyTorch, load with weights_only=True.',
    check: (known) => {
      const pickles = filesOf(known, 'pickle')
      if (pickles.length === 0) return undefined
      const hasSafe = filesOf(known, 'safetensors').length > 0 || filesOf(known, 'gguf').length > 0
      return {
        detail: `${list(pickles.map(({ path }) => path))}${hasSafe ? '; the same repository has safetensors or GGUF files: load those' : ''}`,
        weight: hasSafe ? 'info' : 'high',
      }
    },
  },
  {
    id: 'custom-code',
    title: 'It brings code of its own',
    weight: 'high',
    kinds: ['model', 'dataset'],
    risk: 'model-poisoning',
    advice: 'Read the code at the pinned commit before you allow trust_remote_code, and allow it for that commit only.',
    check: ({ facts }) => {
      const code = facts?.model?.customCode
      if (!code || (code.entries.length === 0 && code.files.length === 0)) return undefined
      const runs = code.entries.length > 0
      return {
        detail: runs ? `config.json names ${list(code.entries)}` : `it holds ${list(code.files)}`,
        weight: runs ? 'high' : 'info',
      }
    },
  },
  {
    id: 'moving-revision',
    title: 'Asked for by a name that moves',
    weight: 'medium',
    kinds: HUB,
    risk: 'ai-supply-chain',
    advice: 'Use the commit of the pin.',
    check: ({ target, facts }) => {
      if (facts?.existence !== 'present' || isCommit(target.subject.version)) return undefined
      return {
        detail: target.subject.version ? `${target.subject.version} is a branch or tag` : 'no revision is given',
        weight: target.subject.version ? 'medium' : 'info',
      }
    },
  },
  {
    id: 'not-open',
    title: 'Not everybody may download it',
    weight: 'info',
    kinds: HUB,
    risk: 'ai-supply-chain',
    advice: 'Its terms are accepted by whoever downloads it; keep a record of who did.',
    check: ({ facts }) => {
      const access = facts?.model?.access
      return access && access !== 'open' ? { detail: access.replaceAll('-', ' ') } : undefined
    },
  },
  {
    id: 'unknown-base',
    title: 'What it is made from could not be read',
    weight: 'medium',
    kinds: ['model'],
    risk: 'model-poisoning',
    advice: 'Ask the maker; a backdoor of a base model survives fine-tuning.',
    check: ({ facts, related }) => {
      const bases = facts?.model?.baseModels ?? []
      const missing = bases.filter(({ id }) => {
        const found = related.find(({ role, name }) => role === 'base-model' && name === id)
        return !found || found.facts.existence !== 'present'
      })
      return missing.length > 0 ? { detail: list(missing.map(({ id }) => id)) } : undefined
    },
  },
  {
    id: 'superseded',
    title: 'Its maker names a successor',
    weight: 'info',
    kinds: HUB,
    risk: 'over-reliance',
    advice: 'Plan the change.',
    check: ({ facts }) => (facts?.model?.successor ? { detail: facts.model.successor } : undefined),
  },
  {
    id: 'little-used',
    title: 'Hardly anybody uses it',
    weight: 'info',
    kinds: ['model', 'dataset', 'package', 'extension'],
    risk: 'ai-supply-chain',
    advice: 'Fewer eyes have seen it; look yourself.',
    check: ({ facts }) => {
      const downloads = facts?.popularity?.downloads
      if (!downloads || downloads.count >= 100 || downloads.period === 'total') return undefined
      return {
        detail: `${downloads.count === 1 ? 'one download' : `${downloads.count} downloads`} a ${downloads.period}`,
      }
    },
  },
]
