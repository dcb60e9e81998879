// Compares the sheet's own 小计 and 合计 with the sums of the rows they stand for.
import { addQ, equalQ, formatQ, parseRational, type Rational, zeroQ } from '../../apportion/rational.ts'
import { fieldType } from '../cells/field-type.ts'
import type { FoundTable } from '../find-table.ts'
import { NOT_ADDED_UP } from '../header/header-dictionary.zh-CN.ts'
import type { ImportIssue, IssueMaker } from '../issue.ts'
import type { FieldCell, ParsedRow } from '../table.ts'
import type { ClassifiedRows, RowRole } from './classified-rows.ts'

/** Indicators whose sum over units means something. */
function addsUp(indicator: string, header: string): boolean {
  return indicator !== 'assessment_rank' && indicator !== 'reform_score' && !NOT_ADDED_UP.test(header)
}

/** Under which a column's numbers stand in a row: an indicator's id, or the field of a count. */
function sumKey(field: string | null): string | null {
  if (field?.startsWith('indicator.') === true) return field.slice('indicator.'.length)
  return fieldType(field) === 'count' ? field : null
}

type Sums = Map<string, Rational>

interface Block {
  readonly sums: Sums
  readonly statement: ParsedRow | null
}

/** Takes a table's rows as they are read and adds them up; what differs from the sheet's own sums is told at the end. */
export class TotalsCheck {
  private readonly headers = new Map<string, string>()
  private readonly names: readonly string[]
  private readonly blocks: BlockSums

  constructor(table: FoundTable) {
    for (const { field, path } of table.columns) {
      const key = sumKey(field)
      if (key !== null && addsUp(key, path.join('/'))) this.headers.set(key, path.at(-1) ?? '')
    }
    this.names = [...this.headers.keys()]
    this.blocks = new BlockSums(table.rows)
  }

  /** Sums may stand above or below their rows: whichever comes first in the table decides. */
  see(role: RowRole, row: ParsedRow): void {
    if (role === 'total') this.blocks.total(row)
    else if (role === 'subtotal') this.blocks.subtotal(row)
    else if (role === 'data') this.blocks.data(row, this.names)
  }

  issues(issues: IssueMaker): ImportIssue[] {
    return this.blocks.finish().flatMap(({ sums, statement }) => {
      if (statement === null) return []
      return [...this.headers].flatMap(([indicator, header]) => {
        const stated = statement.values.get(indicator)
        return stated === undefined ? [] : differs(stated, sums.get(indicator) ?? zeroQ, header, issues)
      })
    })
  }
}

function differs(stated: FieldCell, sum: Rational, header: string, issues: IssueMaker): ImportIssue[] {
  if (equalQ(parseRational(stated.text), sum)) return []
  return [issues.warning('TOTAL_DIFFERS', stated.cell, { header, stated: stated.text, sum: formatQ(sum) })]
}

/** Adds up row by row; keeps sums that stand above their rows until those have been seen. */
class BlockSums {
  private readonly totalLeads: boolean
  private readonly subtotalLeads: boolean
  private readonly whole: Sums = new Map()
  private readonly blocks: Block[] = []
  private part: Sums = new Map()
  private openSubtotal: ParsedRow | null = null

  constructor(rows: ClassifiedRows) {
    this.totalLeads = firstOf(rows, ['data', 'total', 'subtotal']) === 'total'
    this.subtotalLeads = firstOf(rows, ['data', 'subtotal']) === 'subtotal'
  }

  data(row: ParsedRow, indicators: readonly string[]): void {
    add(this.whole, row, indicators)
    add(this.part, row, indicators)
  }

  total(statement: ParsedRow): void {
    this.blocks.push({ sums: this.totalLeads ? this.whole : new Map(this.whole), statement })
  }

  subtotal(statement: ParsedRow): void {
    this.blocks.push({ sums: this.part, statement: this.subtotalLeads ? this.openSubtotal : statement })
    this.openSubtotal = statement
    this.part = new Map()
  }

  finish(): Block[] {
    const last = this.subtotalLeads ? [{ sums: this.part, statement: this.openSubtotal }] : []
    return [...this.blocks, ...last]
  }
}

function firstOf(rows: ClassifiedRows, roles: readonly RowRole[]): RowRole | undefined {
  for (const { role } of rows) if (roles.includes(role)) return role
  return undefined
}

function add(sums: Sums, row: ParsedRow, indicators: readonly string[]): void {
  for (const indicator of indicators) {
    const value = row.values.get(indicator)
    if (value !== undefined)
      sums.set(indicator, addQ(sums.get(indicator) ?? zeroQ, parseRational(value.text)))
  }
}
