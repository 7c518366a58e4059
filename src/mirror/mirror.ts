import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { AdvisoryAnswer, AdvisoryMatch } from '../model/advisory.ts'
import { findOrdering } from '../versions/ecosystems.ts'
import { judge } from '../versions/verdict.ts'
import { Candidates } from './candidates.ts'
import { readStates, type EcosystemState } from './ecosystem-row.ts'
import type { MirrorPaths } from './files.ts'
import { Leads, type AskedModel } from './leads.ts'
import { compareNames, groupHits, mergeGroup, type Hit } from './merge.ts'
import { Names } from './names.ts'
import { findPackage, type AdvisedPackage } from './package.ts'
import { openReadable, type Missing } from './read.ts'

/** What is asked about. A model has no advisories of its own: those of the software that loads it are its. */
export interface MatchSubject {
  purl?: string
  /** Where the purl has none. */
  version?: string
  model?: AskedModel
  /** purls of the software that loads the model. */
  loaders?: readonly string[]
}

/** Never throws for what is on disk. */
export function openMirror(paths: MirrorPaths): { mirror: Mirror } | { missing: Missing } {
  const opened = openReadable(paths)
  return 'missing' in opened ? opened : { mirror: new Mirror(opened.database) }
}

/** The advisories on this machine. Everything is answered from one state of them: the file is never written. */
export class Mirror {
  readonly #database: DatabaseSync
  readonly #states: ReadonlyMap<string, EcosystemState>
  readonly #candidates: Candidates
  readonly #leads: Leads
  readonly #names: Names
  /** A few thousand. */
  readonly #exploited: ReadonlySet<string>
  readonly #statements: Readonly<Record<'epss' | 'feed', StatementSync>>

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#states = new Map(readStates(database).map((state) => [state.name, state]))
    this.#candidates = new Candidates(database)
    this.#leads = new Leads(database)
    this.#names = new Names(database)
    const exploited = database.prepare('SELECT cve FROM exploited').all()
    this.#exploited = new Set(exploited.map(({ cve }) => String(cve)))
    this.#statements = {
      epss: database.prepare('SELECT probability, percentile FROM epss WHERE cve = ?'),
      feed: database.prepare('SELECT data_as_of FROM feed WHERE name = ?'),
    }
  }

  close(): void {
    this.#database.close()
  }

  /** One answer for each subject, in order. */
  match(subjects: readonly MatchSubject[]): AdvisoryAnswer[] {
    return subjects.map((subject) => this.#answer(subject))
  }

  #answer({ purl, version, model, loaders = [] }: MatchSubject): AdvisoryAnswer {
    const found = purl === undefined ? undefined : findPackage(purl)
    const answer = found ? this.#matchPackage({ ...found, version: found.version ?? version }) : this.#matchModel(model)
    const inherited = loaders.flatMap((via) => {
      const loader = findPackage(via)
      return loader ? this.#matchPackage(loader).matches.map((match) => ({ ...match, via })) : []
    })
    return { ...answer, matches: [...answer.matches, ...inherited] }
  }

  #matchModel(model: AskedModel | undefined): AdvisoryAnswer {
    const asOf = model && this.#statements.feed.get('avid')?.['data_as_of']
    if (!model || typeof asOf !== 'string') return { coverage: 'not-mirrored', matches: [] }
    return { coverage: 'versions-unknown', matches: this.#leads.find(model), dataAsOf: asOf }
  }

  #matchPackage({ ecosystem, name, version }: AdvisedPackage): AdvisoryAnswer {
    const state = this.#states.get(ecosystem.name)
    if (!state) return { coverage: 'not-mirrored', matches: [] }
    const ordering = findOrdering(ecosystem.name)
    const hits: Hit[] = []
    for (const candidate of this.#candidates.find(state.key, name)) {
      const verdict = judge(version, candidate.affected, ordering)
      if (verdict.is !== 'unaffected') hits.push({ candidate, verdict })
    }
    const isKnown = version !== undefined && (ordering === undefined || ordering.isVersion(version))
    const groups = groupHits(hits, this.#names.find)
    const matches = groups.map((group) => this.#rate(mergeGroup(group, { version, ordering })))
    return {
      coverage: isKnown ? 'matched' : 'versions-unknown',
      matches: matches.sort(compareMatches),
      dataAsOf: state.dataAsOf,
    }
  }

  /** Adds what is known of its CVEs. */
  #rate(match: AdvisoryMatch): AdvisoryMatch {
    const cves = [match.id, ...match.aliases].filter((name) => name.startsWith('CVE-'))
    const scores = cves.map((cve) => this.#statements.epss.get(cve)).filter((row) => row !== undefined)
    const best = scores.sort((left, right) => Number(right['probability']) - Number(left['probability']))[0]
    return {
      ...match,
      ...(cves.some((cve) => this.#exploited.has(cve)) && { isExploited: true }),
      ...(best && { epss: { probability: Number(best['probability']), percentile: Number(best['percentile']) } }),
    }
  }
}

const SEVERITIES = ['critical', 'high', 'medium', 'low', undefined]

/** What matters most first. */
const compareMatches = (left: AdvisoryMatch, right: AdvisoryMatch): number =>
  Number(right.kind === 'malicious') - Number(left.kind === 'malicious') ||
  Number(left.uncertain !== undefined) - Number(right.uncertain !== undefined) ||
  SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
  compareNames(left.id, right.id)
