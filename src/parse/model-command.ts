import { MODEL_SERVERS, type ModelServer } from '../data/model-servers.ts'
import { splitCommands } from './shell.ts'
import { UNKNOWN } from './shell-variables.ts'

/** A model that a command names: `ollama pull llama3`, `vllm serve Qwen/Qwen3-8B`, `--model-id x` of a server's image. */
export interface CommandModel {
  server: ModelServer
  id: string
  /** 1-based, within the text of a script; 1 for the words of a list. */
  line: number
}

interface Text {
  text: string
  line: number
}

const baseOf = (word: string): string => word.slice(word.lastIndexOf('/') + 1)

/** What only shows a command. */
const SHOWS = /^(?:echo|printf|cat|log|info|warn|error|fail|die)$/
const SHELL = /^(?:sh|bash|ash|zsh|dash)$/
const SCRIPT = /^-[a-z]*c$/

/** The commands of a script; `server` runs in the image that the script is given to. */
export function modelsOfScript(text: string, server?: ModelServer): CommandModel[] {
  return splitCommands(text).flatMap((command) => modelsOfWords(command, server))
}

/** One command by its words, as lists of them stand in YAML or after `CMD`. */
export function modelsOfWords(words: readonly Text[], server?: ModelServer): CommandModel[] {
  const script = words.findIndex(({ text }, i) => i > 0 && SCRIPT.test(text) && SHELL.test(baseOf(words[i - 1]!.text)))
  const inner = script < 0 ? undefined : words[script + 1]
  if (inner) return modelsOfScript(inner.text, server).map((each) => ({ ...each, line: inner.line + each.line - 1 }))
  if (SHOWS.test(words[0]?.text ?? '')) return []
  const found = MODEL_SERVERS.flatMap((each) => [...afterCommand(words, each), ...ofProgram(words, each)])
  if (found.length > 0 || !server) return found
  return [...ofOptions(words, server), ...ofFirst(words, server)].slice(0, 1)
}

/** The first word after the command that is no option: `ollama pull --insecure llama3`. */
function afterCommand(words: readonly Text[], server: ModelServer): CommandModel[] {
  return (server.commands ?? []).flatMap((command) => {
    const start = words.findIndex((_, i) =>
      command.every((word, j) => (j === 0 ? baseOf(words[i + j]?.text ?? '') : words[i + j]?.text) === word),
    )
    const rest = start < 0 ? [] : words.slice(start + command.length)
    if (rest.some(({ text }) => text === 'dataset' || text === '--repo-type=dataset')) return []
    const name = rest.find(({ text }, i) => !text.startsWith('-') && (i === 0 || !takesValue(rest[i - 1]!.text)))
    return name ? toModel(server, name.text, name.line) : []
  })
}

const takesValue = (option: string): boolean =>
  /^--?\w[\w-]*$/.test(option) && !/^--?(?:insecure|verbose|quiet|it|d|i|t)$/.test(option)

function ofProgram(words: readonly Text[], server: ModelServer): CommandModel[] {
  const start = words.findIndex(({ text }) => server.programs?.includes(baseOf(text)))
  return start < 0 ? [] : ofOptions(words.slice(start + 1), server)
}

function ofOptions(words: readonly Text[], server: ModelServer): CommandModel[] {
  return words.flatMap(({ text, line }, i) => {
    const split = text.indexOf('=')
    if (split > 0 && server.options?.includes(text.slice(0, split))) return toModel(server, text.slice(split + 1), line)
    const next = words[i + 1]
    return next && server.options?.includes(text) ? toModel(server, next.text, next.line) : []
  })
}

/** The arguments of an image whose program takes the model first. */
function ofFirst(words: readonly Text[], server: ModelServer): CommandModel[] {
  const first = words[0]
  return server.takesFirst &&
    first &&
    /^[\w.-]+(?:\/[\w.-]+)?$/.test(first.text) &&
    !/\.\w{2,3}$|^(?:python3?|bash|sh|serve)$/.test(first.text)
    ? toModel(server, first.text, first.line)
    : []
}

/** llama.cpp writes the quantisation behind a colon. */
function toModel(server: ModelServer, text: string, line: number): CommandModel[] {
  const id = server.provider === 'llama-cpp' ? text.replace(/:[\w.-]+$/, '') : text
  return id === '' || id.startsWith('-') || /[\s$`{}<>]/.test(id) || id.includes(UNKNOWN) ? [] : [{ server, id, line }]
}
