import type { Place, Value } from './value.ts'

type Text = Extract<Value, { v: 'text' | 'pattern' }>

/** A part that `+=` adds; `isOpen` when it is not wholly known. */
interface Added {
  text: string
  isOpen: boolean
  place: Place
}

/** A text and what extends it. Prose is one text, however much of it a condition adds; an id with and without a suffix are two. */
export function withMore(value: Text, added: readonly Added[]): Value[] {
  const text = value.text + added.map((each) => each.text).join('')
  const isProse = value.text === '' || /\s/.test(value.text)
  if (isProse) return [{ ...value, v: 'pattern', text, place: (value.text === '' && added[0]?.place) || value.place }]
  const isOpen = value.v === 'pattern' || added.some((each) => each.isOpen)
  return [value, { ...value, v: isOpen ? 'pattern' : 'text', text }]
}
