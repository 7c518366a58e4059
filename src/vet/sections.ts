import { findProvider, PROVIDERS } from '../data/providers.ts'
import { classifyPackage } from '../data/sdks.ts'
import type { Person } from '../model/subject.ts'
import { bornAt, state, toDay, type VetCase } from './case.ts'
import type { Pin, Section, SectionId, Statement } from './dossier.ts'
import { readLicence } from './licence-reading.ts'
import { licencesOf } from './rules/licences.ts'

const MAX_LIST = 8

const listed = (names: readonly string[]): string =>
  names.length > MAX_LIST
    ? `${names.slice(0, MAX_LIST).join(', ')} and ${names.length - MAX_LIST} more`
    : names.join(', ')

const toPerson = ({ name, kind, role }: Person): string =>
  kind === 'machine' ? `${name} (automation)` : role ? `${name} (${role})` : name

/** Each section is a function of what is known; an empty one is left out. */
const SECTIONS: Readonly<Record<SectionId, (known: VetCase, pin: Pin | undefined) => (Statement | undefined)[]>> = {
  identity: ({ target, facts }) => [
    state(target.ref.startsWith('pkg:') ? 'purl' : 'reference', target.ref),
    facts?.canonicalName && facts.canonicalName !== target.name
      ? state('now called', facts.canonicalName, facts.source)
      : undefined,
    facts?.description ? state('says of itself', facts.description, facts.source) : undefined,
    facts?.owner ? state('owner', toPerson(facts.owner), facts.source) : undefined,
    facts?.repository ? state('repository', facts.repository, facts.source) : undefined,
    facts?.sourceId ? state('id at the source', facts.sourceId, facts.source) : undefined,
    ...toModelStatements(facts),
  ],
  pin: (_, pin) =>
    pin
      ? [
          state('pin', pin.ref),
          ...pin.hashes.map(({ algorithm, content }) => state(algorithm, content)),
          state('why this one', pin.why),
        ]
      : [],
  licence: (known) =>
    licencesOf(known).map((licence) =>
      state(licence.expression ?? licence.name ?? licence.raw, readLicence(licence).summary, known.facts?.source),
    ),
  provenance: ({ version, facts }) => {
    const { provenance, registrySignature: signature } = version ?? {}
    const signed = signature
      ? state(
          'registry signature',
          `${signature.status}${signature.detail ? `: ${signature.detail}` : ''}`,
          facts?.source,
        )
      : undefined
    if (!provenance) return [signed]
    return [
      signed,
      state('attestation', `${provenance.status}${provenance.detail ? `: ${provenance.detail}` : ''}`, facts?.source),
      provenance.repository
        ? state('built from', `${provenance.repository}${provenance.commit ? ` at ${provenance.commit}` : ''}`)
        : undefined,
      provenance.workflow
        ? state('by', `${provenance.workflow}${provenance.runner ? `, ${provenance.runner}` : ''}`)
        : undefined,
      provenance.signer ? state('signed by', provenance.signer) : undefined,
    ]
  },
  publishers: ({ facts, version }) => [
    version?.publisher ? state(`${version.version} by`, toPerson(version.publisher), facts?.source) : undefined,
    facts?.maintainers?.length
      ? state('may publish', listed(facts.maintainers.map(toPerson)), facts.source)
      : undefined,
  ],
  history: ({ facts, version }) => {
    const times = (facts?.versions ?? []).flatMap(({ publishedAt }) => publishedAt ?? []).sort()
    const downloads = facts?.popularity?.downloads
    const born = facts && bornAt(facts)
    return [
      born ? state('first published', toDay(born), facts?.source) : undefined,
      version?.publishedAt ? state(version.version, toDay(version.publishedAt), facts?.source) : undefined,
      times.length > 1
        ? state(
            'versions',
            `${times.length}${facts?.versionsComplete === false ? ' or more' : ''}, last ${toDay(times.at(-1)!)}`,
            facts?.source,
          )
        : undefined,
      downloads
        ? state(
            'downloads',
            `${downloads.count.toLocaleString('en')} ${downloads.period === 'total' ? 'in all' : `a ${downloads.period}`}`,
            facts?.source,
          )
        : undefined,
    ]
  },
  advisories: ({ advisories }) => [
    advisories.coverage === 'not-applicable' ? undefined : state('looked', COVERAGE_WORDS[advisories.coverage]),
    advisories.dataAsOf ? state('data as of', toDay(advisories.dataAsOf)) : undefined,
    ...advisories.matches.map(({ id, summary, severity, fixed }) =>
      state(
        id,
        [summary, severity, fixed.length > 0 ? `fixed in ${fixed.join(', ')}` : undefined].filter(Boolean).join('; '),
      ),
    ),
  ],
  contents: ({ facts, skill }) => {
    const files = facts?.model?.files ?? []
    const byFormat = Map.groupBy(files, ({ format }) => format ?? 'other')
    return [
      skill && skill.instructions.length > 0
        ? state('instructions', listed(skill.instructions), facts?.source)
        : undefined,
      skill && skill.scripts.length > 0 ? state('scripts', listed(skill.scripts), facts?.source) : undefined,
      skill && skill.allowedTools.length > 0
        ? state('tools without asking', listed(skill.allowedTools), facts?.source)
        : undefined,
      ...[...byFormat]
        .filter(([format]) => !['text', 'other', 'config'].includes(format))
        .map(([format, group]) => state(format, listed(group.map(({ path }) => path)), facts?.source)),
      facts?.model?.scan ? state('scanners', facts.model.scan.status, facts.source) : undefined,
      facts?.server?.packages?.length
        ? state(
            'packages',
            listed(
              facts.server.packages.map(
                ({ registryType, identifier, version }) =>
                  `${registryType} ${identifier}${version ? `@${version}` : ''}`,
              ),
            ),
            facts.source,
          )
        : undefined,
      facts?.server?.remotes?.length
        ? state('remotes', listed(facts.server.remotes.map(({ url }) => url)), facts.source)
        : undefined,
    ]
  },
  dependencies: ({ target, version, facts, related }) => {
    const names = (version?.dependencies ?? []).filter(({ scope }) => scope !== 'development').map(({ name }) => name)
    const ai = names.filter((name) => classifyPackage(target.subject.type, name)?.kind === 'sdk')
    const bases = related.filter(({ role }) => role === 'base-model')
    return [
      names.length > 0 ? state('direct', String(names.length), facts?.source) : undefined,
      ai.length > 0 ? state('AI libraries', listed(ai), facts?.source) : undefined,
      bases.length > 0 ? state('made from', listed(bases.map(({ name }) => name)), facts?.source) : undefined,
      facts?.model?.datasets?.length ? state('trained on', listed(facts.model.datasets), facts.source) : undefined,
    ]
  },
  egress: ({ target }) => toEgress(target.kind, target.subject),
  alternatives: ({ target, facts }) => {
    const sdk = classifyPackage(target.subject.type, target.name)
    const successor = facts?.status?.successor ?? facts?.model?.successor
    return [
      successor ? state('successor', successor, facts?.source) : undefined,
      sdk?.deprecated && sdk.deprecated.replacedBy.length > 0
        ? state('replaced by', listed(sdk.deprecated.replacedBy))
        : undefined,
      ...toLockIn(
        target.kind === 'vendor'
          ? target.subject.name
          : target.kind === 'hosted-model'
            ? target.subject.namespace
            : sdk?.provider,
      ),
    ]
  },
}

