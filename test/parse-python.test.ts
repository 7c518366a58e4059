import { describe, expect, test } from 'vitest'
import { columnOf, lineOf, type Binding, type Expr, type Module } from '../src/code/ir.ts'
import { parsePython } from '../src/parse/python/index.ts'

const parse = (text: string): Module => parsePython(text, 'pkg/mod.py')

/** Short notation of an expression: names as they are, strings quoted, `tpl`, `or`, `fn`, `?` as function calls. */
function show(expr: Expr | undefined): string {
  switch (expr?.k) {
    case undefined:
      return '-'
    case 'str':
      return JSON.stringify(expr.v)
    case 'tpl':
      return `tpl(${expr.parts.map((part) => (typeof part === 'string' ? JSON.stringify(part) : show(part))).join(', ')})`
    case 'num':
    case 'bool':
      return String(expr.v)
    case 'null':
      return 'None'
    case 'name':
      return expr.id
    case 'attr':
      return `${show(expr.of)}.${expr.name}`
    case 'index':
      return `${show(expr.of)}[${show(expr.key)}]`
    case 'call': {
      const args = expr.args.map(
        ({ name, spread, value }) => `${'*'.repeat(spread ?? 0)}${name ? `${name}=` : ''}${show(value)}`,
      )
      return `${show(expr.fn)}(${args.join(', ')})`
    }
    case 'list':
      return `[${expr.items.map(show).join(', ')}]`
    case 'map':
      return `{${expr.entries.map(({ key, value }) => `${key ? show(key) : '**'}: ${show(value)}`).join(', ')}}`
    case 'choice':
      return `or(${expr.of.map(show).join(', ')}${expr.tests ? `; ${expr.tests.map(show).join(', ')}` : ''})`
    case 'fn':
      return `fn(${expr.fn.params.map(({ name }) => name).join(', ')} -> ${expr.fn.body.returns.map(show).join(', ')})`
    case 'class':
      return 'class'
    case 'other':
      return `?(${expr.of.map(show).join(', ')})`
  }
}

function showBinding({ name, on, value, type, how, key }: Binding): string {
  const target = `${on ? `${on}.` : ''}${name}${type ? `: ${show(type)}` : ''}`
  const relation =
    how === 'assign' ? '=' : how === 'key' ? `= [${key}] of` : how === 'each' ? `in${key ? ` [${key}]` : ''}` : '+='
  return value ? `${target} ${relation} ${show(value)}` : target
}

const bindings = (text: string): string[] => parse(text).body.bindings.map(showBinding)
const exprs = (text: string): string[] => parse(text).body.exprs.map(show)
/** The value of the only binding of `x = …`. */
const value = (text: string): string => {
  const module = parse(`x = ${text}\n`)
  expect(module.errors).toEqual([])
  return show(module.body.bindings[0]?.value)
}

describe('strings', () => {
  test.each([
    [String.raw`'a' "b" '''c'''`, '"abc"'],
    [
      String.raw`"tab\t\x41\u00e9\U0001F600\101\
end"`,
      '"tab\\tAé😀Aend"',
    ],
    [String.raw`r"\d+" R'\n'`, String.raw`"\\d+\\n"`],
    [String.raw`"\N{BULLET}\q"`, String.raw`"\\N{BULLET}\\q"`],
    ['"""two\nlines"""', String.raw`"two\nlines"`],
    [String.raw`"""ends with \""""`, String.raw`"ends with \""`],
    ["''", '""'],
    ['b"bytes" b"more"', '?()'],
    ['"a" + "b" + "c"', '"abc"'],
    ['("a"\n     # comment "no"\n     "b")', '"ab"'],
    ['"a" + name + "c"', 'tpl("a", name, "c")'],
    ['prefix + "/" + f"{model}"', 'tpl(prefix, "/", model)'],
    ['"a" * 3', '?("a", 3)'],
    ['["a"] + ["b"]', '["a", "b"]'],
    ['"a" - b', '?("a", b)'],
  ])('%s', (text, expected) => expect(value(text)).toBe(expected))

  test('a literal starts at its prefix', () => {
    const [binding] = parse('x = rb"" or u"model"\n').body.bindings
    const choice = binding?.value
    expect(choice?.k === 'choice' && choice.of.map((one) => columnOf(one.at))).toEqual([5, 13])
  })

  test('lines go on after a literal of several lines', () => {
    const text = 'a = """\n"""\nb = "x\\\ny"\nc = f"""\n{\nd\n}"""\ne = 1\n'
    expect(parse(text).body.bindings.map(({ name, at }) => `${name} ${lineOf(at)}`)).toEqual([
      'a 1',
      'b 3',
      'c 5',
      'e 9',
    ])
  })
})

