import { describe, expect, test } from 'vitest'
import type { Component } from '../src/model/component.ts'
import type { Declaration, Facts, LockedPackage, LockFacts, ManifestFacts } from '../src/model/facts.ts'
import { linkPackages, type Classify, type PackageLinks } from '../src/link/packages/index.ts'
import { compareVersions, satisfiesRange } from '../src/link/packages/ranges.ts'

const nothing: Classify = () => undefined

const declare = (name: string, range?: string, more: Partial<Declaration> = {}): Declaration => ({
  ecosystem: 'npm',
  name,
  ...(range !== undefined && { range }),
  ...more,
})

const manifest = (file: string, declarations: Declaration[], project?: string, more = {}): ManifestFacts => ({
  type: 'manifest',
  file,
  ...(project !== undefined && { project: { ecosystem: declarations[0]?.ecosystem ?? 'npm', name: project, ...more } }),
  declarations,
})

const locked = (name: string, version: string, more: Partial<LockedPackage> = {}): LockedPackage => ({
  ecosystem: 'npm',
  name,
  version,
  key: `${name}@${version}`,
  ...more,
})

const lock = (file: string, packages: LockedPackage[], importers?: LockFacts['importers']): LockFacts => ({
  type: 'lock',
  file,
  ecosystem: packages[0]?.ecosystem ?? 'npm',
  packages,
  ...(importers && { importers }),
})

const run = (...facts: Facts[]): PackageLinks => linkPackages(facts, nothing)

const refs = (links: PackageLinks): string[] => (links.components ?? []).map(({ ref }) => ref).sort()

function get(links: PackageLinks, ref: string): Component {
  const found = links.components?.find((component) => component.ref === ref)
  if (!found) throw new Error(`no ${ref} among ${refs(links).join(', ')}`)
  return found
}

const edges = (links: PackageLinks): string[] => (links.relations ?? []).map(({ from, to }) => `${from} > ${to}`).sort()

