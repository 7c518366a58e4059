/**
 * Packages that a command line installs: `pip install`, `uv add`, `npm i -g`, `conda install`, `go install`… Only words
 * in the place of a package of a known command count. Nothing is run.
 *
 * It cannot know which branch of a script is taken, nor what an earlier command put into a variable.
 */
import { valid as validSemver } from 'semver'
import type { Declaration } from '../model/facts.ts'
import { parseCondaSpec } from './conda-spec.ts'
import { BUILD_TOOLS, INSTALL_TOOLS, PREFIXES, RUNNERS, type InstallTool } from './install-tools.ts'
import { parseNpmSpec, splitDescriptor } from './npm-spec.ts'
import { parseRequirement } from './pep508.ts'
import { toDeclaration } from './python-declaration.ts'
import { parseTarget } from './requirements-txt.ts'
import { splitCommands, type Command, type Word } from './shell.ts'
import { assign, expand, toVariables, UNKNOWN, unprotect, type Variables } from './shell-variables.ts'

/** `bash -c` within `bash -c`, and prefixes before prefixes. */
const MAX_DEPTH = 4

/**
 * Everything that a piece of shell text installs, in order, each with its 1-based line within the text. Assignments in
 * it are added to the variables and used by later commands.
 */
export function parseInstallCommand(text: string, variables: Variables = toVariables('')): Declaration[] {
  return readCommands(text, variables, 0)
}

function readCommands(text: string, variables: Variables, depth: number): Declaration[] {
  return splitCommands(text).flatMap((command) => {
    const words = dropAssignments(command, variables).flatMap((word) => expandWord(word, variables))
    return readWords(words, variables, depth)
  })
}

/** An unquoted variable is split at white space; what is not known is a word of its own. */
function expandWord(word: Word, variables: Variables): Word[] {
  const text = expand(word.text, variables)
  if (text === word.text || word.quoted) return [{ ...word, text: unprotect(text) }]
  return text
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => ({ ...word, text: unprotect(part) }))
}

const ASSIGNMENT = /^([A-Za-z_]\w*)(\+?)=(.*)$/s

/** Reserved words after which a command starts; without this an assignment in a branch would go unseen. */
const RESERVED: ReadonlySet<string> = new Set(['if', 'then', 'else', 'elif', 'while', 'until', 'do', '!', '{'])

/** Assignments before a command hold for it alone; on their own, or after `export`, they hold for what follows. */
function dropAssignments(words: Command, variables: Variables): Command {
  const command = words.slice(
    Math.max(
      words.findIndex((word) => word.quoted || !RESERVED.has(word.text)),
      0,
    ),
  )
  if (command[0]?.text === 'for' && command[1]) {
    variables.values.set(command[1].text, UNKNOWN)
    return []
  }
  const first = command[0]?.text ?? ''
  const isDeclaration = /^(?:export|readonly|local|declare|typeset)$/.test(first)
  const from = isDeclaration ? 1 : 0
  const index = isDeclaration ? -1 : command.findIndex((word) => !ASSIGNMENT.test(word.text))
  if (index >= 0) return command.slice(index)
  for (const word of command.slice(from)) {
    const [, name, plus, value = ''] = ASSIGNMENT.exec(word.text) ?? []
    if (name === undefined) continue
    assign(variables, name, plus === '+' || value.startsWith('(') ? UNKNOWN : expand(value, variables))
  }
  return []
}

function readWords(words: readonly Word[], variables: Variables, depth: number): Declaration[] {
  if (depth > MAX_DEPTH) return []
  // `RUN --mount=… pip install` of a Dockerfile: no command starts with an option.
  if (words[0]?.text.startsWith('--')) return readWords(skipOptions(words, new Set()), variables, depth + 1)
  const program = toProgram(words[0]?.text ?? '')
  const rest = words.slice(1)
  const prefix = PREFIXES.get(program)
  if (prefix) {
    // `timeout 60 cmd`, `env A=b cmd`, `gosu user cmd`: what follows the options but is no command yet.
    const skip = (word: Word): boolean => ASSIGNMENT.test(word.text) || /^\d+[smhd]?$/.test(word.text)
    const next = skipOptions(rest, prefix)
    const start = next.findIndex((word) => !skip(word))
    return start < 0 ? [] : readWords(next.slice(start + (program === 'gosu' ? 1 : 0)), variables, depth + 1)
  }
  if (/^(?:ba|z|da|k)?sh$/.test(program)) return readShell(rest, variables, depth)
  if (program === 'python' || program.includes(UNKNOWN)) {
    const module = rest.findIndex((word) => word.text === '-m')
    const isFirst = module >= 0 && rest.slice(0, module).every((word) => word.text.startsWith('-'))
    return isFirst ? readWords(rest.slice(module + 1), variables, depth + 1) : []
  }
  const runner = RUNNERS.get(program)
  const called = runner && skipOptions(rest, runner)
  if (called?.[0]?.text === 'run')
    return readWords(skipOptions(called.slice(1), runner ?? new Set()), variables, depth + 1)
  return INSTALL_TOOLS.filter((tool) => tool.program === program).flatMap((tool) => readTool(tool, rest))
}

/** `bash -c 'pip install x'`; a script file is read by itself. */
function readShell(words: readonly Word[], variables: Variables, depth: number): Declaration[] {
  const flag = words.findIndex((word) => /^-[a-z]*c$/.test(word.text))
  const script = words[flag + 1]
  if (flag < 0 || !script || depth >= MAX_DEPTH) return []
  return readCommands(script.text, variables, depth + 1).map((one) => ({
    ...one,
    line: (one.line ?? 1) + script.line - 1,
  }))
}

