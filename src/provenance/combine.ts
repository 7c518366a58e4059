import type { ProvenanceFacts } from '../model/subject.ts'

/** SLSA provenance of any version says what a file was built from; other statements say only that it was published. */
export const isBuildProvenance = ({ predicateTypes = [] }: ProvenanceFacts): boolean =>
  predicateTypes.some((type) => type.startsWith('https://slsa.dev/provenance/'))

/** Best first; one that fails outweighs all that hold. */
const RANK: readonly ProvenanceFacts['status'][] = ['invalid', 'verified', 'present', 'absent']

/** One answer over several attestations of the same file; what the leading one says, and the types of all. */
export function combine(all: readonly ProvenanceFacts[]): ProvenanceFacts {
  const order = (one: ProvenanceFacts): number => RANK.indexOf(one.status) * 2 + (isBuildProvenance(one) ? 0 : 1)
  const [leading] = all.toSorted((a, b) => order(a) - order(b))
  if (leading === undefined) return { status: 'absent' }
  const predicateTypes = [...new Set(all.flatMap((one) => one.predicateTypes ?? []))].sort()
  return { ...leading, ...(predicateTypes.length > 0 && { predicateTypes }) }
}
