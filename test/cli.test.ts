import { execFile, spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parseInvocation } from '../src/cli/arguments.ts'
import { COMMANDS } from '../src/cli/commands.ts'
import { toCommandHelp } from '../src/cli/help.ts'
import { suggest } from '../src/cli/suggest.ts'
import { toTargets } from '../src/cli/targets.ts'
import { BUILT, SOURCE, runCli } from './support/run-cli.ts'
import { makeTree } from './support/tree.ts'

const scanCommand = COMMANDS.find(({ name }) => name === 'scan')!
const parse = (...argv: string[]) => parseInvocation(scanCommand, argv)

describe('arguments', () => {
  test('flags, values and directories in any order', () => {
    const { positionals, flags, values } = parse(
      'a',
      '-f',
      'json=x.json',
      '--quiet',
      'b',
      '--format=markdown',
      '--',
      '-c',
    )
    expect([positionals, [...flags], values.get('format')]).toEqual([
      ['a', 'b', '-c'],
      ['quiet'],
      ['json=x.json', 'markdown'],
    ])
  })

  test.each([
    [['--jsno'], 'unknown option --jsno (did you mean --json?)'],
    [['--constructor'], 'unknown option --constructor'],
    [['-f'], '-f needs a value'],
    [['--quiet=yes'], '--quiet takes no value'],
    [['--spec-version', '1.5'], 'must be one of 1.7, 1.6'],
  ])('%j: %s', (argv, message) => expect(() => parse(...argv)).toThrow(message))

  test.each([
    [[], [{ format: 'summary' }]],
    [['--json'], [{ format: 'json' }]],
    [['-o', 'b.cdx.json'], [{ format: 'cyclonedx-json', file: 'b.cdx.json' }]],
    [['-f', 'json', '-o', 'b.txt'], [{ format: 'json', file: 'b.txt' }]],
    [
      ['-f', 'cyclonedx-json=b.json', '-f', 'markdown'],
      [{ format: 'cyclonedx-json', file: 'b.json' }, { format: 'markdown' }],
    ],
  ])('outputs of %j', (argv, targets) => expect(toTargets(parse(...argv))).toEqual(targets))

  test.each([
    [['-f', 'cyclonedx'], 'unknown format cyclonedx (did you mean cyclonedx-json?)'],
    [['-f', 'json', '-f', 'table'], 'only one format can go to standard output'],
    [['-f', 'json=a', '-f', 'table=a'], 'to the same file'],
    [['-o', 'bom.xyz'], 'the ending tells no format'],
    [['-f', 'json='], "the file's name is missing"],
  ])('outputs of %j: %s', (argv, message) => expect(() => toTargets(parse(...argv))).toThrow(message))

  test('nothing is suggested that is not near', () => {
    expect(suggest('zzzzzz', ['scan', 'explain'])).toBe('')
  })

  test('help names every option', () => {
    for (const command of COMMANDS) {
      const help = toCommandHelp(command)
      for (const name of Object.keys(command.options)) expect(help).toContain(`--${name}`)
    }
  })
})

const REPOSITORY = {
  'package.json': '{"name":"quokka","version":"2.1.0","dependencies":{"openai":"4.2.0"}}',
  'src/ask.ts':
    "import OpenAI from 'openai'\nawait new OpenAI().responses.create({ model: 'gpt-4.1-mini', input: 'x' })\n",
}