/** Base name without version and extension: `/opt/venv/bin/pip3.11` → `pip`. */
function toProgram(text: string): string {
  const base = text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1).replace(/^[@+-]+(?=.)/, '')
  return base.replace(/\.exe$/i, '').replace(/^(pip|python)[\d.]+$/, '$1')
}

function skipOptions(words: readonly Word[], values: ReadonlySet<string>): readonly Word[] {
  let index = 0
  while (words[index]?.text.startsWith('-')) index += values.has(words[index]?.text ?? '') ? 2 : 1
  return words.slice(index)
}

function readTool(tool: InstallTool, words: readonly Word[]): Declaration[] {
  for (const verb of tool.verbs) {
    let rest = words
    const isMatch = verb.every((part) => {
      rest = skipOptions(rest, tool.global ?? new Set())
      const next = rest[0]?.text
      rest = rest.slice(1)
      return next === part
    })
    if (isMatch) return readPackages(tool, rest)
  }
  return []
}

function readPackages(tool: InstallTool, words: readonly Word[]): Declaration[] {
  const isDevelopment = words.some((word) => tool.development?.has(word.text))
  const group = words[words.findIndex((word) => word.text === '--group' || word.text === '-G') + 1]?.text
  const isDevelopmentGroup = tool.development !== undefined && /^(?:dev|test|tests|lint|docs?)$/.test(group ?? '')
  const found: Declaration[] = []
  let isLast = false
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (!word) break
    if (word.text === '--') isLast = true
    else if (!isLast && word.text.startsWith('-')) index += tool.values.has(word.text) ? 1 : 0
    // The end of a group or test is a word of the shell, not of the command.
    else if (word.text === '}' || word.text === ']' || word.text === 'fi' || word.text === 'done') break
    else {
      const one = readPackage(tool, word)
      if (one) found.push(one)
    }
  }
  const toScope = (one: Declaration): Declaration =>
    isDevelopment || isDevelopmentGroup || BUILD_TOOLS.has(one.name) ? { ...one, scope: 'build' } : one
  return found.map(toScope)
}

function readPackage(tool: InstallTool, word: Word): Declaration | undefined {
  const known = dropUnknown(word.text)
  if (known === undefined) return undefined
  switch (tool.ecosystem) {
    case 'pypi':
      return readPython(tool.program, known, word.line)
    case 'conda': {
      const spec = known.includes('${') ? parseCondaSpec(known.split('=', 1)[0] ?? '') : parseCondaSpec(known)
      return spec && !/[/\\]/.test(known) ? { ...spec, line: word.line } : undefined
    }
    case 'npm':
      return readNpm(known, word.line)
    case 'golang':
      return readGo(known, word.line)
  }
}

/** A package whose version is not known loses the version; one whose name is not known is lost. */
function dropUnknown(text: string): string | undefined {
  const at = text.indexOf(UNKNOWN)
  if (at < 0) return text
  const head = text.slice(0, at)
  const name = /^(@?[\w./-]+(?:\[[\w,.-]*\])?)\s*(?:[=<>!~]=?=?|@(?:\^|~)?|=)[^=<>!~@]*$/.exec(head)?.[1]
  return name === undefined || text.includes('://') ? undefined : name
}

function readPython(program: string, text: string, line: number): Declaration | undefined {
  if (/^[.~/]|^[A-Za-z]:\\|\.(?:txt|whl|zip|toml|in)$|\.tar\.gz$/.test(text) && !/:\/\//.test(text)) return undefined
  // `poetry add name@^1.2` and `uv tool install name@1.2` are not in the form of PEP 508.
  const at = program === 'pip' || text.includes('://') ? undefined : /^([\w.-]+(?:\[[\w,.-]*\])?)@([^\s/]+)$/.exec(text)
  const requirement = at ? parseRequirement(at[1] ?? '') : (parseRequirement(text) ?? parseTarget(text))
  if (!requirement || requirement.source === 'path') return undefined
  const declaration = toDeclaration(requirement, { line })
  const wanted = at?.[2]
  if (wanted === undefined || wanted === 'latest') return declaration
  return /^\d[\w.+!]*$/.test(wanted)
    ? { ...declaration, range: `==${wanted}`, version: wanted }
    : { ...declaration, range: wanted }
}

const NPM_NAME = /^(?:@[\w.~-]+\/)?[a-z0-9_][\w.~-]*$/i

function readNpm(text: string, line: number): Declaration | undefined {
  const { name: key, range: written } = splitDescriptor(text)
  // A later stage reads a version out of a file only for `==`.
  const range = written?.includes('${file:') ? undefined : written
  if (!NPM_NAME.test(key) || /\.(?:tgz|tar\.gz|js)$/.test(key)) return undefined
  const spec = parseNpmSpec(key, range ?? '')
  const name = spec.name ?? key
  if (spec.source === 'path' || spec.source === 'workspace' || !NPM_NAME.test(name)) return undefined
  return {
    ecosystem: 'npm',
    name,
    ...(spec.range !== undefined && { range: spec.range }),
    ...(spec.version !== undefined && { version: spec.version }),
    ...(spec.source !== 'registry' && { source: spec.source }),
    ...(spec.url !== undefined && { url: spec.url }),
    line,
  }
}

/** The path of a package within its module: which part of it is the module, only the module proxy knows. */
function readGo(text: string, line: number): Declaration | undefined {
  const at = text.indexOf('@')
  const name = at < 0 ? text : text.slice(0, at)
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[\w.~-]+)+$/i.test(name) || name.endsWith('/...')) return undefined
  const range = at < 0 ? undefined : text.slice(at + 1)
  const isVersion = range !== undefined && range.startsWith('v') && validSemver(range) !== null
  return {
    ecosystem: 'golang',
    name,
    ...(range !== undefined && range !== 'latest' && { range }),
    ...(isVersion && { version: range }),
    line,
  }
}
