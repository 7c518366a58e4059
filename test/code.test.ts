import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { REPO_COLLECTORS } from '../collectors/index.ts'
import { linkCode } from '../src/code/link.ts'
import type { Module } from '../src/code/ir.ts'
import type { Component } from '../src/model/component.ts'
import type { Evidence } from '../src/model/evidence.ts'
import type { Facts } from '../src/model/facts.ts'
import { scopeOf } from '../src/scan/scope.ts'
import { claims, toMemoryFile } from './support/memory-file.ts'

/**
 * `test/code/<case>/input/**` is a small repository, `expected.txt` what detection makes of it: a line per component
 * and place. `UPDATE=1` writes expected.txt anew: read the difference before you commit it.
 */
const ROOT = join(import.meta.dirname, 'code')

const filesBelow = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const path = join(dir, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })

function factsOf(dir: string): Facts[] {
  return filesBelow(dir).flatMap((path) => {
    const local = relative(dir, path).replaceAll('\\', '/')
    return REPO_COLLECTORS.filter((collector) => claims(collector, local)).flatMap(
      (collector) => (collector.outline ?? collector.collect)(toMemoryFile(local, readFileSync(path))).facts ?? [],
    )
  })
}

const modulesOf = (dir: string): Module[] =>
  filesBelow(dir).flatMap((path) => {
    const local = relative(dir, path).replaceAll('\\', '/')
    return REPO_COLLECTORS.filter((collector) => collector.outline && claims(collector, local))
      .flatMap((collector) => collector.collect(toMemoryFile(local, readFileSync(path))).facts ?? [])
      .flatMap((fact) => (fact.type === 'module' ? [fact.module] : []))
  })

const place = ({ file, line, usage, resolution, steps }: Evidence): string =>
  `${file}:${line} ${usage} ${resolution}${(steps ?? []).map((step) => ` < ${step.what} (${step.file}:${step.line})`).join('')}`

/** Kinds whose other names are found in code, as against known ones of a provider or model. */
const NAMED = new Set<Component['kind']>(['agent', 'tool', 'mcp-server'])

const label = ({ kind, group, name, version, provider, aliases, properties }: Component): string =>
  `${kind} ${group ? `${group}/` : ''}${name}${version ? `@${version}` : ''}${provider ? ` [${provider}]` : ''}${
    NAMED.has(kind) ? (aliases ?? []).map((each) => ` = ${each}`).join('') : ''
  }${properties?.resources ? ` offers ${[properties.resources].flat().join(', ')}` : ''}`

function render(dir: string): string {
  const facts = factsOf(dir)
  const modules = new Map(modulesOf(dir).map((module) => [module.path, module]))
  const found = linkCode({
    outlines: facts.filter((fact) => fact.type === 'outline'),
    env: facts.filter((fact) => fact.type === 'env'),
    manifests: facts.filter((fact) => fact.type === 'manifest'),
    host: {
      load: (path) => modules.get(path),
      has: (path) => existsSync(join(dir, path)) && statSync(join(dir, path)).isFile(),
      text: (path) => (existsSync(join(dir, path)) ? readFileSync(join(dir, path), 'utf8') : undefined),
      scopeOf: (path) => scopeOf(path),
    },
  })
  const lines = (found.components ?? []).flatMap((each) =>
    each.evidence.map((evidence) => `${label(each)}\n    ${place(evidence)}`),
  )
  const open = (found.unresolved ?? []).map(
    ({ kind, provider, pattern, reason, evidence }) =>
      `unresolved ${kind} [${provider}] ${pattern ?? ''} ${reason}\n    ${place(evidence)}`,
  )
  return `${[...new Set([...lines, ...open])].sort().join('\n')}\n`
}

describe('detection', () => {
  test.each(readdirSync(ROOT))('%s', (name) => {
    const actual = render(join(ROOT, name, 'input'))
    const file = join(ROOT, name, 'expected.txt')
    if (process.env.UPDATE === '1') writeFileSync(file, actual)
    expect(actual).toBe(readFileSync(file, 'utf8'))
  })
})