describe('declarations meet locks', () => {
  test('the locked version carries the evidence of the manifest, then of the lock', () => {
    const links = run(
      lock('pnpm-lock.yaml', [locked('tide', '2.0.1', { line: 40, license: 'MIT' })], { '': { tide: 'tide@2.0.1' } }),
      manifest('package.json', [declare('tide', '^2.0.0', { line: 7 })], 'harbor'),
    )
    expect(get(links, 'pkg:npm/tide@2.0.1')).toEqual({
      kind: 'package',
      ref: 'pkg:npm/tide@2.0.1',
      purl: 'pkg:npm/tide@2.0.1',
      name: 'tide',
      version: '2.0.1',
      range: '^2.0.0',
      licenses: ['MIT'],
      properties: { ecosystem: 'npm', direct: 'true' },
      evidence: [
        {
          file: 'package.json',
          line: 7,
          collector: 'npm-package-json',
          technique: 'manifest',
          usage: 'declared',
          resolution: 'exact',
        },
        {
          file: 'pnpm-lock.yaml',
          line: 40,
          collector: 'pnpm-lock',
          technique: 'lockfile',
          usage: 'declared',
          resolution: 'exact',
        },
      ],
    })
    expect(edges(links)).toEqual(['pkg:npm/harbor > pkg:npm/tide@2.0.1'])
  })

  test('each project of a workspace gets what the lock gives to it', () => {
    const links = run(
      manifest(
        'apps/desk/package.json',
        [declare('tide', '^2.0.0'), declare('@harbor/ropes', 'workspace:*', { source: 'workspace' })],
        '@harbor/desk',
      ),
      manifest('libs/ropes/package.json', [declare('tide', '^1.0.0')], '@harbor/ropes', { version: '0.2.0' }),
      lock(
        'package-lock.json',
        [
          locked('tide', '1.4.0'),
          locked('tide', '2.0.1'),
          locked('@harbor/ropes', '', { key: 'workspace:libs/ropes', source: 'workspace' }),
        ],
        {
          'apps/desk': { tide: 'tide@2.0.1', '@harbor/ropes': 'workspace:libs/ropes' },
          'libs/ropes': { tide: 'tide@1.4.0' },
        },
      ),
    )
    expect(refs(links)).toEqual(['pkg:npm/tide@1.4.0', 'pkg:npm/tide@2.0.1'])
    expect(edges(links)).toEqual([
      'pkg:npm/%40harbor/desk > pkg:npm/%40harbor/ropes@0.2.0',
      'pkg:npm/%40harbor/desk > pkg:npm/tide@2.0.1',
      'pkg:npm/%40harbor/ropes@0.2.0 > pkg:npm/tide@1.4.0',
    ])
  })

  test('a project that the lock does not list is not governed by it', () => {
    const links = run(
      manifest('examples/raft/package.json', [declare('tide', '^2.0.0')], 'raft'),
      lock('package-lock.json', [locked('tide', '2.0.1')], { '': { tide: 'tide@2.0.1' } }),
    )
    expect(refs(links)).toEqual(['pkg:npm/tide', 'pkg:npm/tide@2.0.1'])
    expect(get(links, 'pkg:npm/tide')).toMatchObject({ range: '^2.0.0', properties: { direct: 'true' } })
    expect(get(links, 'pkg:npm/tide').properties).not.toHaveProperty('lock')
    expect(get(links, 'pkg:npm/tide@2.0.1').properties?.direct).toBe('false')
  })

  test('the nearest lock wins; without a map the highest version that the range allows', () => {
    const links = run(
      manifest('apps/desk/package.json', [declare('tide', '^1.0.0')], 'desk'),
      lock('yarn.lock', [locked('tide', '1.9.0')]),
      lock('apps/yarn.lock', [locked('tide', '1.4.0'), locked('tide', '1.10.0'), locked('tide', '2.0.0')]),
    )
    expect(edges(links)).toEqual(['pkg:npm/desk > pkg:npm/tide@1.10.0'])
  })

  test('without a lock the range stays a range and a pin is a version', () => {
    const links = run(
      manifest('package.json', [declare('tide', '^2.0.0'), declare('wave', '1.2.3', { version: '1.2.3' })]),
    )
    expect(get(links, 'pkg:npm/tide')).toMatchObject({ range: '^2.0.0' })
    expect(get(links, 'pkg:npm/tide')).not.toHaveProperty('version')
    expect(get(links, 'pkg:npm/wave@1.2.3')).toMatchObject({ version: '1.2.3', properties: { direct: 'true' } })
    expect(links.relations).toEqual([])
  })

  test('a lock that does not allow the declaration is stale', () => {
    const links = run(
      manifest('package.json', [
        declare('tide', '^2.0.0'),
        declare('gone', '^1.0.0'),
        declare('react', '>=18', { condition: 'peer' }),
      ]),
      lock('package-lock.json', [locked('tide', '1.4.0')], { '': { tide: 'tide@1.4.0', 'tide@^1.0.0': 'tide@1.4.0' } }),
    )
    expect(get(links, 'pkg:npm/tide')).toMatchObject({ range: '^2.0.0', properties: { lock: 'stale' } })
    expect(get(links, 'pkg:npm/gone').properties?.lock).toBe('stale')
    expect(get(links, 'pkg:npm/react').properties).not.toHaveProperty('lock')
    expect(get(links, 'pkg:npm/tide@1.4.0').properties?.direct).toBe('false')
  })

  test('an override is no stale lock, recorded spec or not', () => {
    const importers = {
      '': { tide: 'tide@3.0.0', 'tide@^2.0.0': 'tide@3.0.0', wave: 'wave@4.0.0', 'wave@*': 'wave@4.0.0' },
    }
    const links = run(
      manifest('package.json', [declare('tide', '^2.0.0'), declare('wave', '^1.0.0')], 'harbor'),
      lock('pnpm-lock.yaml', [locked('tide', '3.0.0'), locked('wave', '4.0.0')], importers),
    )
    expect(edges(links)).toEqual(['pkg:npm/harbor > pkg:npm/tide@3.0.0', 'pkg:npm/harbor > pkg:npm/wave@4.0.0'])
  })

  test('two aliases of one package are told apart by their range', () => {
    const links = run(
      manifest('package.json', [
        declare('ai', '^5.0.0', { line: 1 }),
        declare('ai', '^4.0.0', { condition: 'as ai4', line: 2 }),
      ]),
      lock('bun.lock', [locked('ai', '4.3.19'), locked('ai', '5.0.1')], {
        '': { ai: 'ai@5.0.1', 'ai@^5.0.0': 'ai@5.0.1', 'ai@^4.0.0': 'ai@4.3.19' },
      }),
    )
    expect(get(links, 'pkg:npm/ai@4.3.19').evidence[0]).toMatchObject({ file: 'package.json', line: 2 })
    expect(get(links, 'pkg:npm/ai@5.0.1').evidence[0]).toMatchObject({ file: 'package.json', line: 1 })
  })

  test('of two locks in one folder the one that fits is used', () => {
    const links = run(
      manifest('package.json', [declare('tide', '^2.0.0'), declare('wave', '^1.0.0')], 'harbor'),
      lock('package-lock.json', [locked('tide', '1.4.0'), locked('wave', '1.0.0')]),
      lock('yarn.lock', [locked('tide', '2.0.1'), locked('wave', '1.1.0')]),
    )
    expect(edges(links)).toEqual(['pkg:npm/harbor > pkg:npm/tide@2.0.1', 'pkg:npm/harbor > pkg:npm/wave@1.1.0'])
  })

  test('a command next to a lock installs what it likes', () => {
    const links = run(
      manifest('Dockerfile', [declare('tide'), declare('claw', '2.0.0', { version: '2.0.0' })]),
      lock('package-lock.json', [locked('tide', '1.4.0')], { '': { tide: 'tide@1.4.0' } }),
    )
    expect(refs(links)).toEqual(['pkg:npm/claw@2.0.0', 'pkg:npm/tide', 'pkg:npm/tide@1.4.0'])
    expect(get(links, 'pkg:npm/tide').properties).not.toHaveProperty('lock')
    expect(get(links, 'pkg:npm/tide').evidence[0]?.collector).toBe('install-commands')
  })

  test('one component for two locks at one version, with the evidence of both', () => {
    const links = run(
      lock('a/yarn.lock', [locked('tide', '1.4.0', { line: 3 })]),
      lock('b/yarn.lock', [locked('tide', '1.4.0', { line: 9 })]),
    )
    expect(get(links, 'pkg:npm/tide@1.4.0').evidence.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'a/yarn.lock:3',
      'b/yarn.lock:9',
    ])
  })
})