describe('f-strings', () => {
  test.each([
    ['f"plain {{braces}}"', '"plain {braces}"'],
    ['f"gpt-{size}-{kind.name}"', 'tpl("gpt-", size, "-", kind.name)'],
    ['f"{a}" "b" f"{c}"', 'tpl(a, "b", c)'],
    ['f"{\'gpt\'}-4"', '"gpt-4"'],
    ['f"{x!r}"', 'tpl(?(x))'],
    ['f"{x!s}"', 'tpl(x)'],
    ['f"{x:>{width}}|"', 'tpl(?(x, tpl(width)), "|")'.replace('tpl(width)', 'width')],
    ['f"{x = }"', 'tpl("x = ", ?(x))'],
    ['f"{x=!r:^20}"', 'tpl("x=", ?(x))'],
    ['f"{load("prod")["name"]}"', 'tpl(load("prod")["name"])'],
    ['f"{f"{f"{deep}"}"}"', 'tpl(deep)'],
    ['f"{a != b}"', 'tpl(?(a, b))'],
    ['f"{(lambda v: v)(1)}"', 'tpl(fn(v -> v)(1))'],
    ['f"{ {"k": v}["k"] }"', 'tpl({"k": v}["k"])'],
    ['f"{x:=^10}"', 'tpl(?(x))'],
    ['f"{x:%Y-%m}"', 'tpl(?(x))'],
    ['f"{a, b}"', 'tpl([a, b])'],
    ['f"""{\n  a  # comment }\n}"""', 'tpl(a)'],
    ['rf"\\{x}"', String.raw`tpl("\\", x)`],
    ['f"\\{x}\\n"', String.raw`tpl("\\", x, "\n")`],
    ['f"\\N{BULLET} {x}"', String.raw`tpl("\\N{BULLET} ", x)`],
    ['t"Hello {name}"', 'tpl("Hello ", name)'],
    ['F"{await get()}"', 'tpl(get())'],
  ])('%s', (text, expected) => expect(value(text)).toBe(expected))
})

describe('formats', () => {
  test.each([
    ['"%s-%d" % (a, b)', 'tpl(a, "-", b)'],
    ['"%s" % a', 'tpl(a)'],
    ['"%s" % ["a"]', 'tpl(["a"])'],
    ['"%(m)s:%(t)s" % {"m": "gpt", "t": tag}', 'tpl("gpt:", tag)'],
    ['"%5.2f%%" % share', 'tpl(?(share), "%")'],
    ['"%s %s" % (a,)', '?("%s %s", [a])'],
    ['"%(a)s" % {"a": 1, "b": call()}', '?("%(a)s", {"a": 1, "b": call()})'],
    ['"{}/{}".format(org, "m")', 'tpl(org, "/m")'],
    ['"{1}{0}{{}}".format("a", "b")', '"ba{}"'],
    ['"{name.x}-{n:>3}".format(name=m, n=2)', 'tpl(m.x, "-", ?(2))'],
    ['"{}".format(*args)', '"{}".format(*args)'],
    ['"{}".format(a, b())', '"{}".format(a, b())'],
    ['"{:{}}".format(a, b)', '"{:{}}".format(a, b)'],
    ['a % b', '?(a, b)'],
  ])('%s', (text, expected) => expect(value(text)).toBe(expected))
})

