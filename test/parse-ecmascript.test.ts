import { describe, expect, test } from 'vitest'
import { columnOf, lineOf, type Binding, type Block, type Expr, type Module } from '../src/code/ir.ts'
import { ProblemError } from '../src/model/collector.ts'
import { parseEcmascript } from '../src/parse/ecmascript/index.ts'

/** A module that must parse without error. */
function parse(source: string, path = 'src/a.ts'): Module {
  const module = parseEcmascript(source, path)
  expect(module.errors).toEqual([])
  return module
}

/** An expression in a notation close to source, without positions. */
function show(expr: Expr | undefined): string {
  if (!expr) return '-'
  switch (expr.k) {
    case 'str':
      return JSON.stringify(expr.v)
    case 'num':
    case 'bool':
      return String(expr.v)
    case 'null':
      return 'null'
    case 'name':
      return expr.id
    case 'attr':
      return `${show(expr.of)}.${expr.name}`
    case 'index':
      return `${show(expr.of)}[${show(expr.key)}]`
    case 'call':
      return `${expr.isNew ? 'new ' : ''}${show(expr.fn)}(${expr.args.map((arg) => (arg.spread ? '...' : '') + show(arg.value)).join(', ')})`
    case 'list':
      return `[${expr.items.map(show).join(', ')}]`
    case 'map':
      return `{${expr.entries.map(({ key, value }) => (key ? `${show(key)}: ${show(value)}` : `...${show(value)}`)).join(', ')}}`
    case 'tpl':
      return `\`${expr.parts.map((part) => (typeof part === 'string' ? part : `\${${show(part)}}`)).join('')}\``
    case 'choice':
      return `(${expr.of.map(show).join(' | ')})${expr.tests ? ` if ${expr.tests.map(show).join(', ')}` : ''}`
    case 'fn':
      return `fn(${expr.fn.params.map((param) => param.name).join(', ')}) => ${expr.fn.body.returns.map(show).join(', ')}`
    case 'class':
      return `class ${expr.class.name}`
    case 'other':
      return `other(${expr.of.map(show).join(', ')})`
  }
}

const showBinding = ({ on, name, how, key, value, type }: Binding): string =>
  `${on ? `${on}.` : ''}${name}${type ? `: ${show(type)}` : ''} ${how}${key === undefined ? '' : ` ${key}`} ${show(value)}`
const bindings = (block: Block): string[] => block.bindings.map(showBinding)
const imports = (source: string, path?: string): string[] =>
  parse(source, path).imports.map(
    ({ local, from, name, typeOnly }) => `${local} = ${from}:${name}${typeOnly ? ' type' : ''}`,
  )
const exports = (source: string, path?: string): string[] =>
  parse(source, path).exports.map(
    ({ name, local, from, fromName }) => `${name} = ${from === undefined ? local : `${from}:${fromName ?? '*'}`}`,
  )

