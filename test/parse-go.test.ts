import { describe, expect, test } from 'vitest'
import { columnOf, lineOf, type Block, type Expr } from '../src/code/ir.ts'
import { parseGoMod } from '../src/parse/go/go-mod.ts'
import { toLocalName } from '../src/parse/go/imports.ts'
import { parseGo } from '../src/parse/go/index.ts'

/** The body of a function with these statements, which must parse without error. */
function bodyOf(statements: string): Block {
  const module = parseGo(`package p\nfunc f() {\n${statements}\n}\n`, 'p.go')
  expect(module.errors).toEqual([])
  return module.body.functions[0]?.body ?? module.body
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
      return 'nil'
    case 'name':
      return expr.id
    case 'attr':
      return `${show(expr.of)}.${expr.name}`
    case 'index':
      return `${show(expr.of)}[${show(expr.key)}]`
    case 'call':
      return `${show(expr.fn)}(${expr.args.map((arg) => (arg.spread ? '...' : '') + show(arg.value)).join(', ')})`
    case 'list':
      return `[${expr.items.map(show).join(', ')}]`
    case 'map':
      return `${expr.type ? show(expr.type) : ''}{${expr.entries.map(({ key, value }) => `${key ? show(key) : '...'}: ${show(value)}`).join(', ')}}`
    case 'tpl':
      return `\`${expr.parts.map((part) => (typeof part === 'string' ? part : `\${${show(part)}}`)).join('')}\``
    case 'fn':
      return `fn(${expr.fn.params.map((param) => param.name).join(', ')})`
    default:
      return `other(${expr.k === 'other' ? expr.of.map(show).join(', ') : ''})`
  }
}

const valueOf = (expression: string): string =>
  show(bodyOf(`x := ${expression}`).bindings.find(({ name }) => name === 'x')?.value)

describe('expressions', () => {
  test.each([
    ['"a" + "b" + c + "d"', '`ab${c}d`'],
    ['`raw "x"\\n`', '"raw \\"x\\"\\\\n"'],
    ['"tab\\t\\x41\\u00e9\\101"', JSON.stringify('tab\tAéA')],
    ['fmt.Sprintf("%s-%02d%%", "a", n)', '`a-${n}%`'],
    ['fmt.Sprintf("%*d", w, n)', 'fmt.Sprintf("%*d", w, n)'],
    ['&llm.Options{Model: m, Nested: llm.Inner{1, 2}}', 'llm.Options{"Model": m, "Nested": [1, 2]}'],
    ['map[string]T{"k": {A: 1}, key: {}}', '{"k": T{"A": 1}, key: T{}}'],
    ['[]*openai.Message{{Role: "user"}, other}', '[openai.Message{"Role": "user"}, other]'],
    ['[...]string{2: "b"}', '{2: "b"}'],
    ['tool.New[Args, Result]("n", h...)', 'tool.New("n", ...h)'],
    ['handlers[name](ctx)', 'handlers[name](ctx)'],
    ['decode[config.Model](raw)', 'decode(raw)'],
    ['v.(*openai.Client).Chat', 'v.Chat'],
    ['func(ctx context.Context, _ int) error { return g("x") }', 'fn(ctx, )'],
    ['a*b + -1', 'other(a, b, -1)'],
    ['[]byte("x")', 'other()("x")'],
    ['struct{}{}', '[]'],
    ['0x_10 + 0o17 + 1_000', 'other(16, 15, 1000)'],
  ])('%s', (source, expected) => expect(valueOf(source)).toBe(expected))
})

describe('statements', () => {
  const show2 = ({ bindings }: Block): string[] =>
    bindings.map(
      ({ on, name, how, key, value }) => `${on ? `${on}.` : ''}${name} ${how}${key ? ` ${key}` : ''} ${show(value)}`,
    )

  test('several names: the usual error does not repeat the call', () => {
    expect(show2(bodyOf('client, err := llm.New("m")\n_, ok := m["k"]\na, b := two()'))).toEqual([
      'client assign llm.New("m")',
      'err assign -',
      'ok key 1 m["k"]',
      'value at 5:9 assign two()',
      'a assign value at 5:9',
      'b key 1 value at 5:9',
    ])
  })

  test('headers of if, for and switch open no literal', () => {
    const body = bodyOf(`
      if s, ok := m[Key{1}]; ok && s == v { a("1") } else if T == (T{}) { b("2") } else { c("3") }
      for i, each := range []string{"x", "y"} { use(i, each) }
      for range 3 { d("4") }
      for x := 0; x < n; x++ { e("5") }
      switch t := v.(type) {
      case *T, []string: f("6")
      default:
        g("7")
      }
      select {
      case msg := <-ch:
        h(msg)
      case out <- i("8"):
      }
    `)
    expect(body.exprs.map(show).filter((text) => text.includes('('))).toEqual([
      'a("1")',
      'b("2")',
      'c("3")',
      'use(i, each)',
      'd("4")',
      'e("5")',
      'f("6")',
      'g("7")',
      'h(msg)',
      'i("8")',
    ])
    expect(show2(body)).toContain('each each ["x", "y"]')
  })

  test('members, labels, defer and go', () => {
    const body = bodyOf(
      'loop:\ns.client = New("x")\ns.opts["temperature"] = 0.5\ndefer close("d")\ngo func() { run("g") }()\ntext += "more"\ngoto loop',
    )
    expect(show2(body)).toEqual(['s.client assign New("x")', 's.opts.temperature assign 0.5', 'text augment "more"'])
    expect(body.exprs.map(show)).toEqual(['close("d")', 'fn()()'])
  })

  test('constants: repeated ones are dropped, types are kept', () => {
    const { body } = parseGo(
      'package p\nconst (\n\tFast Model = "m-1"\n\tA = iota\n\tB\n)\nvar c *openai.Client\n',
      'p.go',
    )
    expect(show2(body)).toEqual(['Fast assign "m-1"', 'A assign iota', 'c assign -'])
    expect(body.bindings.map(({ type }) => show(type))).toEqual(['Model', '-', 'openai.Client'])
  })
})

