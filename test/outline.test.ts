import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { REPO_COLLECTORS } from '../collectors/index.ts'
import type { Module } from '../src/code/ir.ts'
import { ProblemError, type FileCollector, type Found, type SourceFile } from '../src/model/collector.ts'
import type { OutlineFacts } from '../src/model/facts.ts'
import { claims, toMemoryFile } from './support/memory-file.ts'

/**
 * An outline decides whether a file is parsed, so that it never says less than the parse: every import of the module is
 * in it, by its name or as a whole. Checked over all source files of the fixtures, and over unusual ways to write one.
 */
const ROOTS = ['collectors', 'code'].map((name) => join(import.meta.dirname, name))

const SOURCES = REPO_COLLECTORS.filter((collector) => collector.outline !== undefined)

const filesBelow = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const path = join(dir, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })

function attempt(read: () => Found): Found {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return {}
  }
}

/** Module of a file and its outline; undefined where the file gives no module. */
function read(collector: FileCollector, file: SourceFile): { module: Module; outline?: OutlineFacts } | undefined {
  const parsed = attempt(() => collector.collect(file)).facts?.find((fact) => fact.type === 'module')
  if (parsed === undefined) return undefined
  const outline = attempt(() => collector.outline?.(file) ?? {}).facts?.find((fact) => fact.type === 'outline')
  return { module: parsed.module, ...(outline && { outline }) }
}

/** What the module imports or hands on and its outline lacks, as `from name`. */
function findMissing(module: Module, outline: OutlineFacts | undefined): string[] {
  const isTold = (from: string, name: string): boolean =>
    outline?.imports.some(
      (item) => item.from === from && (item.names === undefined || name === '*' || item.names.includes(name)),
    ) ?? false
  const handedOn = module.exports.flatMap(({ from, fromName, name }) =>
    from === undefined ? [] : [{ from, name: fromName ?? name }],
  )
  const missing = [...module.imports, ...handedOn].filter(({ from, name }) => !isTold(from, name))
  const isPackage = module.packageName === outline?.packageName
  return [
    ...missing.map(({ from, name }) => `${from} ${name}`),
    ...(isPackage ? [] : [`package ${module.packageName ?? ''}`]),
  ]
}

describe('an outline', () => {
  const paths = ROOTS.flatMap(filesBelow)
  test.each(SOURCES.map(({ id }) => id))('of %s tells every import that the parse finds', (id) => {
    const collector = SOURCES.find((each) => each.id === id)!
    const missing = paths
      .filter((path) => /[\\/]input[\\/]/.test(path) && claims(collector, path))
      .flatMap((path) => {
        const found = read(collector, toMemoryFile(path, readFileSync(path)))
        const where = relative(import.meta.dirname, path)
        return found ? findMissing(found.module, found.outline).map((what) => `${where}: ${what}`) : []
      })
    expect(missing).toEqual([])
  })
})

/** Ways to write an import that a look at single lines misses. */
const UNUSUAL: Readonly<Record<string, readonly string[]>> = {
  'a.py': [
    'from kelp import a, \\\n  b\n',
    'from kelp \\\n  import a\n',
    'import kelp, \\\n  coral\n',
    'import os; import kelp; from coral import a\n',
    'try: import kelp\nexcept ImportError: kelp = None\n',
    'class A: from kelp import a\n',
    'from kelp import (  # noqa (F401)\n  a, # one (or two)\n  b as c,\n)\n',
    'from kelp import(a)\nfrom .import b\nfrom.reef import c\n',
    'if True:\n\tfrom\tkelp\timport a\n\fimport os\n',
    'from . import x\nfrom .. import (y as z)\nfrom .m import *\n',
    'import kelp.reef\nimport kelp.reef as k, coral\n',
    'from créa import modèle\n',
    'import os\r\nfrom kelp import (\r\n  a,\r\n)\r\n',
  ],
  'a.ts': [
    'import /* all */ a from /* there */ "kelp"\n',
    'import { a } from // why\n "kelp"\n',
    'import { a, // import { b }\n c } from "kelp"\n',
    'import { a, // import {\n c } from "kelp"\n',
    'import { a /* } from */ , b } from "kelp"\n',
    'import { créer, $a, "a-b" as c, type, type D } from "kelp"\n',
    'import a, { b } from "kelp"\nimport c, * as d from "reef"\n',
    'const { a } = await import(/* chunk: "x" */ "kelp")\nconst b = (await import(`reef`)).b\n',
    'export * from "kelp"; export * as y from "reef"; export { z as w } from "coral"\n',
    'import"kelp";import{a}from"reef"\n',
    'import k = require("kelp")\nconst { b } = require(\n  "reef/sub"\n)\n',
    '// import {\nimport { z } from "kelp" // export {\nexport { w } from "reef"\n',
  ],
  'a.go': [
    'package m\nimport (\n  "fmt" // for Sprintf()\n  kelp "kelp.example/kelp"\n)\nfunc f() { kelp.Make() }\n',
    'package m\nimport "fmt"; import k "kelp.example/kelp"\nfunc f() { k.Make() }\n',
    'package m\nimport ( "fmt"; . "kelp.example/kelp"; _ "kelp.example/reef" )\nfunc f() { Make() }\n',
    'package m\nimport k `kelp.example/kelp`\nfunc f() { k.Make() }\n',
    'package m; import "kelp.example/go-kelp.v2"\nfunc f() { kelp.Make() }\n',
    'package m\nimport(\n"kelp.example/kelp"\n)\nimport (\n/* ( ) */ "kelp.example/reef"\n)\n',
    '/* x */ package m\n\timport "kelp.example/kelp"\nfunc f() { kelp.\nMake() }\n',
  ],
}

describe('an outline tells the imports of', () => {
  const cases = Object.entries(UNUSUAL).flatMap(([path, texts]) => texts.map((text) => [text, path] as const))
  test.each(cases)('%j', (text, path) => {
    const collector = SOURCES.find((each) => claims(each, path))!
    const found = read(collector, toMemoryFile(path, text))
    expect(found && [...found.module.imports, ...found.module.exports].length).toBeGreaterThan(0)
    expect(found && findMissing(found.module, found.outline)).toEqual([])
  })
})
