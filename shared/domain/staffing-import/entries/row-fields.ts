// The fields of a row by name, with their cells.
import type { ParsedRow, ParsedTable } from '../table.ts'

export class RowFields {
  private readonly table: ParsedTable
  private readonly at: ReadonlyMap<string, number>
  private readonly counts: ReadonlySet<string>

  constructor(table: ParsedTable) {
    this.table = table
    this.at = new Map(table.fields.map(({ field }, index) => [field, index]))
    this.counts = new Set(table.counts)
  }

  /** Whether the sheet has a column for the field. */
  has(field: string): boolean {
    return this.at.has(field) || this.counts.has(field)
  }

  /** Value in its normal form, '' where blank. */
  text(row: ParsedRow, field: string): string {
    const index = this.at.get(field)
    return (index === undefined ? undefined : row.fields[index]) ?? ''
  }

  /** Address of the field's cell; the row's own where the sheet has no such column. */
  cell(row: ParsedRow, field: string): string {
    const index = this.at.get(field)
    if (index !== undefined) return `${this.table.fields[index]?.column ?? ''}${row.row}`
    return row.values.get(field)?.cell ?? row.cell
  }

  /** Null where the sheet has no such column; a blank cell counts 0. */
  count(row: ParsedRow, field: string): number | null {
    if (!this.counts.has(field)) return null
    return Number(row.values.get(field)?.text ?? '0')
  }
}