describe('declarations', () => {
  test('parameters with and without names, receivers, results', () => {
    const { body } = parseGo(
      'package p\nfunc (s *Server[T]) Do(a, b string, rest ...int) (out *Answer, err error) { return nil, nil }\nfunc g(int, []string, List[T]) error\n',
      'p.go',
    )
    const [method, plain] = body.functions
    expect(method).toMatchObject({ name: 'Do', receiver: 'Server' })
    expect(method?.params.map(({ name, type, spread }) => [name, show(type), spread])).toEqual([
      ['a', 'string', undefined],
      ['b', 'string', undefined],
      ['rest', 'int', 1],
    ])
    expect(show(method?.returnType)).toBe('Answer')
    expect(method?.body.bindings.map(({ name, type }) => [name, show(type)])).toEqual([['s', 'Server']])
    expect(plain?.params.map(({ name, type }) => [name, show(type)])).toEqual([
      ['', 'int'],
      ['', 'string'],
      ['', 'List'],
    ])
  })

  test('positions count UTF-16 units', () => {
    const { body } = parseGo('package p\n\nvar x = "𝒳é" + f(1)\n', 'p.go')
    const value = body.bindings[0]?.value
    const call = value?.k === 'tpl' ? value.parts.find((part) => typeof part !== 'string') : undefined
    expect([lineOf(call?.at ?? 0), columnOf(call?.at ?? 0)]).toEqual([3, 17])
  })

  test('an open bracket does not swallow the next declaration', () => {
    const module = parseGo('package p\nfunc half( {\n\tx := 1\n}\nvar Prompt = "kept"\n', 'p.go')
    expect(module.body.bindings.map(({ name }) => name)).toContain('Prompt')
    expect(module.errors.length).toBeGreaterThan(0)
  })
})

describe('names of imported packages', () => {
  test.each([
    ['github.com/sashabaranov/go-openai', ['openai'], 'openai'],
    ['github.com/openai/openai-go/v2', ['openai'], 'openai'],
    ['github.com/anthropics/anthropic-sdk-go', ['anthropic'], 'anthropic'],
    ['gopkg.in/yaml.v3', [], 'yaml'],
    ['github.com/acme/chroma-go/pkg/api/v2', ['v2'], 'v2'],
    ['context', ['context'], 'context'],
    ['example.test/a-b', ['ab'], 'ab'],
  ])('%s', (path, used, expected) => expect(toLocalName(path, new Set(used))).toBe(expected))
})

describe('hostile input', () => {
  const N = 50_000
  test.each([
    ['brackets', '('.repeat(N)],
    ['calls', `x := f${'()'.repeat(N)}`],
    ['literals', `x := ${'T{'.repeat(N)}`],
    ['functions', 'func(){'.repeat(N)],
    ['types', `var x ${'[]'.repeat(N)}T`],
    ['signs', `x := ${'!'.repeat(N)}a`],
    ['sums', `x := "a"${'+b'.repeat(N)}`],
    ['else', `if a {}${' else if a {}'.repeat(N)}`],
    ['formats', `fmt.Sprintf("${'%0'.repeat(N)}")`],
    ['names', `a${',a'.repeat(N)} = f()`],
    ['mixed', '(}]'.repeat(N)],
    ['quotes', '"\n'.repeat(N)],
    ['declarations', 'func f(\n'.repeat(N)],
  ])('%s', (_name, source) => {
    const start = performance.now()
    const module = parseGo(`package p\nfunc f() {\n${source}`, 'p.go')
    expect(() => JSON.stringify(module)).not.toThrow()
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

test('go.mod: what is no directive is an error, what adds no module is not', () => {
  const mod = parseGoMod('module a.test/x // note\ngo 1.24\nrequire (\n\tb.test/y v1 // indirect\n)\nignore ./z\n??\n')
  expect(mod.requirements).toEqual([{ module: 'b.test/y', version: 'v1', indirect: true, line: 4 }])
  expect(mod.module).toEqual({ path: 'a.test/x', line: 1 })
  expect(mod.errors).toEqual([{ line: 7, detail: 'not a directive' }])
})
