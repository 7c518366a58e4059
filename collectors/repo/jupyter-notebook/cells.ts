import { ProblemError } from '../../../src/model/collector.ts'
import { asArray, asString, getMember, getPath, type JsonValue } from '../../../src/parse/json.ts'

export interface Cell {
  /** The source: one string, or one for each line. */
  source: string[]
  /** Where the source stands in the document. */
  path: (string | number)[]
  /** The source is an array: each of its strings has a place of its own. */
  isArray: boolean
}

/**
 * Code cells of format 4, and of format 3, in which worksheets held them and each said its own language. None when the
 * notebook is in another language than Python.
 * @throws ProblemError `malformed` when it is no notebook
 */
export function readCells(document: JsonValue): Cell[] {
  const cells = asArray(getMember(document, 'cells'))
  if (cells) return isPython(document) ? toCells(cells, ['cells'], 'source') : []
  const sheets = asArray(getMember(document, 'worksheets'))
  if (!sheets) throw new ProblemError('malformed', 'not a notebook: it has no cells')
  return sheets.flatMap((sheet, index) =>
    toCells(asArray(getMember(sheet, 'cells')) ?? [], ['worksheets', index, 'cells'], 'input'),
  )
}

function isPython(document: JsonValue): boolean {
  const language =
    asString(getPath(document, 'metadata', 'language_info', 'name')) ??
    asString(getPath(document, 'metadata', 'kernelspec', 'language'))
  return language === undefined || /^i?python\d*$/i.test(language)
}

function toCells(cells: JsonValue[], path: (string | number)[], key: 'source' | 'input'): Cell[] {
  return cells.flatMap((cell, index): Cell[] => {
    if (
      getMember(cell, 'cell_type') !== 'code' ||
      /^(?!i?python)/i.test(asString(getMember(cell, 'language')) ?? 'python')
    )
      return []
    const value = getMember(cell, key)
    const lines = asArray(value)
    const source = lines ? lines.map((line) => asString(line) ?? '') : [asString(value) ?? '']
    return [{ source, path: [...path, index, key], isArray: lines !== undefined }]
  })
}
