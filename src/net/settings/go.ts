import { join } from 'node:path'
import { parseDotenv } from '../../parse/dotenv.ts'
import type { Setting } from '../config.ts'
import { configurationFolder, type Surroundings } from './files.ts'

/** The go command's variables and the file that `go env -w` writes (https://go.dev/ref/mod#environment-variables). */
export function readGo(surroundings: Surroundings): { proxy: Setting | undefined; checksums: Setting | undefined } {
  const { env, read } = surroundings
  const file = env['GOENV'] ?? join(configurationFolder(surroundings), 'go', 'env')
  const written = new Map(parseDotenv(file === 'off' ? '' : (read(file) ?? '')).map(({ name, value }) => [name, value]))
  const get = (name: string): string | undefined => env[name] || written.get(name) || undefined
  return { proxy: toProxy(get), checksums: toChecksums(get) }
}

type Get = (name: string) => string | undefined

/** `a,b|direct`: the first proxy of the list. */
function toProxy(get: Get): Setting | undefined {
  const withheld = toWithheld(get, 'GONOPROXY')
  const list = get('GOPROXY')
  if (list === undefined) return withheld && { from: 'GOPRIVATE', withheld }
  const [first] = list
    .split(/[,|]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
  if (first === undefined || first === 'off' || first === 'direct') {
    return { from: 'GOPROXY', off: `GOPROXY is ${first ?? 'empty'}`, withheld }
  }
  return { url: first, from: 'GOPROXY', withheld }
}

/** `off`, a name, or a name (with a key) and a URL. */
function toChecksums(get: Get): Setting | undefined {
  const withheld = toWithheld(get, 'GONOSUMDB')
  const words = get('GOSUMDB')?.trim().split(/\s+/) ?? []
  if (words[0] === 'off') return { from: 'GOSUMDB', off: 'GOSUMDB is off', withheld }
  const url = words.find((word) => /^https?:/.test(word))
  if (url !== undefined) return { url, from: 'GOSUMDB', withheld }
  return withheld && { from: 'GOPRIVATE', withheld }
}

/** Names of private modules are not for public services. */
function toWithheld(get: Get, name: 'GONOPROXY' | 'GONOSUMDB'): Setting['withheld'] {
  const by = get(name) === undefined ? 'GOPRIVATE' : name
  const patterns = (get(by) ?? '').split(',').filter((pattern) => pattern.trim() !== '')
  if (patterns.length === 0 || get(by) === 'none') return undefined
  const tests = patterns.map((pattern) => toPrefixTest(pattern.trim()))
  return { by, test: (path) => tests.some((test) => test.test(toModulePath(path))) }
}

/** `/lookup/corp.example/!thing@v1.0.0` and `/corp.example/!thing/@v/list` → `corp.example/Thing/…`. */
const toModulePath = (path: string): string =>
  path
    .replace(/^\/(?:lookup\/)?/, '')
    .replace(/\/?@.*$/, '')
    .replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Globs of path elements that match a prefix of the module's path, as `module.MatchPrefixPatterns` has them. */
function toPrefixTest(pattern: string): RegExp {
  const source = pattern
    .replace(/\/+$/, '')
    .replace(/[.+^${}()|\\]/g, String.raw`\$&`)
    .replace(/\*/g, '[^/]*')
    .replace(/\?/g, '[^/]')
  try {
    return new RegExp(`^${source}(?:/|$)`)
  } catch {
    // A character class that is none; whatever it was to keep back, nothing goes out.
    return /^/
  }
}