describe('expressions', () => {
  test.each([
    ['a or b or "c"', 'or(a, b, "c")'],
    ['"a" if t else "b" if u else "c"', 'or("a", "b", "c"; t, u)'],
    ['a and "b"', 'or("b"; a)'],
    ['not a', '?(a)'],
    ['await client.chat(model="m")', 'client.chat(model="m")'],
    ['f(*a, k=1, **{"model": "m"})', 'f(*a, k=1, **{"model": "m"})'],
    ['f(x for x in xs)', 'f(?(fn( -> x)))'],
    ['f(print=1, async_=2, None_=3)', 'f(print=1, async_=2, None_=3)'],
    ['f(a == b, c)', 'f(?(a, b), c)'],
    ['lambda q, *a, k="m", **kw: run(q)', 'fn(q, a, k, kw -> run(q))'],
    ['lambda: (yield)', 'fn( -> ?())'],
    ['{"a": 1, **more, "b": [1, *rest]}', '{"a": 1, **: more, "b": [1, ?(rest)]}'],
    ['{1, "two"}', '[1, "two"]'],
    ['()', '[]'],
    ['1,', '[1]'],
    ['{}', '{}'],
    ['cfg["a"][0][1:n, ...]', 'cfg["a"][0][[?(1, n), ?()]]'],
    ['a.b(c).d[e](f)', 'a.b(c).d[e](f)'],
    ['[m(x) for x in ["p", "q"] if x]', '?(fn( -> m(x)))'],
    ['{k: v for k, v in d.items()}', '?(fn( -> [k, v]))'],
    ['{x async for x in y}', '?(fn( -> x))'],
    ['-1', '-1'],
    ['--1.5e3', '1500'],
    ['0xFF_FF', '65535'],
    ['1_000 + 0b11', '?(1000, 3)'],
    ['3j', '?()'],
    ['0or 1', 'or(0, 1)'],
    ['1if a else 2', 'or(1, 2; a)'],
    ['a < b <= c is not d not in e', '?(a, b, c, d, e)'],
    ['x ** -y @ z // w << 1 | 2 ^ ~3', '?(?(x, ?(y), z, w), 1, 2, ?(3))'],
    ['True', 'true'],
    ['None', 'None'],
    ['...', '?()'],
    ['naïve_été.ﬁeld', 'naïve_été.field'],
    ['a \\\n  .b', 'a.b'],
    ['a.print.None_.class_', 'a.print.None_.class_'],
    ['`a`', '?(a)'],
    ['10L', '10'],
  ])('%s', (text, expected) => expect(value(text)).toBe(expected))

  test('a comprehension is a scope of its own', () => {
    const [binding] = parse('x = [m(a, b) for a, b in PAIRS for c in a if ok("z")]\n').body.bindings
    const inner = binding?.value?.k === 'other' ? binding.value.of[0] : undefined
    const body = inner?.k === 'fn' ? inner.fn.body : undefined
    expect(body?.bindings.map(showBinding)).toEqual(['a in [0] PAIRS', 'b in [1] PAIRS', 'c in a'])
    expect(body?.exprs.map(show)).toEqual(['ok("z")'])
  })

  test('positions are of the start of the whole expression', () => {
    const [call] = parse('\n  # c\n(a\n .b(\n  c("x")))\n').body.exprs
    expect(call && [lineOf(call.at), columnOf(call.at)]).toEqual([3, 2])
    const arg = call?.k === 'call' ? call.args[0]?.value : undefined
    expect(arg && [lineOf(arg.at), columnOf(arg.at)]).toEqual([5, 3])
  })
})

