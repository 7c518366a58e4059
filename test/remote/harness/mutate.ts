import type { RemoteCase, Scripted } from './routes.ts'

/** Values that no field is sure to stand: each place of a document is given the ones of another type. */
const STRANGE: readonly unknown[] = [
  null,
  -1,
  1e308,
  '',
  '\u0000\u202e../../x',
  true,
  [],
  {},
  [[null]],
  { __proto__x: 1 },
]

/** Text that is not JSON is damaged by place. */
const CUTS = 8
const FLIPS = 24

export interface Mutation {
  /** Route and place, for the failing test's message. */
  name: string
  remote: RemoteCase
}

type Path = readonly (string | number)[]

function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  yield path
  if (Array.isArray(value)) {
    // Elements of a list are alike.
    for (const index of [0, value.length - 1]) if (index in value) yield* pathsOf(value[index], [...path, index])
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* pathsOf(item, [...path, key])
  }
}

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

const getAt = (value: unknown, [step, ...rest]: Path): unknown =>
  step === undefined ? value : getAt(Object(value)[step], rest)

/** `undefined` takes the place away. */
function withAt(value: unknown, [step, ...rest]: Path, item: unknown): unknown {
  if (step === undefined) return item
  const change = (old: unknown): unknown => withAt(old, rest, item)
  if (Array.isArray(value)) return value.map((old: unknown, index) => (index === step ? change(old) : old))
  return Object.fromEntries(Object.entries(Object(value)).map(([key, old]) => [key, key === step ? change(old) : old]))
}

function* mutateJson(scripted: Scripted): Generator<[place: string, body: string]> {
  const document: unknown = JSON.parse(scripted.body.toString('utf8'))
  let turn = 0
  for (const path of pathsOf(document)) {
    const place = path.join('.') || '(document)'
    const others = STRANGE.filter((value) => typeOf(value) !== typeOf(getAt(document, path)))
    // Null and three others in turn at every place, all of them over the document.
    for (const value of new Set([null, ...[0, 1, 2].map((step) => others[(turn + step) % others.length])])) {
      yield [`${place} = ${JSON.stringify(value)}`, JSON.stringify(withAt(document, path, value))]
    }
    turn += 3
    if (path.length > 0) yield [`${place} taken away`, JSON.stringify(withAt(document, path, undefined)) ?? 'null']
  }
}

/** Numbers that look random and are the same every time. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state
  }
}

function* mutateText({ body }: Scripted): Generator<[place: string, body: Buffer]> {
  for (let part = 0; part < CUTS; part++) {
    const end = Math.floor((body.length * part) / CUTS)
    yield [`cut at ${end}`, body.subarray(0, end)]
  }
  yield ['doubled', Buffer.concat([body, body])]
  yield ['HTML', Buffer.from('<html><body>no</body></html>')]
  const random = numbers(body.length + 1)
  for (let count = 0; count < FLIPS && body.length > 0; count++) {
    const damaged = Buffer.from(body)
    for (let bytes = 0; bytes < 4; bytes++) {
      const at = (random.next().value ?? 0) % body.length
      damaged[at] = (random.next().value ?? 0) & 0xff
    }
    yield [`damaged ${count}`, damaged]
  }
}

/** Every answer of a case, damaged at every place in turn. */
export function* mutate(remote: RemoteCase): Generator<Mutation> {
  for (const [key, scripted] of remote.routes) {
    const variants = scripted.isJson ? mutateJson(scripted) : mutateText(scripted)
    for (const [place, body] of variants) {
      const routes = new Map(remote.routes).set(key, { ...scripted, body: Buffer.from(body) })
      yield { name: `${key}: ${place}`, remote: { ...remote, routes } }
    }
  }
}
