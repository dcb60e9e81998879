// Cuts delimited text into rows: quotes, doubled quotes, line breaks inside them, all three kinds of line end.
import { UserFailure } from '#shared/contract/errors'

const QUOTE = 0x22
const LINE_FEED = 0x0a
const RETURN = 0x0d
const EQUALS = 0x3d

/** As many as a sheet has. */
const COLUMNS_MAX = 16_384

/** Feed it text in pieces, then call `end`. Rows count lines as a spreadsheet would, the blank ones too. */
export class DelimitedScanner {
  private readonly delimiter: number
  private readonly cellMax: number
  private readonly onRow: (row: number, texts: string[]) => void
  private row = 0
  private cells: string[] = []
  private cell = ''
  private quoted = false
  /** A quote was just seen inside a quoted cell: it closes the cell unless another follows. */
  private closing = false
  private afterReturn = false

  constructor(delimiter: string, cellMax: number, onRow: (row: number, texts: string[]) => void) {
    this.delimiter = delimiter.charCodeAt(0)
    this.cellMax = cellMax
    this.onRow = onRow
  }

  write(text: string): void {
    let at = 0
    while (at < text.length) {
      if (this.isBetweenCells()) {
        at = this.plainCells(text, at)
        if (at === text.length) return
      }
      if (this.quoted && !this.closing) at = this.inQuotes(text, at)
      else if (this.closing && text.charCodeAt(at) === QUOTE) {
        this.append('"')
        this.closing = false
        at += 1
      } else at = this.plain(text, at)
    }
  }

  end(): void {
    // A quote that never closes has swallowed the rest of the file.
    if (this.quoted && !this.closing) throw new UserFailure('DAMAGED', { part: '', reason: 'quote' })
    if (this.cell !== '' || this.cells.length > 0) this.endRow()
  }

  private isBetweenCells(): boolean {
    return this.cell === '' && !this.quoted && !this.afterReturn
  }

  /** Takes whole cells in which nothing is quoted, as most are; returns the place after them. */
  private plainCells(text: string, from: number): number {
    let start = from
    for (let at = from; at < text.length; at += 1) {
      const letter = text.charCodeAt(at)
      if (letter === this.delimiter) {
        this.take(text, start, at)
        start = at + 1
      } else if (letter === LINE_FEED || letter === RETURN) {
        const next = letter === LINE_FEED ? at : at + 1
        // A return that the text ends with may yet be followed by its line feed.
        if (text.charCodeAt(next) !== LINE_FEED) break
        this.take(text, start, at)
        this.finishRow()
        at = next
        start = at + 1
      } else if (letter === QUOTE) break
    }
    return start
  }

  private take(text: string, start: number, end: number): void {
    if (end - start > this.cellMax) this.refuseLength()
    if (this.cells.length >= COLUMNS_MAX) refuseColumns()
    this.cells.push(text.slice(start, end))
  }

  /** Takes all up to the next quote; returns the place after it. */
  private inQuotes(text: string, at: number): number {
    const quote = text.indexOf('"', at)
    this.closing = quote >= 0
    const end = quote < 0 ? text.length : quote
    this.append(text.slice(at, end))
    return end + 1
  }

  /** Takes one mark, or all letters up to the next one; returns the place after them. */
  private plain(text: string, at: number): number {
    const letter = text.charCodeAt(at)
    const secondOfPair = letter === LINE_FEED && this.afterReturn
    this.afterReturn = letter === RETURN
    if (secondOfPair) return at + 1
    if (letter === QUOTE && this.cell === '' && !this.quoted) this.quoted = true
    else if (letter === this.delimiter) this.endCell()
    else if (letter === LINE_FEED || letter === RETURN) this.endRow()
    else {
      const end = this.endOfRun(text, at + 1)
      this.append(text.slice(at, end))
      return end
    }
    return at + 1
  }

  private endOfRun(text: string, from: number): number {
    let at = from
    for (; at < text.length; at += 1) {
      const letter = text.charCodeAt(at)
      if (letter === this.delimiter || letter === LINE_FEED || letter === RETURN) break
      // A quote inside a cell is a letter, but not behind a quoted part.
      if (letter === QUOTE && this.quoted) break
    }
    return at
  }

  private append(letters: string): void {
    this.cell += letters
    if (this.cell.length > this.cellMax) this.refuseLength()
  }

  private refuseLength(): never {
    throw new UserFailure('TOO_LARGE', { what: 'cellText', limit: this.cellMax })
  }

  private endCell(): void {
    // ="0012" is how programs keep Excel from dropping the zeros.
    if (this.cells.length >= COLUMNS_MAX) refuseColumns()
    const isFormula = this.cell.charCodeAt(0) === EQUALS
    this.cells.push(isFormula ? this.cell.replace(/^="(.*)"$/, '$1') : this.cell)
    this.cell = ''
    this.quoted = false
    this.closing = false
  }

  private endRow(): void {
    this.endCell()
    this.finishRow()
  }

  private finishRow(): void {
    this.row += 1
    this.onRow(this.row, this.cells)
    this.cells = []
  }
}

function refuseColumns(): never {
  throw new UserFailure('TOO_LARGE', { what: 'columns', limit: COLUMNS_MAX })
}