describe('bindings', () => {
  test.each([
    ['a = b = f()', ['a = f()', 'b = f()']],
    ['MODEL: str = "m"', ['MODEL: str = "m"']],
    ['client: Client', ['client: Client']],
    ['a, (b, c) = xs', ['a = [0] of xs', 'b = [0] of xs[1]', 'c = [1] of xs[1]']],
    ['a, *b, c = xs', ['a = [0] of xs', 'b = ?(xs)', 'c = [-1] of xs']],
    ['[a, b] = 1, 2', ['a = [0] of [1, 2]', 'b = [1] of [1, 2]']],
    ['x += "more"', ['x += "more"']],
    ['app.config = c', ['app.config = c']],
    ['app.state.model = c', ['app.state.model = c']],
    ['for m in MODELS: pass', ['m in MODELS']],
    [
      'for i, (m, n) in enumerate(xs): pass',
      ['i in [0] enumerate(xs)', 'm in [1.0] enumerate(xs)', 'n in [1.1] enumerate(xs)'],
    ],
    ['for self.x in xs: pass', ['self.x in xs']],
    ['with open(p) as f, lock: pass', ['f = open(p)']],
    ['with (a() as b, c() as d,): pass', ['b = a()', 'd = c()']],
    ['with (a()) as b: pass', ['b = a()']],
    ['with a() as (b, c): pass', ['b = [0] of a()', 'c = [1] of a()']],
    ['if (n := f("x")) > 1: pass', ['n = f("x")']],
    ['type Ids = list[str]', ['Ids = list[str]']],
    ['type Pair[T: (int, str), *Ts] = tuple[T]', ['Pair = tuple[T]']],
    ['type = "m"; match = 1; case = 2', ['type = "m"', 'match = 1', 'case = 2']],
    [
      'try:\n  a = 1\nexcept* (E, F) as e:\n  b = 2\nelse:\n  c = 3\nfinally:\n  d = 4',
      ['a = 1', 'e', 'b = 2', 'c = 3', 'd = 4'],
    ],
    ['while x:\n  y = 1\nelse:\n  z = 2', ['y = 1', 'z = 2']],
    ['if a: b = 1\nelif c: d = 2\nelse: e = 3', ['b = 1', 'd = 2', 'e = 3']],
    ['async with s() as t:\n  async for u in t: v = u', ['t = s()', 'u in t', 'v = u']],
    ['x: "Agent[Deps, str]" = 1', ['x: Agent[[Deps, str]] = 1']],
    ['x: "not a type!" = 1', ['x = 1']],
    ['x: A | None = 1', ['x: Union[[A, None]] = 1']],
    ['x: Literal["p", "q"] = 1', ['x: Literal[["p", "q"]] = 1']],
    ['x: Optional["m.Client"]', ['x: Optional[m.Client]']],
  ])('%s', (text, expected) => {
    const module = parse(`${text}\n`)
    expect(module.errors).toEqual([])
    expect(module.body.bindings.map(showBinding)).toEqual(expected)
  })

  test('calls within a type are expressions', () => {
    const module = parse('x: Annotated[Client, Depends(get_client)]\n')
    expect(module.body.bindings.map(showBinding)).toEqual(['x: Annotated[[Client]]'])
    expect(module.body.exprs.map(show)).toEqual(['Depends(get_client)'])
  })

  test('targets that are no names are expressions', () => {
    expect(exprs('os.environ["K"] = v\nf().x = g()\n')).toEqual(['?(os.environ["K"], v)', '?(f().x, g())'])
  })

  test('of a long unpacking the first names keep the value', () => {
    const names = Array.from({ length: 100 }, (_, index) => `n${index}`)
    const { bindings: found } = parse(`${names.join(', ')} = load()\n`).body
    expect([found[63], found[64]].map((one) => one && showBinding(one))).toEqual(['n63 = [63] of load()', 'n64'])
  })
})

