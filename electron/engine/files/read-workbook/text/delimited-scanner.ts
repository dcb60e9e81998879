// Cuts delimited text into rows: quotes, doubled quotes, line breaks inside them, all three kinds of line end.
import { UserFailure } from '#shared/contract/errors'

/** As many as a sheet has. */
const COLUMNS_MAX = 16_384

/** Feed it text in pieces, then call `end`. Rows count lines as a spreadsheet would, the blank ones too. */
export class DelimitedScanner {
  private readonly delimiter: string
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
    this.delimiter = delimiter
    this.cellMax = cellMax
    this.onRow = onRow
  }

  write(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const letter = text[at] as string
      if (this.quoted && !this.closing) {
        if (letter === '"') this.closing = true
        else this.append(letter)
      } else if (this.closing && letter === '"') {
        this.append('"')
        this.closing = false
      } else this.plain(letter)
    }
  }

  end(): void {
    // A quote that never closes has swallowed the rest of the file.
    if (this.quoted && !this.closing) throw new UserFailure('DAMAGED', { part: '', reason: 'quote' })
    if (this.cell !== '' || this.cells.length > 0) this.endRow()
  }

  private plain(letter: string): void {
    const secondOfPair = letter === '\n' && this.afterReturn
    this.afterReturn = letter === '\r'
    if (secondOfPair) return
    if (letter === '"' && this.cell === '' && !this.quoted) {
      this.quoted = true
      return
    }
    if (letter === this.delimiter) this.endCell()
    else if (letter === '\n' || letter === '\r') this.endRow()
    else this.append(letter)
  }

  private append(letter: string): void {
    this.cell += letter
    if (this.cell.length > this.cellMax)
      throw new UserFailure('TOO_LARGE', { what: 'cellText', limit: this.cellMax })
  }

  private endCell(): void {
    // ="0012" is how programs keep Excel from dropping the zeros.
    if (this.cells.length >= COLUMNS_MAX)
      throw new UserFailure('TOO_LARGE', { what: 'columns', limit: COLUMNS_MAX })
    this.cells.push(this.cell.replace(/^="(.*)"$/, '$1'))
    this.cell = ''
    this.quoted = false
    this.closing = false
  }

  private endRow(): void {
    this.endCell()
    this.row += 1
    this.onRow(this.row, this.cells)
    this.cells = []
  }
}
