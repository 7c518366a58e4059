import { createHash } from 'node:crypto'
import { toRef } from '../model/identity.ts'
import type { SubjectFacts } from '../model/subject.ts'
import { parseFrontMatter, toDescription, toWords } from '../parse/front-matter.ts'
import { findSignals, type Signal } from '../parse/instruction-signals.ts'
import { asString, entriesOf, getPath, type JsonObject, type JsonValue } from '../parse/json.ts'
import { toLicence } from '../parse/licence-statement.ts'
import type { Target } from './target.ts'

/** One file of a folder, as read. */
export interface SkillFile {
  /** Relative to the folder, `/` separators. */
  path: string
  bytes: Uint8Array
}

/** What a folder of instructions for agents holds: a skill, or a plugin of several. */
export interface SkillFacts {
  /** Files that an agent reads as instructions. */
  instructions: string[]
  /** Files that an agent may run. */
  scripts: string[]
  /** Programs and archives that no reader can check. */
  binaries: string[]
  signals: (Signal & { path: string })[]
  /** Tools that it may use without asking. */
  allowedTools: string[]
  /** Events on which it runs something. */
  hooks: string[]
  /** It runs commands when it is loaded: the files that say so. */
  commandsOnLoad: string[]
  /** Links that lead out of the folder. */
  linksOut: string[]
}

const INSTRUCTIONS = /\.(?:md|mdx|mdc|txt|prompt)$/i
const SCRIPTS = /\.(?:sh|bash|zsh|fish|ps1|bat|cmd|py|js|mjs|cjs|ts|rb|pl|php|lua|go|rs|applescript)$/i
const BINARIES = /\.(?:exe|dll|so|dylib|node|wasm|jar|class|pyc|whl|zip|tar|gz|tgz|7z|dmg|pkg|deb|rpm|pkl|pickle|bin)$/i
const EMBEDDED_COMMAND = /(?:^|\s)!`[^`\n]+`|^```!\s*$/m

/** ELF, PE, Mach-O in its four forms, WebAssembly. */
const MAGIC = ['7f454c46', '4d5a', 'cffaedfe', 'cefaedfe', 'feedfacf', 'feedface', '0061736d'] as const

const isBinary = ({ path, bytes }: SkillFile): boolean => {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  return BINARIES.test(path) || MAGIC.some((magic) => start.startsWith(magic))
}

const textOf = ({ bytes }: SkillFile): string => new TextDecoder().decode(bytes)

/** Without a byte order mark, `#!` begins what the system would run. */
const isScript = ({ path, bytes }: SkillFile): boolean => SCRIPTS.test(path) || (bytes[0] === 0x23 && bytes[1] === 0x21)

/** Everything that the files say of themselves. Pure; nothing is run, and nothing outside the files is looked at. */
export function readSkill(files: readonly SkillFile[], linksOut: readonly string[]): SkillFacts {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const binaries = sorted.filter(isBinary)
  const texts = sorted.filter((file) => !binaries.includes(file))
  const instructions = texts.filter(({ path }) => INSTRUCTIONS.test(path))
  const scripts = texts.filter(isScript)
  const fronts = instructions.map((file): JsonObject => parseFrontMatter(textOf(file))?.values ?? {})
  return {
    instructions: instructions.map(({ path }) => path),
    scripts: scripts.map(({ path }) => path),
    binaries: binaries.map(({ path }) => path),
    signals: [...new Set([...instructions, ...scripts])].flatMap((file) =>
      findSignals(textOf(file)).map((signal) => ({ ...signal, path: file.path })),
    ),
    allowedTools: [...new Set(fronts.flatMap((front) => toTools(front['allowed-tools'] ?? front['allowedTools'])))],
    hooks: [
      ...new Set([...fronts.flatMap((front) => entriesOf(front['hooks']).map(([event]) => event)), ...hooksOf(texts)]),
    ],
    commandsOnLoad: instructions.filter((file) => EMBEDDED_COMMAND.test(textOf(file))).map(({ path }) => path),
    linksOut: [...linksOut].sort(),
  }
}

/** Separated by commas or, as the specification has it, by blanks: `Read Bash(git add:*)`. */
const toTools = (value: JsonValue | undefined): string[] =>
  toWords(value).flatMap((word) => word.match(/[^\s(]+(?:\([^)]*\))?/g) ?? [])

/** `hooks/hooks.json` of a plugin. */
function hooksOf(files: readonly SkillFile[]): string[] {
  const found = files.filter(({ path }) => /(?:^|\/)hooks(?:\/hooks)?\.json$/.test(path))
  return found.flatMap((file) => entriesOf(getPath(toJson(file), 'hooks')).map(([event]) => event))
}

function toJson(file: SkillFile | undefined): JsonObject {
  if (!file) return {}
  try {
    const value: unknown = JSON.parse(textOf(file))
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : {}
  } catch {
    return {}
  }
}

/** SHA-256 over path and hash of each file, in order: the whole folder's content. */
export function toTreeHash(files: readonly SkillFile[]): string {
  const lines = files.map(({ path, bytes }) => `${path}\0${createHash('sha256').update(bytes).digest('hex')}\n`)
  return createHash('sha256').update(lines.sort().join('')).digest('hex')
}

export interface SkillPlace {
  /** Of the folder. */
  name: string
  /** For people: where the folder is. */
  url: string
  /** ISO 8601 in UTC. */
  at: string
}

/** The folder as a subject: its own `SKILL.md`, else a plugin's manifest, says what it is called. */
export function toSkillSubject(
  files: readonly SkillFile[],
  { name, url, at }: SkillPlace,
): { target: Target; facts: SubjectFacts } {
  const main = files.find(({ path }) => path === 'SKILL.md')
  const front = main
    ? (parseFrontMatter(textOf(main))?.values ?? {})
    : toJson(files.find(({ path }) => /^\.(?:claude|codex)-plugin\/plugin\.json$/.test(path)))
  const own = asString(front['name'])?.trim() || name
  const hash = toTreeHash(files)
  const version =
    asString(front['version']) ?? asString(getPath(front, 'metadata', 'version')) ?? `sha256-${hash.slice(0, 12)}`
  const licence = toLicence(asString(front['license']))
  const author = asString(getPath(front, 'metadata', 'author')) ?? asString(getPath(front, 'author', 'name'))
  const description = toDescription(front['description'])
  const ref = toRef('skill', own)
  return {
    target: { kind: 'skill', subject: { type: 'skill', name: own }, ref, name: own },
    facts: {
      subject: ref,
      source: { id: 'files', url, at },
      existence: 'present',
      ...(description && { description }),
      ...(author && { owner: { name: author } }),
      versions: [
        {
          version,
          ...(licence && { licences: [licence] }),
          artefacts: [{ name: 'all files', hashes: [{ algorithm: 'SHA-256', content: hash }] }],
        },
      ],
      versionsComplete: true,
    },
  }
}