describe('expressions that are kept', () => {
  test.each([
    ['x\nx + 1\n', []],
    ['"docstring"\n"another"\nf"{x}"\n', ['tpl(x)']],
    ['if model == "m": pass', ['?(model, "m")']],
    ['assert f(), "why"', ['[f(), "why"]']],
    ['raise E("a") from g()', ['E("a")', 'g()']],
    ['del d["k"], e', ['[d["k"], e]']],
    ['yield f("x")', ['?(f("x"))']],
    ['print "a", b()', ['["a", b()]']],
    ['print >>err, "x"', ['[?(print, err), "x"]']],
    ['exec "code" in ns()', ['?("code", ns())']],
    ['print(a)\nprint in b\n', ['print(a)']],
    ['match.group(1)\nmatch[0]\nmatch (x)\nmatch("a")[1:2]\n', ['match.group(1)', 'match(x)', 'match("a")[?(1, 2)]']],
    ['type(x)\ntype.y()\n', ['type(x)', 'type.y()']],
    ['a(); b(); c()', ['a()', 'b()', 'c()']],
    ['lambda: f()', ['fn( -> f())']],
  ])('%s', (text, expected) => {
    const module = parse(text)
    expect(module.errors).toEqual([])
    expect(module.body.exprs.map(show)).toEqual(expected)
  })

  test('match binds what it captures and keeps the strings', () => {
    const text = `
match load("x"), y:
    case ["go", *rest] if check(rest): a = f()
    case Point(x=0, y=yy) | {"k": vv, **more}:
        b = 1
    case mod.CONST | -1 | None: pass
    case str() as name: pass
    case _: c = 2
done = 3
`
    const module = parse(text)
    expect(module.errors).toEqual([])
    expect(module.body.bindings.map(showBinding)).toEqual([
      'rest',
      'a = f()',
      'yy',
      'vv',
      'more',
      'b = 1',
      'name',
      'c = 2',
      'done = 3',
    ])
    expect(module.body.exprs.map(show)).toEqual(['[load("x"), y]', '?("go")', 'check(rest)', '?("k")'])
  })
})

describe('definitions', () => {
  const text = `
@tool("search", flag=True)
@retry
async def search[T](self, q: str, /, n: int = 3, *args: int, key: "Key | None" = None, **kw) -> list[str]:
    """Search the web.

        Indented more.
    Less.
    """
    self.client = OpenAI()
    def inner(): return 1
    return self.client.run(q)

def plain(a, (b, c), d="x"):
    "not kept"
    yield a

class Bot(base.Agent, Generic[T], *mixins, metaclass=Meta, **more):
    '''A bot.'''
    model = "m"
    def ask(self): return self.model
`
  const { body, errors } = parse(text)

  test('no errors', () => expect(errors).toEqual([]))

  test('a decorated function', () => {
    const [search] = body.functions
    expect(search?.decorators?.map(show)).toEqual(['tool("search", flag=true)', 'retry'])
    expect(search?.doc).toBe('Search the web.\n\n    Indented more.\nLess.')
    expect(
      search?.params.map(
        (param) => `${'*'.repeat(param.spread ?? 0)}${param.name}: ${show(param.type)} = ${show(param.default)}`,
      ),
    ).toEqual([
      'self: - = -',
      'q: str = -',
      'n: int = 3',
      '*args: int = -',
      'key: Union[[Key, None]] = None',
      '**kw: - = -',
    ])
    expect(show(search?.returnType)).toBe('list[str]')
    expect(search?.body.bindings.map(showBinding)).toEqual(['self.client = OpenAI()'])
    expect(search?.body.returns.map(show)).toEqual(['self.client.run(q)'])
    expect(search?.body.functions[0]?.name).toBe('inner')
    expect(search && lineOf(search.at)).toBe(4)
  })

  test('a plain function keeps no docstring', () => {
    const plain = body.functions[1]
    expect(plain?.doc).toBeUndefined()
    expect(plain?.params[1]?.keys).toEqual([
      { key: '0', name: 'b' },
      { key: '1', name: 'c' },
    ])
    expect(plain?.body.exprs).toEqual([])
  })

  test('a class', () => {
    const [bot] = body.classes
    expect(bot?.bases.map(show)).toEqual(['base.Agent', 'Generic[T]', '?(mixins)'])
    expect(bot?.keywords?.map(({ name, spread, value: one }) => `${name ?? spread}=${show(one)}`)).toEqual([
      'metaclass=Meta',
      '2=more',
    ])
    expect(bot?.doc).toBe('A bot.')
    expect(bot?.body.bindings.map(showBinding)).toEqual(['model = "m"'])
    expect(bot?.body.functions[0]?.body.returns.map(show)).toEqual(['self.model'])
  })

  test('what a fixture or context manager yields is what it returns', () => {
    const [fixture] = parse('@fixture\ndef client():\n    yield Client()\n').body.functions
    expect(fixture?.body.returns.map(show)).toEqual(['Client()'])
  })

  test('docstrings are cut at 300 characters', () => {
    const [cls] = parse(`class A:\n    """${'word '.repeat(200)}"""\n`).body.classes
    expect(cls?.doc).toHaveLength(300)
  })
})