describe('other ecosystems', () => {
  const pypi = (name: string, range?: string, more: Partial<Declaration> = {}): Declaration =>
    declare(name, range, { ...more, ecosystem: 'pypi' })
  const wheel = (name: string, version: string, more: Partial<LockedPackage> = {}): LockedPackage =>
    locked(name, version, { ecosystem: 'pypi', ...more })

  test('a platform fork with a local version is a component of its own', () => {
    const links = run(
      manifest('pyproject.toml', [pypi('torch', '>=2.10')], 'raft'),
      lock('uv.lock', [wheel('torch', '2.10.0+cu126'), wheel('torch', '2.10.0'), wheel('torch', '2.9.0')], { '': {} }),
    )
    expect(edges(links)).toEqual(['pkg:pypi/raft > pkg:pypi/torch@2.10.0'])
    expect(refs(links)).toContain('pkg:pypi/torch@2.10.0+cu126')
    expect(get(links, 'pkg:pypi/torch@2.10.0').evidence[0]?.collector).toBe('pyproject-toml')
  })

  test('a pinned requirements file declares and locks in one line', () => {
    const file = 'requirements.txt'
    const links = run(
      manifest(file, [pypi('openai', '==1.2.3', { version: '1.2.3', line: 4 })]),
      lock(file, [wheel('openai', '1.2.3', { line: 4 })]),
      lock('uv.lock', [wheel('openai', '1.9.0')], { '': { openai: 'openai@1.9.0' } }),
    )
    expect(get(links, 'pkg:pypi/openai@1.2.3').evidence).toEqual([
      { file, line: 4, collector: 'pip-requirements', technique: 'manifest', usage: 'declared', resolution: 'exact' },
    ])
  })

  test('purls of other types', () => {
    const of = (ecosystem: string, name: string): string[] =>
      refs(run(manifest('m', [declare(name, '1.0.0', { ecosystem, version: '1.0.0' })])))
    expect(of('golang', 'github.com/harbor/tide/v2')).toEqual(['pkg:golang/github.com/harbor/tide/v2@1.0.0'])
    expect(of('cargo', 'tide')).toEqual(['pkg:cargo/tide@1.0.0'])
    expect(of('maven', 'example.harbor:tide')).toEqual(['pkg:maven/example.harbor/tide@1.0.0'])
  })

  test('a package from a repository is not the one of the registry', () => {
    const url = 'https://git.harbor.example/gull.git'
    const links = run(
      lock('yarn.lock', [locked('gull', '2.0.0'), locked('gull', '2.0.0', { key: 'git', source: 'vcs', url })]),
    )
    expect(refs(links)).toHaveLength(2)
    expect(refs(links)[1]).toMatch(/^pkg:npm\/gull@2\.0\.0\?vcs_url=/)
  })
})

