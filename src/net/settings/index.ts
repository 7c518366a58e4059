import type { SourceRow } from '../../data/sources.ts'
import type { Setting } from '../config.ts'
import { readCargo } from './cargo.ts'
import type { Surroundings } from './files.ts'
import { readGo } from './go.ts'
import { readHuggingface } from './huggingface.ts'
import { readMaven } from './maven.ts'
import { readNpm } from './npm.ts'
import { readNuget } from './nuget.ts'
import { readPip } from './pip.ts'

type Read = (surroundings: Surroundings, id: string) => Setting | undefined

const READERS: Record<NonNullable<SourceRow['configuration']>, Read> = {
  cargo: readCargo,
  go: (surroundings, id) => readGo(surroundings)[id === 'go-checksums' ? 'checksums' : 'proxy'],
  huggingface: readHuggingface,
  maven: readMaven,
  npm: readNpm,
  nuget: readNuget,
  pip: readPip,
}

/** What the ecosystem's own configuration says of a source. */
export const readSetting = (row: SourceRow, surroundings: Surroundings): Setting | undefined =>
  row.configuration && READERS[row.configuration](surroundings, row.id)
