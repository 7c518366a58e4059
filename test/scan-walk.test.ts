import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { followLinks, walk } from '../src/scan/walk.ts'
import { toGitIndex } from './support/git-index.ts'
import { makeTree } from './support/tree.ts'

const pathsOf = (root: string, options = {}): string[] => walk(root, options).files.map(({ path }) => path)

function linked(root: string): { paths: string[]; problems: string[] } {
  const walked = walk(root)
  followLinks(root, walked, () => true)
  return {
    paths: walked.files.map(({ path }) => path),
    problems: walked.problems.map(({ file, code }) => `${file} ${code}`),
  }
}

const GIT = { '.git/HEAD': 'ref: refs/heads/main\n' }

describe('walk', () => {
  test('gives files in the order of their paths', () => {
    const root = makeTree({ 'b/z.py': '', 'b.py': '', 'b-c/a.py': '', 'B.py': '', 'a/x/1.py': '' })
    expect(pathsOf(root)).toEqual(['B.py', 'a/x/1.py', 'b-c/a.py', 'b.py', 'b/z.py'])
  })

  test('honours nested .gitignore files, the exclude file and the re-included', () => {
    const root = makeTree({
      ...GIT,
      '.git/info/exclude': 'private/\n',
      '.gitignore': '*.log\n/made/\n',
      'private/p.py': '',
      'made/m.py': '',
      'sub/made/kept.py': '',
      'sub/.gitignore': '!keep.log\n*.tmp\n',
      'sub/keep.log': '',
      'sub/x.tmp': '',
      'x.tmp': '',
      'a.log': '',
    })
    expect(pathsOf(root)).toEqual(['.gitignore', 'sub/.gitignore', 'sub/keep.log', 'sub/made/kept.py', 'x.tmp'])
    expect(walk(root).skipped).toEqual([
      { path: '.git', reason: 'vcs' },
      { path: 'made', reason: 'gitignored' },
      { path: 'private', reason: 'gitignored' },
    ])
    expect(pathsOf(root, { includeIgnored: true })).toContain('made/m.py')
  })

  test('rules above the scanned folder hold in it', () => {
    const root = makeTree({
      ...GIT,
      '.gitignore': '/app/gen/\n*.bak\n',
      'app/gen/g.py': '',
      'app/a.py': '',
      'app/b.bak': '',
    })
    expect(pathsOf(join(root, 'app'))).toEqual(['a.py'])
  })

  test('what is tracked counts although it is ignored', () => {
    const root = makeTree({
      ...GIT,
      '.git/index': toGitIndex(['web/src/lib/llm.ts', 'forced.env', '.gitignore']),
      '.gitignore': 'lib/\n*.env\n',
      'web/src/lib/llm.ts': '',
      'web/src/lib/untracked.ts': '',
      'lib/site.py': '',
      'forced.env': '',
      'secret.env': '',
    })
    expect(pathsOf(root)).toEqual(['.gitignore', 'forced.env', 'web/src/lib/llm.ts'])
  })

  test('outside a repository .gitignore proves nothing, an exported tree holds what was tracked', () => {
    const root = makeTree({ '.gitignore': 'lib/\ndist/\n', 'lib/a.py': '', 'dist/b.js': '', 'package.json': '{}' })
    expect(pathsOf(root)).toEqual(['.gitignore', 'lib/a.py', 'package.json'])
  })

  test('dependencies, caches and build output are skipped by name, look-alikes are not', () => {
    const root = makeTree({
      'node_modules/x/index.js': '',
      'py/env/pyvenv.cfg': '',
      'py/env/lib/a.py': '',
      'conf/env/settings.py': '',
      'go/vendor/modules.txt': '',
      'go/vendor/x.go': '',
      'shop/vendor/model.py': '',
      '__pycache__/a.pyc': '',
      'js/package.json': '{}',
      'js/dist/bundle.js': '',
      'tools/build/make.py': '',
    })
    expect(pathsOf(root)).toEqual([
      'conf/env/settings.py',
      'js/package.json',
      'shop/vendor/model.py',
      'tools/build/make.py',
    ])
  })

  test('of a cache only the records of downloaded models are read, and through no link', () => {
    const root = makeTree({
      'models/x/model.safetensors': '',
      'models/x/.cache/huggingface/download/model.safetensors.metadata': '',
      'models/x/.cache/huggingface/token': '',
      'models/x/.cache/pip/notes.md': '',
    })
    mkdirSync(join(root, 'y/.cache'), { recursive: true })
    symlinkSync(join(root, 'models/x/.cache/huggingface'), join(root, 'y/.cache/huggingface'))
    expect(pathsOf(root)).toEqual([
      'models/x/.cache/huggingface/download/model.safetensors.metadata',
      'models/x/model.safetensors',
    ])
  })

  test('in a repository a committed build folder is source', () => {
    const root = makeTree({ ...GIT, 'package.json': '{}', 'build/action.js': '' })
    expect(pathsOf(root)).toEqual(['build/action.js', 'package.json'])
  })

  test('links stay inside, are read once, and never loop', () => {
    const outside = makeTree({ 'secret.py': '' })
    const root = makeTree({ 'a/AGENTS.md': '', 'sub/real.py': '' })
    symlinkSync('AGENTS.md', join(root, 'a/CLAUDE.md'))
    symlinkSync('..', join(root, 'a/loop'))
    symlinkSync('/', join(root, 'everything'))
    symlinkSync(join(outside, 'secret.py'), join(root, 'stolen.py'))
    symlinkSync('nowhere', join(root, 'broken.py'))
    symlinkSync('self', join(root, 'self'))
    symlinkSync('sub', join(root, 'alias'))
    expect(linked(root)).toEqual({
      paths: ['a/AGENTS.md', 'sub/real.py'],
      problems: ['broken.py symlink', 'everything symlink', 'self symlink', 'stolen.py symlink'],
    })
  })

  test('a link whose target nothing reads is read in its place', () => {
    const root = makeTree({ 'docs/how.txt': '' })
    symlinkSync('docs/how.txt', join(root, 'AGENTS.md'))
    const walked = walk(root)
    followLinks(root, walked, (path) => path.endsWith('.md'))
    expect(walked.files.map(({ path }) => path)).toEqual(['AGENTS.md', 'docs/how.txt'])
  })

  test('names that are not UTF-8 are shown by their bytes and can be opened', () => {
    const root = makeTree({})
    const folder = Buffer.concat([Buffer.from(`${root}/b`), Buffer.from([0xff])])
    mkdirSync(folder)
    writeFileSync(Buffer.concat([folder, Buffer.from('/m\u00fc.py')]), 'x')
    const [file] = walk(root).files
    expect(file?.path).toBe('b\\xff/mü.py')
    expect(Buffer.isBuffer(file?.location)).toBe(true)
  })

  test('pipes are not files', () => {
    const root = makeTree({ 'a.py': '' })
    execFileSync('mkfifo', [join(root, 'pipe.py')])
    expect(pathsOf(root)).toEqual(['a.py'])
  })
})
