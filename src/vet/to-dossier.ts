import { assess } from './assess.ts'
import type { Gap } from '../model/gap.ts'
import type { VetCase } from './case.ts'
import type { Dossier } from './dossier.ts'
import { toPin } from './pin.ts'
import { toSections } from './sections.ts'

/** Everything known of a subject, as one document. Pure. */
export function toDossier(known: VetCase): Dossier {
  const { target, facts, version, advisories, related, parts = [] } = known
  const gaps = [known, ...parts].flatMap((each) => each.gaps)
  const assessment = assess(known)
  // What is not to be let in is not recommended either.
  const pin = assessment.verdict === 'block' ? undefined : toPin(known)
  const times = [facts, ...related.map((each) => each.facts)].flatMap((each) => each?.source.at ?? []).sort()
  const judged = version?.version ?? facts?.model?.revision
  return {
    subject: target.ref,
    kind: target.kind,
    name: target.name,
    ...(judged !== undefined && { version: judged }),
    ...assessment,
    ...(pin && { pin }),
    sections: toSections(known, pin),
    unchecked: [...toGapLines(gaps), ...toUnchecked(known)],
    gaps,
    advisories: { coverage: advisories.coverage, ...(advisories.dataAsOf && { dataAsOf: advisories.dataAsOf }) },
    ...(times[0] !== undefined && { dataAsOf: times[0] }),
  }
}

const MAX_QUESTION = 80

/** What went unanswered for one reason is one line, with the first question. */
const toGapLines = (gaps: readonly Gap[]): string[] =>
  [...Map.groupBy(gaps, ({ source, detail }) => `${source}: ${detail}`)].map(([reason, group]) => {
    const { url } = group[0]!
    const question = (URL.parse(url)?.pathname ?? url).slice(0, MAX_QUESTION)
    return `${reason} (${question}${group.length > 1 ? ` and ${group.length - 1} more` : ''})`
  })

/** What a reader might take for granted and was not done. */
function toUnchecked({ target, facts, version, advisories, parts = [] }: VetCase): string[] {
  const isCode = target.kind === 'package' || target.kind === 'extension' || target.kind === 'mcp-server'
  const isHosted = target.kind === 'vendor' || target.kind === 'hosted-model'
  return [
    ...(isCode ? ['the code itself: no file of the package was read'] : []),
    ...(version?.provenance?.status === 'present' ? ['the signature of its attestation'] : []),
    ...(target.kind === 'package' ? toUnsaid(facts, version) : []),
    ...(facts?.versionsComplete === false ? ['older versions: the source lists more than were read'] : []),
    ...(facts?.model?.scan?.status === 'unknown' ? ["the files' contents: the hub has no finished scan"] : []),
    ...(target.kind === 'mcp-server' ? ['the tools of the running server'] : []),
    ...toUnvetted(facts, parts),
    ...(!isHosted && advisories.coverage === 'no-mirror' ? ['advisories: there is no mirror (waybill sync)'] : []),
    ...(!isHosted && advisories.coverage === 'not-mirrored'
      ? ['advisories: the mirror does not hold this ecosystem']
      : []),
    ...(isHosted ? ['retention, training and region: they are a matter of your contract'] : []),
  ]
}

/** Packages of a server that no registry answers for, or whose names are none. */
function toUnvetted(facts: VetCase['facts'], parts: readonly VetCase[]): string[] {
  const vetted = new Set(parts.map(({ target }) => target.name))
  return (facts?.server?.packages ?? [])
    .filter(({ identifier }) => !vetted.has(identifier))
    .map(({ registryType, identifier }) => `what it is delivered in: ${registryType} ${identifier}`)
}

/** A mirror that leaves something out, and a registry that never has it, are silent alike. */
function toUnsaid(facts: VetCase['facts'], version: VetCase['version']): string[] {
  if (facts?.existence !== 'present') return []
  return [
    ...(version && !version.provenance ? ['attestations: the source says nothing of any'] : []),
    ...(facts.maintainers ? [] : ['who may publish: the source does not say']),
  ]
}