describe('what a package is', () => {
  test('the classifier decides', () => {
    const classify: Classify = (ecosystem, name) =>
      ecosystem === 'npm' && name === 'ai'
        ? { kind: 'sdk', category: 'llm-client', provider: 'vercel', vendor: 'Vercel', egress: ['prompts'] }
        : undefined
    const { components } = linkPackages(
      [manifest('package.json', [declare('ai', '^5.0.0'), declare('tide', '^1.0.0')])],
      classify,
    )
    expect(components?.[0]).toMatchObject({
      kind: 'sdk',
      provider: 'vercel',
      properties: { category: 'llm-client', vendor: 'Vercel', egress: ['prompts'] },
    })
    expect(components?.[1]?.kind).toBe('package')
  })

  test('scopes: from the lock, else from what only development dependencies reach', () => {
    const scopeOf = (links: PackageLinks, ref: string): (string | undefined)[] =>
      get(links, ref).evidence.map(({ scope }) => scope)
    const packages = [
      locked('app', '1.0.0', { dependsOn: ['shared@1.0.0', 'nowhere@1.0.0'] }),
      locked('lint', '1.0.0', { dependsOn: ['shared@1.0.0', 'rules@1.0.0'] }),
      locked('rules', '1.0.0', { dependsOn: ['lint@1.0.0'] }),
      locked('shared', '1.0.0'),
    ]
    const own = manifest('package.json', [declare('app', '^1.0.0'), declare('lint', '^1.0.0', { scope: 'build' })])
    const links = run(own, lock('yarn.lock', packages))
    expect(scopeOf(links, 'pkg:npm/shared@1.0.0')).toEqual([undefined])
    expect(scopeOf(links, 'pkg:npm/rules@1.0.0')).toEqual(['build'])
    expect(scopeOf(links, 'pkg:npm/lint@1.0.0')).toEqual(['build', 'build'])
    const told = run(
      own,
      lock(
        'package-lock.json',
        packages.map((each) => (each.name === 'shared' ? { ...each, scope: 'build' as const } : each)),
      ),
    )
    expect(scopeOf(told, 'pkg:npm/shared@1.0.0')).toEqual(['build'])
    expect(scopeOf(told, 'pkg:npm/rules@1.0.0')).toEqual([undefined])
  })

  test('optional only when every place says so', () => {
    const links = run(
      manifest('a/package.json', [
        declare('tide', '^1.0.0', { optional: true }),
        declare('wave', '^1.0.0', { optional: true }),
      ]),
      manifest('b/package.json', [declare('wave', '^1.0.0')]),
    )
    expect(get(links, 'pkg:npm/tide').properties?.optional).toBe('true')
    expect(get(links, 'pkg:npm/wave').properties).not.toHaveProperty('optional')
  })
})

