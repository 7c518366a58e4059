import type { Component } from '../../model/component.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Declaration, LockedPackage } from '../../model/facts.ts'
import type { Classify } from './classify.ts'
import { toPackagePurl, type PackageIdentity } from './purl.ts'

interface Draft {
  component: Component & { properties: Record<string, string | string[]> }
  /** `file:line` of evidence that is there, so that each place counts once. */
  places: Map<string, Evidence>
  isOptional: boolean
}

const lockedEvidence = { technique: 'lockfile', usage: 'declared', resolution: 'exact' } as const
const declaredEvidence = { technique: 'manifest', usage: 'declared', resolution: 'exact' } as const

/** Where a fact was read. */
export interface Origin {
  file: string
  collector: string
}

/** The components of all manifests and locks, one per identity. */
export class PackageComponents {
  readonly #drafts = new Map<string, Draft>()
  readonly #refs = new Map<string, string>()
  readonly #classify: Classify

  constructor(classify: Classify) {
    this.#classify = classify
  }

  /** Ref of a package. Making purls is what costs most here, and every edge asks again. */
  refOf({ ecosystem, name, version, source, url }: PackageIdentity): string {
    const isElsewhere = source === 'vcs' || source === 'url'
    const key = `${ecosystem}\n${name}\n${version ?? ''}${isElsewhere ? `\n${source}\n${url ?? ''}` : ''}`
    let ref = this.#refs.get(key)
    if (ref === undefined) {
      ref = toPackagePurl({ ecosystem, name, version: version || undefined, source, url })
      this.#refs.set(key, ref)
    }
    return ref
  }

  /** A package that a manifest asks for: the locked one where the lock has it, else as far as the manifest tells. */
  addDeclared(declaration: Declaration, locked: LockedPackage | undefined, origin: Origin): Component {
    const draft = this.#draftOf(locked ?? declaration, declaration.optional === true)
    const { component } = draft
    component.range ??= declaration.range
    component.properties.direct = 'true'
    if (!locked && declaration.hashes) component.hashes ??= declaration.hashes
    addEvidence(draft, {
      ...toPlace(origin, declaration),
      ...declaredEvidence,
      ...(declaration.scope && { scope: declaration.scope }),
    })
    return component
  }

  addLocked(locked: LockedPackage, origin: Origin): Component {
    const draft = this.#draftOf(locked, locked.optional === true)
    const { component } = draft
    component.properties.direct ??= 'false'
    if (locked.hashes) addHashes(component, locked.hashes)
    if (locked.license && !component.licenses?.includes(locked.license))
      (component.licenses ??= []).push(locked.license)
    if (locked.installScript) component.properties['install-script'] = 'true'
    if (locked.deprecated) component.properties.deprecated ??= locked.deprecated
    addEvidence(draft, { ...toPlace(origin, locked), ...lockedEvidence, ...(locked.scope && { scope: locked.scope }) })
    return component
  }

  toComponents(): Component[] {
    return [...this.#drafts.values()].map(({ component, places, isOptional }) => {
      if (isOptional) component.properties.optional = 'true'
      // An AI library that only others brought is a package like any other, until code imports it; see docs/ARCHITECTURE.md.
      const kind = component.kind === 'sdk' && component.properties.direct !== 'true' ? 'package' : component.kind
      return { ...component, kind, evidence: [...places.values()] }
    })
  }

  #draftOf(identity: PackageIdentity, isOptional: boolean): Draft {
    const ref = this.refOf(identity)
    let draft = this.#drafts.get(ref)
    if (draft === undefined) {
      draft = { component: this.#create(ref, identity), places: new Map(), isOptional }
      this.#drafts.set(ref, draft)
    }
    draft.isOptional &&= isOptional
    return draft
  }

  #create(ref: string, { ecosystem, name, version, source }: PackageIdentity): Draft['component'] {
    const known = this.#classify(ecosystem, name)
    const component: Draft['component'] = {
      kind: known?.kind ?? 'package',
      ref,
      name,
      purl: ref,
      properties: { ecosystem },
      evidence: [],
    }
    if (version) component.version = version
    if (known?.provider) component.provider = known.provider
    if (known?.category) component.properties.category = known.category
    if (known?.vendor) component.properties.vendor = known.vendor
    if (known?.egress?.length) component.properties.egress = [...known.egress]
    if (source !== undefined && source !== 'registry') component.properties.source = source
    return component
  }
}

const toPlace = (
  { file, collector }: Origin,
  { line }: { line?: number },
): Pick<Evidence, 'file' | 'line' | 'collector'> =>
  line === undefined ? { file, collector } : { file, line, collector }

/** A pinned requirements file declares and locks in one line: one place. Production wins over development. */
function addEvidence({ places }: Draft, evidence: Evidence): void {
  const place = `${evidence.file}:${evidence.line ?? ''}`
  const other = places.get(place)
  if (other === undefined) places.set(place, evidence)
  else if (evidence.scope === undefined && other.technique === evidence.technique) delete other.scope
}

function addHashes(component: Component, hashes: NonNullable<Component['hashes']>): void {
  const known = (component.hashes ??= [])
  for (const hash of hashes) if (!known.some(({ content }) => content === hash.content)) known.push(hash)
}