describe('imports', () => {
  const imports = (text: string): string[] =>
    parse(text).imports.map(
      ({ local, from, name, typeOnly }) => `${local} <- ${from} ${name}${typeOnly ? ' (type)' : ''}`,
    )

  test.each([
    ['import os', ['os <- os *']],
    ['import a.b.c', ['a <- a *', ' <- a.b.c *']],
    ['import a.b as c, d', ['c <- a.b *', 'd <- d *']],
    ['from openai import OpenAI as O, types', ['O <- openai OpenAI', 'types <- openai types']],
    ['from .. import core', ['core <- .. core']],
    ['from ..core import config', ['config <- ..core config']],
    ['from ....a.b import (c, # why\n  d as e,\n)', ['c <- ....a.b c', 'e <- ....a.b d']],
    ['from x import *', ['* <- x *']],
    ['from .async import match, type as print', ['match <- .async match', 'print <- .async type']],
    ['try:\n  import a\nexcept ImportError:\n  a = None', ['a <- a *']],
    ['def f():\n  if x:\n    from a import b', ['b <- a b']],
    [
      'if TYPE_CHECKING:\n  from a import b\nelse:\n  from a import c\nfrom d import e',
      ['b <- a b (type)', 'c <- a c', 'e <- d e'],
    ],
    ['if typing.TYPE_CHECKING: import a', ['a <- a * (type)']],
  ])('%s', (text, expected) => expect(imports(text)).toEqual(expected))

  test('a position for every name', () => {
    expect(parse('from a import (b,\n    c)\n').imports.map(({ at }) => [lineOf(at), columnOf(at)])).toEqual([
      [1, 16],
      [2, 5],
    ])
  })
})

describe('layout', () => {
  test('tabs, form feeds, CRLF, comments and no newline at the end', () => {
    const text = 'if a:\r\n\tb = 1\r\n        c = 2\r\n\f# odd comment\r\n  # another\r\n\r\nd = 3 # x'
    const module = parse(text)
    expect(module.errors).toEqual([])
    expect(module.body.bindings.map(({ name, at }) => `${name} ${lineOf(at)}`)).toEqual(['b 2', 'c 3', 'd 7'])
  })

  test('brackets join lines at any indentation', () => {
    expect(bindings('def f():\n    x = g(\na,\n  b)\n    return x\ny = 1\n')).toEqual(['y = 1'])
  })

  test('old Mac newlines', () => expect(bindings('a = 1\rb = 2\r')).toEqual(['a = 1', 'b = 2']))

  test('an empty file', () => {
    expect(parse('')).toEqual({
      path: 'pkg/mod.py',
      language: 'python',
      imports: [],
      exports: [],
      body: { bindings: [], exprs: [], returns: [], functions: [], classes: [] },
      errors: [],
    })
  })
})