describe.concurrent('waybill', () => {
  test('says what it can do, and which version it is', async () => {
    const [help, none, version] = await Promise.all([runCli(['--help']), runCli([]), runCli(['--version'])])
    expect([help.code, none.code, version.code]).toEqual([0, 2, 0])
    for (const { name } of COMMANDS) expect(help.out).toContain(`  ${name}`)
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test.each([
    [['scna', '.'], 'unknown command scna (did you mean scan?)'],
    [['scan', '/no/such/place'], '/no/such/place: no such file or directory'],
    [['scan', 'github:acme/..'], 'github:acme/..: not the address of a repository'],
    [['scan', '--no-such'], 'unknown option --no-such'],
    [['explain'], 'missing argument: waybill explain COMPONENT [DIR]'],
    [['collectors', 'x'], 'unexpected argument x'],
    [['validate', '/no/such.json'], '/no/such.json: cannot be read: ENOENT'],
    [['scan', '/dev/null'], '/dev/null: neither a directory nor a regular file'],
  ])('%j is refused with 2', async (args, message) => {
    const { code, out, talk } = await runCli(args)
    expect([code, out]).toEqual([2, ''])
    expect(talk).toContain(`waybill: ${message}`)
  })

  test('an empty directory is fine', async () => {
    const { code, out, talk } = await runCli(['scan', makeTree({})])
    expect([code, talk]).toEqual([0, ''])
    expect(out).toMatch(/no AI|nothing/i)
  })

  test('the same bytes give the same bytes', async () => {
    const [one, two] = [makeTree(REPOSITORY), makeTree({})]
    const files = ['a.cdx.json', 'b.cdx.json'].map((name) => join(two, name))
    const env = { SOURCE_DATE_EPOCH: '1700000000' }
    const results = await Promise.all(files.map((file) => runCli(['scan', one, '-o', file], { env })))
    expect(results.map(({ code, out }) => [code, out])).toEqual([
      [0, ''],
      [0, ''],
    ])
    const [first = '', second] = files.map((file) => readFileSync(file, 'utf8'))
    expect(second).toBe(first)
    expect(first).toContain('"timestamp": "2023-11-14T22:13:20')
    expect(readdirSync(two).sort()).toEqual(['a.cdx.json', 'b.cdx.json'])
  })

  test('finds the model of a call and says where', async () => {
    const root = makeTree(REPOSITORY)
    const { code, out } = await runCli(['scan', '--json', root])
    expect(code).toBe(0)
    const inventory = JSON.parse(out) as {
      components: { kind: string; name: string; evidence: { file: string; line: number }[] }[]
    }
    const model = inventory.components.find(({ kind }) => kind === 'model')
    expect([model?.name, model?.evidence[0]]).toMatchObject(['gpt-4.1-mini', { file: 'src/ask.ts', line: 2 }])
    const explained = await runCli(['explain', 'gpt-4.1-mini', root])
    expect(explained.out).toContain('src/ask.ts:2')
    expect(await runCli(['explain', 'gpt-9', root])).toMatchObject({ code: 2, out: '' })
  })

  test('several roots: places say which', async () => {
    const [a, b] = [makeTree({ 'x/AGENTS.md': 'Be kind.' }), makeTree({ 'AGENTS.md': 'Be brief.' })]
    const { out } = await runCli(['scan', join(a, 'x'), b, '--json'])
    const { roots, components } = JSON.parse(out) as {
      roots: string[]
      components: { evidence: { file: string }[] }[]
    }
    expect(roots.sort()).toEqual(['x', basename(b)].sort())
    const files = components.flatMap(({ evidence }) => evidence.map(({ file }) => file))
    expect(files.sort()).toEqual([`${basename(b)}/AGENTS.md`, 'x/AGENTS.md'].sort())
  })

  test('one file', async () => {
    const { out } = await runCli(['scan', join(makeTree(REPOSITORY), 'src/ask.ts'), '--json'])
    expect(JSON.parse(out)).toMatchObject({ files: 1, roots: ['ask.ts'] })
  })

  test('what matters and cannot be read ends in 3, with the file and the reason', async () => {
    const root = makeTree({ 'package.json': '{"name": ' })
    const { code, talk } = await runCli(['scan', root, '-f', 'markdown'])
    expect(code).toBe(3)
    expect(talk).toContain('package.json')
    expect(talk).toContain('malformed')
  })

  test('Ctrl-C ends it at once, and nothing is written', async () => {
    const files = Array.from({ length: 8000 }, (_, index) => [`f${index}/package.json`, '{"name":"x"}'] as const)
    const root = makeTree(Object.fromEntries(files))
    const output = join(makeTree({}), 'bom.cdx.json')
    const child = spawn(process.execPath, [SOURCE, 'scan', root, '-o', output, '--no-cache'], { stdio: 'ignore' })
    const ended = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)))
    setTimeout(() => child.kill('SIGINT'), 250)
    expect([130, 'SIGINT']).toContain(await ended)
    expect(readdirSync(dirname(output))).toEqual([])
  })

  test('output that cannot be written is refused', async () => {
    const { code, talk } = await runCli(['scan', makeTree({}), '-o', '/no/such/place/bom.json'])
    expect([code, talk]).toMatchObject([
      2,
      expect.stringContaining('/no/such/place/bom.json: cannot be written: ENOENT'),
    ])
  })

  test('a reader that closes early is no fault', async () => {
    const { stdout, stderr } = await promisify(execFile)('/bin/sh', [
      '-c',
      `"${process.execPath}" "${SOURCE}" collectors --json | head -c 10`,
    ])
    expect([stdout.length, stderr]).toEqual([10, ''])
  })
})

describe.skipIf(!existsSync(BUILT))('the build', () => {
  test('runs, and its first file asks nothing of an old Node', async () => {
    expect(await runCli(['--version'], { script: BUILT })).toMatchObject({ code: 0, talk: '' })
    expect(readFileSync(BUILT, 'utf8')).not.toMatch(/\?\.|\?\?|#[a-z]/)
  })

  test('a second scan reuses the first, and says the same', async () => {
    const [root, cache] = [makeTree(REPOSITORY), makeTree({})]
    const run = () => runCli(['scan', root, '--json'], { script: BUILT, env: { WAYBILL_CACHE_DIR: cache } })
    const first = await run()
    expect(readdirSync(join(cache, 'scan'))).toHaveLength(1)
    expect(await run()).toEqual(first)
  })
})
