import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import { readAssignments, toInstructions } from '../../../src/parse/dockerfile.ts'
import { toEnvValue } from '../../../src/parse/env-value.ts'
import { toVariables, unprotect, UNKNOWN } from '../../../src/parse/shell-variables.ts'

/**
 * What a Dockerfile sets in the environment of the program, by `ENV`. https://docs.docker.com/reference/dockerfile/#env
 * It cannot know what is given when the container is started, nor which program of several the image is for.
 */
export const dockerfile: FileCollector = {
  id: 'dockerfile',
  version: 1,
  title: 'Dockerfiles: environment variables that are no secrets',
  claim: {
    names: ['Dockerfile', 'Containerfile'],
    suffixes: ['.dockerfile', '.containerfile'],
    paths: [/(?:^|\/)(?:Dockerfile|Containerfile)[._-][^/]*$/i],
  },
  maxBytes: 2 * 1024 * 1024,
  prefilter: /^[ \t]*env[ \t]/im,
  collect,
}

function collect(file: SourceFile): Found {
  const variables = toVariables('')
  const entries = toInstructions(file.text()).flatMap((instruction) => {
    const { keyword } = instruction
    if (keyword !== 'ENV' && keyword !== 'ARG') return []
    const assigned = readAssignments(instruction, variables)
    return keyword === 'ENV' ? assigned : []
  })
  const kept = entries.map(({ name, value, line }) => ({
    name,
    value: value.includes(UNKNOWN) ? undefined : toEnvValue(name, unprotect(value)),
    line,
  }))
  return kept.length === 0 ? {} : { facts: [{ type: 'env', file: file.path, entries: kept }] }
}