describe('errors', () => {
  const read = (text: string): { bound: string[]; errors: string[] } => {
    const module = parse(text)
    return {
      bound: module.body.bindings.map(showBinding),
      errors: module.errors.map(({ at, detail }) => `${lineOf(at)}: ${detail}`),
    }
  }

  test('the rest of the file is kept', () => {
    expect(read('a = 1\nb = = 2\nc = 3\n')).toEqual({
      bound: ['a = 1', 'b = ?()', 'c = 3'],
      errors: ['2: unexpected token'],
    })
  })

  test('an unclosed bracket ends where a statement begins', () => {
    expect(read('a = f(1,\n    2\nb = 3\n')).toEqual({ bound: ['a = f(1, 2)', 'b = 3'], errors: ['3: expected )'] })
  })

  test('an unclosed string ends with its line', () => {
    expect(read('a = "open\nb = 2\n')).toEqual({ bound: ['a = "open"', 'b = 2'], errors: ['1: string is not closed'] })
    expect(read('a = f"open {x\nb = 2\n').bound).toEqual(['a = tpl("open ", x)', 'b = 2'])
  })

  test('a faulty header keeps its block', () => {
    const module = parse('def f(:\n    a = g("x")\nb = 1\n')
    expect(module.body.functions[0]?.body.bindings.map(showBinding)).toEqual(['a = g("x")'])
    expect(module.body.bindings.map(showBinding)).toEqual(['b = 1'])
  })

  test('indentation that fits no level', () => {
    const { bound, errors } = read('if a:\n        b = 1\n    c = 2\nd = 3\n  e = 4\nf = 5\n')
    expect(bound).toEqual(['b = 1', 'c = 2', 'd = 3', 'e = 4', 'f = 5'])
    expect(errors).toEqual(['3: unindent matches no outer level', '5: unexpected indent'])
  })

  test('characters without meaning are passed over', () => {
    expect(read('a = 1 $ + ? 2\n')).toEqual({
      bound: ['a = ?(1, 2)'],
      errors: ['1: character has no meaning here', '1: character has no meaning here'],
    })
  })

  test('only the first 20 are recorded', () => expect(parse('x x\n'.repeat(50)).errors).toHaveLength(20))
})

describe('hostile input', () => {
  const time = (text: string): number => {
    const start = performance.now()
    parse(text)
    return performance.now() - start
  }

  test.each([
    '(',
    '[',
    '{',
    'f(',
    'f"{',
    'f"""{x:{',
    '`',
    'lambda: ',
    'not ',
    '-',
    'await ',
    'yield ',
    '[x for x in ',
    'a if b else ',
    '@',
    '@a\n',
    '.b',
    '()',
    '[0]',
    'match (\n',
    'with (a,\n',
    '"""',
    '"""\n',
    '\\',
    '\\\n',
    '"\\',
    '"a" ',
    '*',
    'x:',
    'x:=',
    'def f(',
    'def f[',
    'class A(\n',
    'if x:\n ',
    'type ',
    'print ',
    'import ',
    'from .',
    'case ',
    '\0',
    '0x',
    '1e',
    'é',
    '\ud83d',
    '\u3000',
  ])('20,000 times %j', (piece) => {
    expect(time(piece.repeat(20_000))).toBeLessThan(2000)
    expect(time(`a${piece.repeat(20_000)}`)).toBeLessThan(2000)
    expect(parse(`x = 1\n${piece.repeat(20_000)}`).body.bindings[0]?.name).toBe('x')
  })

  test('what is too deep is an error, what follows is kept', () => {
    const module = parse(`${'('.repeat(100_000)}\nx = 1\n`)
    expect(module.errors.map(({ detail }) => detail)).toEqual(['nested too deeply'])
    expect(module.body.bindings.map(showBinding)).toEqual(['x = 1'])
  })

  test('chains and blocks have an end', () => {
    expect(parse(`a${'.b'.repeat(5000)}\n`).errors[0]?.detail).toBe('chain too long')
    const deep = Array.from({ length: 300 }, (_, index) => `${' '.repeat(index)}if x:\n`).join('')
    expect(parse(deep).errors[0]?.detail).toBe('indented too deeply')
  })

  test('a truncated file gives what came before', () => {
    const text = 'import a\nx = f("m", [1, {"k": f"{v}"}])\n'
    for (let end = 0; end < text.length; end++) {
      const { imports } = parse(text.slice(0, end))
      if (end >= 8) expect(imports[0]?.from).toBe('a')
    }
  })
})
