import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PARTS, toOrdinary } from './synthetic.ts'

/** Changes some records of PyPI, as an hour of work on advisories does. */
export function writeDelta(folder: string, count: number, time: Date): void {
  const part = PARTS.find(({ ecosystem }) => ecosystem === 'PyPI')
  if (!part) throw new TypeError('no PyPI')
  const modified = time.toISOString()
  const lines: string[] = []
  for (let index = 0; index < count; index++) {
    const { id, text } = toOrdinary(part, index * 7)
    writeFileSync(join(folder, 'PyPI', `${id}.json`), text.replace(/"modified":"[^"]*"/, `"modified":"${modified}"`))
    lines.push(`${modified},${id}\n`)
  }
  const list = join(folder, 'PyPI', 'modified_id.csv')
  writeFileSync(list, lines.join('') + readFileSync(list, 'utf8'))
}
