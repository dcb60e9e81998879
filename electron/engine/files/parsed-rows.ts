// Rows of a table that was read, as bytes: packed in parts by the parser's process, held so by the engine, and made into
// rows one after the other whenever the table is gone through.
import { deserialize, serialize } from 'node:v8'
import type { ImportIssue } from '#shared/domain/staffing-import/issue'
import {
  type FieldCell,
  type ParsedRow,
  type ParsedRows,
  TEXT_FIELDS,
  type TextField,
} from '#shared/domain/staffing-import/table'

/** A column of texts, as places in the part's list of texts; 0 for none. */
type Texts = Uint32Array

/** A column of addresses: the place of a text × 2, + 1 where the row's own number follows that text. */
type Addresses = Uint32Array

/** A column of cells: what they hold, and their addresses. */
interface Cells {
  readonly texts: Texts
  readonly cells: Addresses
}

interface Part {
  readonly rows: Uint32Array
  readonly cells: Addresses
  readonly texts: readonly (Cells | null)[]
  readonly values: readonly (readonly [key: string, cells: Cells])[]
  readonly fields: readonly Texts[]
  readonly issues: readonly (readonly [row: number, issues: ImportIssue[]])[]
  /** Each text once; the first stands for none. */
  readonly known: readonly string[]
}

class TextPlaces {
  private readonly places = new Map<string, number>()

  of(text: string | null | undefined): number {
    if (text === null || text === undefined) return 0
    const known = this.places.get(text)
    if (known !== undefined) return known
    const place = this.places.size + 1
    this.places.set(text, place)
    return place
  }

  /** Nearly every address is one of a few columns in its own row: so a long table has few texts. */
  ofAddress(cell: string, row: string): number {
    return cell.endsWith(row) ? this.of(cell.slice(0, cell.length - row.length)) * 2 + 1 : this.of(cell) * 2
  }

  all(): string[] {
    return ['', ...this.places.keys()]
  }
}

/** A part of a table. All rows of a table have the same fields. */
export function packRows(rows: readonly ParsedRow[]): Uint8Array {
  const places = new TextPlaces()
  const count = rows.length
  const numbers = new Uint32Array(count)
  const cells: Addresses = new Uint32Array(count)
  const texts: (Cells | null)[] = TEXT_FIELDS.map(() => null)
  const values = new Map<string, Cells>()
  const fields: Texts[] = (rows[0]?.fields ?? []).map(() => new Uint32Array(count))
  const issues: [row: number, issues: ImportIssue[]][] = []
  const cellInto = (column: Cells, at: number, { cell, text }: FieldCell, number: string) => {
    column.texts[at] = places.of(text)
    column.cells[at] = places.ofAddress(cell, number)
  }
  // Counted by hand: pairs of place and value, made for each of ten million cells, are a third of all that is made.
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] as ParsedRow
    const number = String(row.row)
    numbers[at] = row.row
    cells[at] = places.ofAddress(row.cell, number)
    for (let index = 0; index < TEXT_FIELDS.length; index += 1) {
      const cell = row.texts[TEXT_FIELDS[index] as TextField]
      if (cell === undefined) continue
      const column = texts[index] ?? noCells(count)
      texts[index] = column
      cellInto(column, at, cell, number)
    }
    for (const [key, cell] of row.values) {
      const column = values.get(key) ?? noCells(count)
      values.set(key, column)
      cellInto(column, at, cell, number)
    }
    for (let index = 0; index < fields.length; index += 1)
      (fields[index] as Texts)[at] = places.of(row.fields[index])
    if (row.issues.length > 0) issues.push([at, row.issues])
  }
  const part: Part = {
    rows: numbers,
    cells,
    texts,
    values: [...values],
    fields,
    issues,
    known: places.all(),
  }
  return serialize(part)
}

function noCells(count: number): Cells {
  return { texts: new Uint32Array(count), cells: new Uint32Array(count) }
}

/** Gathers the parts of a table in their order. */
export class PackedTable implements ParsedRows {
  private readonly parts: Uint8Array[] = []
  private count = 0

  get length(): number {
    return this.count
  }

  add(part: Uint8Array, rows: number): void {
    this.parts.push(part)
    this.count += rows
  }

  *[Symbol.iterator](): Iterator<ParsedRow> {
    for (const part of this.parts) yield* unpackRows(part)
  }
}

function* unpackRows(bytes: Uint8Array): Generator<ParsedRow> {
  const part = deserialize(bytes) as Part
  const issues = new Map(part.issues)
  const named = TEXT_FIELDS.flatMap((field, index) => {
    const column = part.texts[index] ?? null
    return column === null ? [] : [{ field, column }]
  })
  for (let at = 0; at < part.rows.length; at += 1) {
    const texts: ParsedRow['texts'] = {}
    for (const { field, column } of named) {
      const cell = cellAt(part, column, at)
      if (cell !== null) texts[field] = cell
    }
    yield {
      row: part.rows[at] as number,
      cell: addressAt(part, part.cells, at),
      texts,
      values: valuesAt(part, at),
      fields: part.fields.map((column) => textAt(part, column, at)),
      issues: issues.get(at) ?? [],
    }
  }
}

function textAt({ known }: Part, column: Texts, at: number): string | null {
  const place = column[at] as number
  return place === 0 ? null : (known[place] as string)
}

function addressAt({ known, rows }: Part, column: Addresses, at: number): string {
  const place = column[at] as number
  const text = known[place >>> 1] as string
  return place % 2 === 1 ? `${text}${rows[at]}` : text
}

function cellAt(part: Part, column: Cells, at: number): FieldCell | null {
  const text = textAt(part, column.texts, at)
  return text === null ? null : { cell: addressAt(part, column.cells, at), text }
}

/** Of a table without counts and indicators. */
const NO_VALUES: ParsedRow['values'] = new Map()

function valuesAt(part: Part, at: number): ParsedRow['values'] {
  if (part.values.length === 0) return NO_VALUES
  const found = new Map<string, FieldCell>()
  for (const [key, column] of part.values) {
    const cell = cellAt(part, column, at)
    if (cell !== null) found.set(key, cell)
  }
  return found
}