const COVERAGE_WORDS = {
  matched: 'this version was compared with all advisories of its ecosystem',
  'versions-unknown': 'all advisories of the name are listed: the version cannot be compared',
  'not-mirrored': 'no: the mirror does not hold this ecosystem',
  'no-mirror': 'no: there is no mirror on this machine (waybill sync)',
} as const

function toModelStatements(facts: VetCase['facts']): (Statement | undefined)[] {
  const model = facts?.model
  if (!model) return []
  return [
    model.task ? state('task', model.task, facts.source) : undefined,
    model.architectures?.length ? state('architecture', listed(model.architectures), facts.source) : undefined,
    model.parameters !== undefined
      ? state('parameters', model.parameters.toLocaleString('en'), facts.source)
      : undefined,
    model.access && model.access !== 'open'
      ? state('access', model.access.replaceAll('-', ' '), facts.source)
      : undefined,
  ]
}

function toEgress(
  kind: VetCase['target']['kind'],
  { type, namespace, name }: VetCase['target']['subject'],
): (Statement | undefined)[] {
  if (kind === 'vendor' || kind === 'hosted-model') {
    const provider = findProvider((kind === 'vendor' ? name : namespace) ?? '')
    return [
      provider && provider.hosts.length > 0 ? state('prompts', `to ${listed(provider.hosts)}`) : undefined,
      provider?.jurisdiction ? state('operator', provider.jurisdiction) : undefined,
    ]
  }
  const sdk = classifyPackage(type, namespace ? `${namespace}/${name}` : name)
  if (!sdk) return []
  return [
    state('it is for', sdk.category),
    sdk.egress.length > 0 && !sdk.egress.includes('none') ? state('what leaves', sdk.egress.join(', ')) : undefined,
    sdk.hosts.length > 0 ? state('to', listed(sdk.hosts)) : undefined,
  ]
}

/** Who speaks the same protocol: what a change of vendor would cost. */
function toLockIn(provider: string | undefined): (Statement | undefined)[] {
  const known = provider === undefined ? undefined : findProvider(provider)
  if (!known) return []
  const peers = PROVIDERS.filter((each) => each.openaiCompatible && each.kind === known.kind && each.id !== known.id)
  return known.openaiCompatible
    ? [state('same protocol', listed(peers.map(({ name }) => name)))]
    : [state('same protocol', 'none: its protocol is its own; code has to change to leave it')]
}

export function toSections(known: VetCase, pin: Pin | undefined): Section[] {
  return Object.entries(SECTIONS).flatMap(([id, toStatements]) => {
    const statements = toStatements(known, pin).filter((one): one is Statement => one !== undefined)
    return statements.length > 0 ? [{ id: id as SectionId, statements }] : []
  })
}
