// Rows of one worksheet part, as its bytes stream by. Knows the names that matter and skips the rest.
import { CellKind, type Merge, type SheetRow } from '#shared/domain/staffing-import/sheet'
import { refuseAbove } from '../limits.ts'
import { parseCellTag, parseRowTag, type TagFields } from './cell-tag.ts'
import { type CellContext, type CellType, numericValue, otherValue, sharedString } from './cell-value.ts'
import { mergeOf } from './merge-reference.ts'
import { NO_INTEGER, type PlainCell, takePlainCell } from './plain-cell.ts'
import { type CellBudget, RowBuilder } from './row-builder.ts'
import { serialDate } from './serial-date.ts'
import { damagedXml, isEmptyTag, type XmlHandler, XmlScanner } from './xml-scanner.ts'
import { attribute, decodeText, isTrue, localName } from './xml-text.ts'

const COLUMN_MAX = 16_383
const ROW_MAX = 1_048_576

const DIGIT_ZERO = 0x30
const LETTER_C = 0x63
const LETTER_F = 0x66
const LETTER_T = 0x74
const LETTER_V = 0x76

/** Feed it the part's bytes, then call `end`; rows are handed over as they close. */
export class SheetScanner implements XmlHandler {
  readonly merges: Merge[] = []
  formulas = 0
  private readonly hidden = new Set<number>()
  private readonly context: CellContext
  private readonly budget: CellBudget
  private readonly cells: RowBuilder
  private readonly scanner: XmlScanner
  private readonly tag: TagFields = { row: 0, column: -1, type: 'n', style: 0, hidden: false }
  private readonly plain: PlainCell = { column: 0, style: 0, type: 'n', start: 0, end: 0, integer: 0 }

  private row = 0
  private rowHidden = false
  private column = -1
  private type: CellType = 'n'
  private style = 0
  private value = ''
  /** The value where it is a short whole number, as strings' indexes and most numbers are; no text is made of it. */
  private integer = NO_INTEGER
  private hasValue = false
  private hasFormula = false
  private inSheetData = false
  private inCell = false
  private inValue = false
  private phonetic = false
  private complete = false

  constructor(context: CellContext, budget: CellBudget, onRow: (row: SheetRow) => void) {
    this.context = context
    this.budget = budget
    this.cells = new RowBuilder(budget, onRow)
    this.scanner = new XmlScanner(this)
  }

  get hiddenColumns(): number[] {
    return [...this.hidden].sort((a, b) => a - b)
  }

  write(chunk: Buffer): void {
    this.scanner.write(chunk)
  }

  end(): void {
    this.scanner.end()
    if (!this.complete) throw damagedXml('sheetData')
  }

  /** Takes plain cells from `at` on, as many as stand there; returns the place after them. */
  take(bytes: Buffer, at: number): number {
    if (!this.inSheetData || this.row === 0 || this.inCell || this.phonetic) return at
    const { plain } = this
    let place = at
    for (;;) {
      const next = takePlainCell(bytes, place, plain)
      if (next < 0 || plain.column > COLUMN_MAX) return place
      this.column = plain.column
      if (plain.end > plain.start) this.addPlain(bytes, plain)
      place = next
    }
  }

  open(bytes: Buffer, nameStart: number, nameEnd: number, tagEnd: number): void {
    if (!this.inSheetData) this.openOutside(bytes, nameStart, nameEnd, tagEnd)
    else if (nameEnd - nameStart === 1) this.openShort(bytes, nameStart, tagEnd)
    else {
      const name = localName(bytes, nameStart, nameEnd)
      if (name === 'row') this.beginRow(bytes, nameEnd, tagEnd)
      else if (name === 'rPh') this.phonetic = !isEmptyTag(bytes, tagEnd)
    }
  }

  close(bytes: Buffer, nameStart: number, nameEnd: number): void {
    if (!this.inSheetData) return
    if (nameEnd - nameStart === 1) {
      const letter = bytes[nameStart]
      if (letter === LETTER_C && this.inCell) this.endCell()
      else if (letter === LETTER_V || letter === LETTER_T) this.inValue = false
      return
    }
    const name = localName(bytes, nameStart, nameEnd)
    if (name === 'row') this.cells.finish(this.row, this.rowHidden)
    else if (name === 'rPh') this.phonetic = false
    else if (name === 'sheetData') {
      this.inSheetData = false
      this.complete = true
    }
  }

  text(bytes: Buffer, start: number, end: number, raw: boolean): void {
    if (!this.inValue) return
    if (this.value === '' && this.integer < 0) {
      this.integer = shortInteger(bytes, start, end)
      if (this.integer >= 0) return
    }
    // A comment or CDATA may cut a value in two.
    if (this.integer >= 0) this.value = String(this.integer)
    this.integer = NO_INTEGER
    this.value += decodeText(bytes, start, end, raw)
  }