describe('expressions', () => {
  test.each([
    ["'a' + 'b' + 1", '"ab1"'],
    ['`a${"b"}c${d}`', '`abc${d}`'],
    ["'x' + y + `z${w}`", '`x${y}z${w}`'],
    ["(a ?? b) || 'c'", '((a | b) | "c")'],
    ["t('q') ? 'a' : u ? 'b' : 'c'", '("a" | "b" | "c") if t("q")'],
    ["flag('x') && value", '(value) if flag("x")'],
    ["(await (call('x') as T))!.data satisfies U", 'call("x").data'],
    ['<T>void x', 'x'],
    ["a?.b?.['c']?.(...d)", 'a.b["c"](...d)'],
    [
      'new A.B<C>({ m, "n-o": 1, [k]: 2, ...r, f() { return 1 }, async *g() {} })',
      'new A.B({"m": m, "n-o": 1, k: 2, ...r, "f": fn() => 1, "g": fn() => })',
    ],
    ['[a, ...b, , undefined]', '[a, other(b), null, null]'],
    ['sql`select ${x}`', 'sql(`select ${x}`)'],
    ["!call('x') || typeof y === 'z'", '(other(call("x")) | other("z"))'],
    ['-1', '-1'],
    ['import.meta.env.KEY', 'import.meta.env.KEY'],
    ['(a, b)', 'b'],
    ['this.#secret.run()', 'this.#secret.run()'],
    ["(b = make('x'))", 'b'],
    ['class Named extends Base {}', 'class Named'],
    ['import(specifier)', 'import(specifier)'],
  ])('%s', (source, expected) => {
    const { body } = parse(`const x = ${source}`)
    expect(show(body.bindings.find(({ name }) => name === 'x')?.value)).toBe(expected)
  })

  test('a call is kept wherever it stands', () => {
    const { body } = parse(`
      if (a('1')) b('2'); else if (c('3')) d('4')
      for (const x of e('5')) f('6')
      for (let i = g('7'); h('8'); i += j('9')) k('10')
      while (l('11')) { do { m('12') } while (n('13')) }
      switch (o('14')) { case p('15'): q('16') }
      try { r('17') } catch (error) { s('18') } finally { t('19') }
      label: throw new U('20')
    `)
    const found = new Set<string>()
    JSON.stringify(body, (_key, value: unknown) => {
      if (value && typeof value === 'object' && 'k' in value && value.k === 'str' && 'v' in value)
        found.add(String(value.v))
      return value
    })
    expect([...found].map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  test('types leave no strings behind', () => {
    const module = parse(`
      type A = 'secret-a' | 'b'
      interface B { c: 'secret-d' }
      declare const e: 'secret-f'
      declare function g(h: 'secret-i'): void
      let j: 'secret-k' = l as 'secret-m'
      function n(o: 'secret-p'): asserts o is 'secret-q' { return r<'secret-s'>(o) }
    `)
    expect(JSON.stringify(module)).not.toContain('secret')
  })

  test('JSX: attributes of components, calls of elements', () => {
    const { body } = parse(
      "const x = <div className='c' onClick={() => go('a')}>it's {list.map((m) => <Chat model='m-1' {...m} />)}</div>",
      'a.tsx',
    )
    expect(show(body.bindings[0]?.value)).toBe(
      'other({"onClick": fn() => go("a")}, list.map(fn(m) => other({"model": "m-1", ...m})))',
    )
  })
})

describe('bindings', () => {
  test('patterns', () => {
    expect(bindings(parse("const { a, b: { c = 'd' }, ...rest } = load(), [e, , f] = g, { h } = i('j')").body)).toEqual(
      [
        'value at 1:7 assign load()',
        'a key a value at 1:7',
        'c key c value at 1:7.b',
        'c assign "d"',
        'rest assign value at 1:7',
        'e key 0 g',
        'f key 2 g',
        'h key h i("j")',
      ],
    )
  })

  test('assignments, loops, catch', () => {
    expect(
      bindings(
        parse("a.b.c = 1; x ||= 'y'; s += 't'; ({ p, q: r.s } = o); for (const [k, v] of m) {} try {} catch (e) {}")
          .body,
      ),
    ).toEqual([
      'a.b.c assign 1',
      'x assign "y"',
      's augment "t"',
      'p key p o',
      'r.s key q o',
      'value at 1:65 each m',
      'k key 0 value at 1:65',
      'v key 1 value at 1:65',
      'e assign -',
    ])
  })

  test('parameters', () => {
    const { body } = parse(
      "function f(this: X, a: ns.T<U> = 'a', { b, c: { d = 'e' }, ...r }: P | undefined, [g], ...h: string[]): Promise<Q> {}",
    )
    const [fn] = body.functions
    expect(fn?.params.map(({ name, type, spread }) => [name, show(type), spread])).toEqual([
      ['a', 'ns.T', undefined],
      ['', 'P', undefined],
      ['', '-', undefined],
      ['h', '-', 1],
    ])
    expect(show(fn?.params[0]?.default)).toBe('"a"')
    expect(fn?.params[1]?.keys?.map(({ key, name, default: value }) => `${key} ${name} ${show(value)}`)).toEqual([
      'b b -',
      'c.d d "e"',
      '* r -',
    ])
    expect(fn?.params[2]?.keys?.map(({ key, name }) => `${key} ${name}`)).toEqual(['0 g'])
    expect(show(fn?.returnType)).toBe('Q')
  })

  test('classes and enums', () => {
    const { body } = parse(`
      @register('svc') class Service extends Base.of('x') {
        static limit = 3
        #key: string = 'k'
        declare nope: string
        constructor(readonly llm: Client, other: string) { super(); this.other = other }
        get model() { return 'm' }
        static { boot('b') }
      }
      enum Kind { A = 'a', B }
    `)
    const [service, kind] = body.classes
    expect(service?.bases.map(show)).toEqual(['Base.of("x")'])
    expect(service?.decorators?.map(show)).toEqual(['register("svc")'])
    expect(bindings(service?.body ?? body)).toEqual(['limit assign 3', '#key assign "k"', 'nope assign -'])
    expect(service?.body.functions.map(({ name }) => name)).toEqual(['constructor', 'model'])
    expect(bindings(service?.body.functions[0]?.body ?? body)).toEqual([
      'this.llm: Client assign llm',
      'this.other assign other',
    ])
    expect(service?.body.exprs.map(show)).toEqual(['boot("b")'])
    expect(bindings(kind?.body ?? body)).toEqual(['A assign "a"', 'B assign -'])
  })
})

describe('modules', () => {
  test('imports', () => {
    expect(
      imports(
        "import a, { b as c, type d } from 'm'; import type e from 'n'; import * as f from 'o'; import 'p'; import g = require('q')",
      ),
    ).toEqual(['a = m:default', 'c = m:b', 'd = m:d type', 'e = n:default type', 'f = o:*', ' = p:*', 'g = q:*'])
  })

  test('requests for modules', () => {
    expect(
      imports(
        "const a = require('m'), { b: c } = require('n'), d = require('o').e; require('p'); async () => { const { f } = await import('q') }; use(require('r').g('x'), require('r'))",
        'a.cjs',
      ),
    ).toEqual(['a = m:*', 'c = n:b', 'd = o:e', ' = p:*', 'f = q:f', 'import("r") = r:*'])
    const { body } = parse("const { a = 'x' } = await import('m')")
    expect(bindings(body)).toEqual(['a key a import("m")', 'a assign "x"'])
  })

  test('exports', () => {
    expect(
      exports(
        "export const a = 1, { b } = c; export function d() {} export class E {} export enum F {} export { g as h }; export * from 'i'; export * as j from 'k'; export { l as default } from 'm'; export type { N } from 'o'; export interface P {}",
      ),
    ).toEqual(['a = a', 'b = b', 'd = d', 'E = E', 'F = F', 'h = g', '* = i:*', 'j = k:*', 'default = m:l', 'N = o:N'])
  })

  test.each([
    ["export default call('x')", 'default = default', ['default assign call("x")']],
    ['export default named', 'default = named', []],
    ['export default function () {}', 'default = default', []],
    ['export default class Named {}', 'default = Named', []],
    ["module.exports = call('x')", 'default = default', ['default assign call("x")']],
  ])('%s', (source, expected, bound) => {
    expect(exports(source)).toEqual([expected])
    expect(bindings(parse(source).body)).toEqual(bound)
  })

  test('CommonJS exports', () => {
    const source = "exports.a = b; module.exports.c = 'd'; module.exports = { e, f: g('h'), ...require('./i') }"
    expect(exports(source, 'a.cjs')).toEqual(['a = b', 'c = exports.c', 'e = e', 'f = exports.f', '* = ./i:*'])
    expect(bindings(parse(source, 'a.cjs').body)).toEqual(['exports.c assign "d"', 'exports.f assign g("h")'])
  })
})

describe('files', () => {
  test('positions count UTF-16 units', () => {
    const call = parse("const é = '𝒳'\n\n  , b = f('𝒳', g())\n").body.bindings[1]?.value
    const inner = call?.k === 'call' ? call.args[1]?.value.at : undefined
    expect([lineOf(inner ?? 0), columnOf(inner ?? 0)]).toEqual([3, 17])
  })

  test('plain JavaScript with JSX, with type annotations, with neither', () => {
    expect(parse('const a = <b />', 'a.js').body.bindings).toHaveLength(1)
    expect(parse('const a: string = 1', 'a.mjs').body.bindings).toHaveLength(1)
    expect(parse('const a = 1', 'a.cjs').body.bindings).toHaveLength(1)
  })

  test('components: scripts only, at their lines', () => {
    const module = parse(
      '<p>it\'s {{ x }}</p>\n<script>\nimport a from \'a\'\n</script>\n<SCRIPT lang="tsx">const b = <c />\n</script><script type="application/ld+json">{"d": 1}</script>',
      'a.svelte',
    )
    expect(module.imports.map(({ from, at }) => [from, lineOf(at), columnOf(at)])).toEqual([['a', 3, 8]])
    expect(module.body.bindings.map(({ name, at }) => [name, lineOf(at), columnOf(at)])).toEqual([['b', 5, 26]])
  })

  test('a syntax error leaves an empty module', () => {
    const module = parseEcmascript("import 'a'\nconst b = ;", 'a.ts')
    expect(module.errors.map(({ at }) => lineOf(at))).toEqual([2])
    expect(module.imports).toEqual([])
  })
})

/** Each would overflow the native stack at this depth and end the process. */
const N = 20_000
const DEEP: readonly [string, string][] = [
  ['lists', `x=${'['.repeat(N)}`],
  ['groups', `${'('.repeat(N)}1${')'.repeat(N)}`],
  ['blocks', '{'.repeat(N)],
  ['elements', `x=${'<a>t'.repeat(N)}`],
  ['templates', `x=${'`${'.repeat(N)}`],
  ['arrows', `x=${'a=>'.repeat(N)}a`],
  ['choices', `x=${'a?b:'.repeat(N)}c`],
  ['assignments', `${'a='.repeat(N)}c`],
  ['conditions', `${'if(a)'.repeat(N)};`],
  ['else', `${'if(a);else '.repeat(N)};`],
  ['loops', `${'for(;;)'.repeat(N)};`],
  ['labels', `${'a:'.repeat(N)};`],
  ['types', `let x:${'A<'.repeat(N)}`],
  ['generic arrows', `x=${'a ? <T,U>(y)=> '.repeat(N)}1`],
  ['text in elements', `x=${'a?<b>;, \nconst c</b>:'.repeat(N)}1`],
  ['prefixes', `x=${'await new typeof '.repeat(N)}1`],
  ['powers', `x=1${'**1'.repeat(N)}`],
  ['classes', `x=${'class extends '.repeat(N)}A{}`],
  ['brackets in strings', `x=${`[")","]",`.repeat(N)}`],
  ['comments', `x=${'[/*]*/'.repeat(N)}`],
]

describe('hostile input', () => {
  test.each(DEEP)('too deep: %s', (_name, source) => {
    for (const path of source.includes('</b>') ? ['a.tsx', 'a.js'] : ['a.tsx', 'a.ts', 'a.js']) {
      expect(() => parseEcmascript(source, path)).toThrow(expect.objectContaining({ code: 'too-deep' }))
    }
  })

  test('what is deep, but not too deep for the parser, is cut off', () => {
    const module = parseEcmascript(`x = ${'['.repeat(800)}${']'.repeat(800)}; y = f('kept')`, 'a.ts')
    expect(module.errors.map(({ detail }) => detail)).toEqual(['nested deeper than 500 levels'])
    expect(module.body.bindings.map(({ name }) => name)).toEqual(['x', 'y'])
  })

  test('long chains are flat', () => {
    const sum = `x = 'a'${" + 'b'".repeat(1000)}`
    expect(parse(sum).body.bindings[0]?.value).toMatchObject({ k: 'str', v: `a${'b'.repeat(1000)}` })
    expect(parse(`if (a) {}${' else if (b) { c("d") }'.repeat(1000)}`).body.exprs).toHaveLength(1000)
  })

  test('lines so long that quoting them for every error exhausts the memory', () => {
    const parsing = (): Module => parseEcmascript(`x=${'({a=1}),'.repeat(20_000)}1`, 'a.ts')
    expect(parsing).toThrow(ProblemError)
    expect(parsing).toThrow(expect.objectContaining({ code: 'limit' }))
  })

  test('much honest code is not refused', () => {
    const line = "const a1 = cond ? make<T>('(', /[[(]/) : `${b}` // it's (fine\n"
    const jsx = "export const A = () => <p>it's {t('a')} (ok)</p>\n"
    expect(parse(line.repeat(3000)).body.bindings).toHaveLength(3000)
    expect(parse(jsx.repeat(3000), 'a.tsx').body.bindings).toHaveLength(3000)
    expect(parse(`x = {${"k: a < b ? 'c' : d => 1 << e,\n".repeat(300)}}`).body.bindings).toHaveLength(1)
  })
})
