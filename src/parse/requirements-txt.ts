/**
 * pip's requirements file: one requirement, option or comment a line.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/
 *
 * Index URLs are dropped, they may hold credentials. Files included by `-r` and `-c` are not followed. A VCS or archive
 * URL without a name is named after its repository or file, which need not be the name of the distribution.
 */
import { MAX_HASHES, parseFactHash, type FactHash } from './python-hashes.ts'
import { parseRequirement, readArchiveName, readUrl, type Requirement } from './pep508.ts'
import { toPypiName } from '../model/identity.ts'

export interface RequirementLine {
  requirement: Requirement
  /** 1-based line on which it starts. */
  line: number
  hashes: FactHash[]
  /** What the comments of pip-compile and uv say needs it: names as written; undefined without such a comment. */
  via?: string[]
}

export interface RequirementsFile {
  requirements: RequirementLine[]
  /** Lines (1-based) that are no requirement, option, path or comment. */
  unread: number[]
}

/** Longer texts without their options are no requirement. */
const MAX_TARGET = 4096

interface LogicalLine {
  line: number
  text: string
  /** Text of the comment that ends it, or is the line. */
  comment?: string
}

export function parseRequirementsTxt(text: string): RequirementsFile {
  const found: RequirementsFile = { requirements: [], unread: [] }
  let last: RequirementLine | undefined
  let isVia = false
  for (const { line, text: content, comment } of toLogicalLines(text)) {
    if (content !== '') {
      const read = readLine(content, line)
      if (read === 'unread') found.unread.push(line)
      last = typeof read === 'object' ? read : undefined
      if (last) found.requirements.push(last)
      isVia = false
    }
    if (comment === undefined) isVia = false
    else if (last) isVia = readVia(last, comment, isVia)
  }
  return found
}

function toLogicalLines(text: string): LogicalLine[] {
  const lines: LogicalLine[] = []
  let open: LogicalLine | undefined
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const hash = findComment(raw)
    const isComment = hash >= 0 && raw.slice(0, hash).trim() === ''
    // Comment lines neither continue nor are continued, but one between continued lines does not end them.
    const continues = !isComment && hash < 0 && raw.trimEnd().endsWith('\\')
    const body = (hash < 0 ? raw : raw.slice(0, hash)).trim()
    const part = continues ? body.slice(0, -1).trimEnd() : body
    const comment = hash < 0 ? undefined : raw.slice(hash + 1).trim()
    if (open && !isComment) {
      open.text = `${open.text} ${part}`.trim()
      if (comment !== undefined) open.comment = comment
    } else lines.push({ line: index + 1, text: part, ...(comment === undefined ? {} : { comment }) })
    if (!isComment) open = continues ? (open ?? lines.at(-1)) : undefined
  })
  return lines
}

function findComment(line: string): number {
  for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
    if (at === 0 || line[at - 1] === ' ' || line[at - 1] === '\t') return at
  }
  return -1
}

/** `# via a`, `# via a, b`, or `# via` with one name on each following comment line. True while such lines follow. */
function readVia(last: RequirementLine, comment: string, isVia: boolean): boolean {
  const opened = /^via(?:\s+|$)/.exec(comment)
  if (!opened && !isVia) return false
  const names = (opened ? comment.slice(opened[0].length) : comment).split(',').map((name) => name.trim())
  last.via ??= []
  for (const name of names) if (name !== '') last.via.push(name)
  return true
}

function readLine(content: string, line: number): RequirementLine | 'skipped' | 'unread' {
  if (content.startsWith('-')) {
    const editable = /^(?:-e|--editable)[\s=]*(.*)$/.exec(content)?.[1]
    if (editable === undefined) return 'skipped'
    const target = stripOptions(editable)
    const requirement = target.length > MAX_TARGET ? undefined : parseTarget(target)
    return requirement ? { requirement, line, hashes: [] } : 'skipped'
  }
  const target = stripOptions(content)
  if (target.length > MAX_TARGET) return 'unread'
  const requirement = parseRequirement(target) ?? parseTarget(target)
  if (requirement) return { requirement, line, hashes: readHashes(content) }
  return isPath(target) ? 'skipped' : 'unread'
}

/** Per-requirement options follow after white space: `--hash=…`, `--config-settings …`. */
function stripOptions(content: string): string {
  const option = content.search(/\s--?[A-Za-z]/)
  return option < 0 ? content : content.slice(0, option)
}

function readHashes(content: string): FactHash[] {
  const hashes: FactHash[] = []
  for (const [, text] of content.matchAll(/\s--hash[=\s]\s*(\S+)/g)) {
    const hash = parseFactHash(text ?? '')
    if (hash) hashes.push(hash)
  }
  return hashes.sort((a, b) => (a.content < b.content ? -1 : 1)).slice(0, MAX_HASHES)
}

const isPath = (target: string): boolean =>
  /^[.~/\\]|^[A-Za-z]:\\|^file:|^\$\{|\//i.test(target) || /\.(?:whl|zip|tar\.gz)$/i.test(target)

/** A bare URL or a path to an archive; undefined when nothing names the package. */
export function parseTarget(target: string): Requirement | undefined {
  const egg = /[#&]egg=([A-Za-z0-9][\w.-]*)(?:\[([^\]]*)\])?/.exec(target)
  const [url = ''] = target.split(/\s/, 1)
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(url) && !/\.whl$/i.test(url)) return undefined
  const place = readUrl(url)
  const archive = place.source === 'vcs' ? undefined : readArchiveName(url)
  const name = egg?.[1] ?? archive?.name ?? (place.source === 'vcs' ? readRepositoryName(place.url) : undefined)
  if (name === undefined) return undefined
  const version = archive?.version === undefined ? {} : { version: archive.version }
  return { name: toPypiName(name), extras: egg?.[2]?.split(',').map(toPypiName) ?? [], ...place, ...version }
}

function readRepositoryName(url: string | undefined): string | undefined {
  const path = url?.replace(/^[^:]*:\/\/[^/]*/, '').replace(/\/$/, '') ?? ''
  const [name = ''] = path.slice(path.lastIndexOf('/') + 1).split('@', 1)
  const bare = name.replace(/\.git$/, '')
  return /^[A-Za-z0-9][\w.-]*$/.test(bare) ? bare : undefined
}