  private openOutside(bytes: Buffer, nameStart: number, nameEnd: number, tagEnd: number): void {
    const name = localName(bytes, nameStart, nameEnd)
    if (name === 'sheetData') {
      if (this.complete) throw damagedXml('sheetData')
      this.complete = isEmptyTag(bytes, tagEnd)
      this.inSheetData = !this.complete
    } else if (name === 'mergeCell') {
      const merge = mergeOf(attribute(bytes, nameEnd, tagEnd, 'ref') ?? '')
      if (merge !== null) this.merges.push(merge)
      refuseAbove(this.budget.limits, 'merges', this.merges.length)
    } else if (name === 'col' && isTrue(attribute(bytes, nameEnd, tagEnd, 'hidden'))) {
      this.hideColumns(
        Number(attribute(bytes, nameEnd, tagEnd, 'min')),
        Number(attribute(bytes, nameEnd, tagEnd, 'max')),
      )
    }
  }

  /** Inside the data nearly every name is one letter: cell, value, inline text, formula. */
  private openShort(bytes: Buffer, nameStart: number, tagEnd: number): void {
    const letter = bytes[nameStart]
    if (letter === LETTER_C) this.beginCell(bytes, nameStart + 1, tagEnd)
    else if (letter === LETTER_V || letter === LETTER_T) {
      const empty = isEmptyTag(bytes, tagEnd)
      this.inValue = !empty && this.inCell && !this.phonetic
      this.hasValue = this.hasValue || letter === LETTER_T || !empty
    } else if (letter === LETTER_F) {
      this.hasFormula = true
      this.formulas += 1
    }
  }

  private beginRow(bytes: Buffer, from: number, to: number): void {
    parseRowTag(bytes, from, to, this.tag)
    const row = this.tag.row === 0 ? this.row + 1 : this.tag.row
    if (row <= this.row || row > ROW_MAX) throw damagedXml('row-order')
    this.row = row
    this.rowHidden = this.tag.hidden
    this.column = -1
  }

  private beginCell(bytes: Buffer, from: number, to: number): void {
    if (this.row === 0 || this.inCell) throw damagedXml('cell')
    parseCellTag(bytes, from, to, this.tag)
    this.column = this.tag.column < 0 ? this.column + 1 : this.tag.column
    if (this.column > COLUMN_MAX) throw damagedXml('column')
    this.type = this.tag.type
    this.style = this.tag.style
    this.value = ''
    this.integer = NO_INTEGER
    this.hasValue = false
    this.hasFormula = false
    this.inCell = !isEmptyTag(bytes, to)
  }

  private addPlain(bytes: Buffer, { column, style, type, start, end, integer }: PlainCell): void {
    const { context } = this
    if (type === 's') {
      if (integer < 0) throw damagedXml('string-index')
      this.cells.add(column, CellKind.text, sharedString(integer, context))
      return
    }
    const kind = context.numberKinds[style] ?? CellKind.number
    const date = integer >= 0 && kind === CellKind.date ? serialDate(integer, context.date1904) : null
    if (date !== null) this.cells.add(column, kind, date)
    else if (integer >= 0 && kind === CellKind.number) this.cells.add(column, kind, String(integer))
    else {
      const cell = numericValue(decodeText(bytes, start, end, false), style, context)
      this.cells.add(column, cell.kind, cell.text)
    }
  }

  private endCell(): void {
    this.inCell = false
    if (this.integer >= 0) {
      if (this.type === 's') {
        this.cells.add(this.column, CellKind.text, sharedString(this.integer, this.context))
        return
      }
      this.value = String(this.integer)
    }
    this.endOther(this.type, this.value)
  }

  private endOther(type: CellType, value: string): void {
    if (type === 's') {
      if (this.hasValue) throw damagedXml('string-index')
      return
    }
    const isText = type === 'str' || type === 'inlineStr'
    if (!this.hasValue || (value === '' && !isText)) {
      if (this.hasFormula) this.cells.add(this.column, CellKind.formula, '')
      return
    }
    const cell = type === 'n' ? numericValue(value, this.style, this.context) : otherValue(type, value)
    this.cells.add(this.column, cell.kind, cell.text)
  }

  private hideColumns(first: number, last: number): void {
    const end = Math.min(last, COLUMN_MAX + 1)
    // Ranges that say the same again and again would take for ever.
    if (this.hidden.size > COLUMN_MAX) return
    for (let column = Math.max(first, 1); column <= end; column += 1) this.hidden.add(column - 1)
  }
}

/** A whole number of at most nine digits, written plainly; else NO_INTEGER. */
function shortInteger(bytes: Buffer, start: number, end: number): number {
  const length = end - start
  if (length > 9 || (length > 1 && bytes[start] === DIGIT_ZERO)) return NO_INTEGER
  let value = 0
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] as number) - DIGIT_ZERO
    if (digit < 0 || digit > 9) return NO_INTEGER
    value = value * 10 + digit
  }
  return value
}
