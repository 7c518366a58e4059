import { join } from 'node:path'
import { parseToml } from '../../parse/toml.ts'
import type { Setting } from '../config.ts'
import { readFirst, type Surroundings } from './files.ts'

/** Cargo's configuration: a replacement of crates.io (https://doc.rust-lang.org/cargo/reference/source-replacement.html). */
export function readCargo(surroundings: Surroundings): Setting | undefined {
  const folder = surroundings.env['CARGO_HOME'] ?? join(surroundings.home, '.cargo')
  const file = readFirst(surroundings, [join(folder, 'config.toml'), join(folder, 'config')])
  const url = file && findReplacement(file.text)
  // Git indexes and local folders are no servers to ask.
  const sparse = url?.startsWith('sparse+') ? url.slice('sparse+'.length) : undefined
  return file && sparse ? { url: sparse, from: file.path } : undefined
}

function findReplacement(text: string): string | undefined {
  let sources: unknown
  try {
    sources = toRecord(parseToml(text))['source']
  } catch {
    return undefined
  }
  let name = 'crates-io'
  // Replacements may be replaced; a circle ends here too.
  for (let count = 0; count < 10; count++) {
    const source = toRecord(toRecord(sources)[name])
    const next = source['replace-with']
    if (typeof next === 'string') name = next
    else return typeof source['registry'] === 'string' ? source['registry'] : undefined
  }
  return undefined
}

const toRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
