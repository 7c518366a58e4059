/**
 * INI files as Python's `configparser` reads them: sections, `key = value` or `key: value`, continuation lines that are
 * indented deeper than their key, comment lines that start with `#` or `;`.
 * https://docs.python.org/3/library/configparser.html#supported-ini-file-structure
 *
 * Interpolation (`%(name)s`) is left as it is. Lines that fit nowhere are skipped.
 */

export interface IniValue {
  /** The value's lines with text, trimmed, each with its 1-based line. */
  lines: { text: string; line: number }[]
  line: number
}

/** Sections by name as written, then values by lower-case key; of equal keys the last one wins. */
export type Ini = Map<string, Map<string, IniValue>>

export function parseIni(text: string): Ini {
  const ini: Ini = new Map()
  let section: Map<string, IniValue> | undefined
  let open: { value: IniValue; indent: number } | undefined
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = index + 1
    const content = raw.trim()
    if (content === '' || content.startsWith('#') || content.startsWith(';')) return
    const indent = raw.length - raw.trimStart().length
    if (open && indent > open.indent) {
      open.value.lines.push({ text: content, line })
      return
    }
    open = undefined
    if (content.startsWith('[') && content.includes(']')) {
      const name = content.slice(1, content.indexOf(']')).trim()
      section = ini.get(name) ?? new Map()
      ini.set(name, section)
      return
    }
    const split = content.search(/[=:]/)
    if (!section || split < 1) return
    const first = content.slice(split + 1).trim()
    const value: IniValue = { lines: first === '' ? [] : [{ text: first, line }], line }
    section.set(content.slice(0, split).trim().toLowerCase(), value)
    open = { value, indent }
  })
  return ini
}

/** A value as one string; undefined when it is missing or empty. */
export function getIniText(ini: Ini, section: string, key: string): string | undefined {
  const text = ini
    .get(section)
    ?.get(key)
    ?.lines.map((part) => part.text)
    .join('\n')
  return text === '' ? undefined : text
}