describe('projects', () => {
  test('copies of one example and private projects are told apart by file', () => {
    const links = run(
      manifest('x/one/package.json', [], 'demo', { version: '0.0.0' }),
      manifest('x/two/package.json', [], 'demo', { version: '0.0.0' }),
      manifest('package.json', [], 'root', { private: true }),
    )
    expect(links.projects.map(({ file, ref }) => `${file} ${ref}`)).toEqual([
      'package.json waybill:project/package.json',
      'x/one/package.json pkg:npm/demo@0.0.0',
      'x/two/package.json waybill:project/x/two/package.json',
    ])
  })

  test('a link to a folder without a manifest is the project of that name, if there is one', () => {
    const links = run(
      manifest(
        'kit/package.json',
        [declare('orm', 'link:../orm/dist', { source: 'path' }), declare('lost', 'file:../lost', { source: 'path' })],
        'kit',
      ),
      manifest('orm/package.json', [], 'orm'),
      lock('pnpm-lock.yaml', [locked('dist', '', { key: 'workspace:orm/dist', source: 'workspace' })], {
        kit: { orm: 'workspace:orm/dist' },
      }),
    )
    expect(edges(links)).toEqual(['pkg:npm/kit > pkg:npm/lost', 'pkg:npm/kit > pkg:npm/orm'])
    expect(get(links, 'pkg:npm/lost').properties).toMatchObject({ source: 'path' })
  })

  test('Yarn 1 leaves out what it links from the workspace', () => {
    const links = run(
      manifest('desk/package.json', [declare('ropes', '^1.0.0')], 'desk'),
      manifest('ropes/package.json', [], 'ropes', { version: '1.1.0' }),
      lock('yarn.lock', [locked('tide', '1.0.0')]),
    )
    expect(edges(links)).toEqual(['pkg:npm/desk > pkg:npm/ropes@1.1.0'])
    expect(refs(links)).toEqual(['pkg:npm/tide@1.0.0'])
  })
})

test('the order of the facts does not matter', () => {
  const facts: Facts[] = [
    manifest('a/package.json', [declare('tide', '^1.0.0', { line: 3 })], 'a'),
    manifest('b/package.json', [declare('tide', '^1.2.0', { line: 4, scope: 'build' })], 'b'),
    lock('yarn.lock', [locked('tide', '1.4.0', { line: 2, dependsOn: ['wave@1.0.0'] }), locked('wave', '1.0.0')]),
    lock('b/yarn.lock', [locked('tide', '1.3.0', { line: 2 })]),
  ]
  expect(linkPackages(facts.toReversed(), nothing)).toEqual(linkPackages(facts, nothing))
})

test.each([
  ['npm', '1.4.0', '^1.0.0', true],
  ['npm', '2.0.0', '^1.0.0', false],
  ['npm', '2.0.0-rc.1', '>=1', true],
  ['npm', '1.4.0', 'next', undefined],
  ['npm', '1.4.0', 'catalog:', undefined],
  ['npm', '1.4.0', undefined, true],
  ['pypi', '2.10.0+cu126', '==2.10.0', true],
  ['pypi', '1.3', '>=1.2,<2', true],
  ['pypi', '2.0', '~=1.2', false],
  ['pypi', '1.9.1', '^1.2', true],
  ['pypi', '2.0', '~1.2', false],
  ['pypi', '1.2.3', '1.2.3', true],
  ['cargo', '1.9.0', '1.2', true],
  ['cargo', '2.0.0', '1.2', false],
  ['golang', 'v1.2.3', 'v1.2.3', true],
  ['golang', 'v1.2.4', 'v1.2.3', false],
])('%s: is %s in %s? %s', (ecosystem, version, range, expected) => {
  expect(satisfiesRange(ecosystem, version, range)).toBe(expected)
})

test('versions are compared as their ecosystem does', () => {
  const sort = (ecosystem: string, ...versions: string[]): string[] =>
    versions.sort((a, b) => compareVersions(ecosystem, a, b))
  expect(sort('npm', '1.10.0', '1.9.0', '1.10.0-rc.1')).toEqual(['1.9.0', '1.10.0-rc.1', '1.10.0'])
  expect(sort('pypi', '2.10.0', '2.9', '2.11.0+cpu', '2.10.0rc1')).toEqual(['2.11.0+cpu', '2.9', '2.10.0rc1', '2.10.0'])
})
