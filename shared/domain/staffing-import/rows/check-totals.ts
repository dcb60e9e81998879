// Compares the sheet's own 小计 and 合计 with the sums of the rows they stand for.
import { addQ, equalQ, formatQ, parseRational, type Rational, zeroQ } from '../../apportion/rational.ts'
import { fieldType } from '../cells/field-type.ts'
import type { FoundTable } from '../find-table.ts'
import { NOT_ADDED_UP } from '../header/header-dictionary.zh-CN.ts'
import type { ImportIssue, IssueMaker } from '../issue.ts'
import type { FieldCell, ParsedRow } from '../table.ts'

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

/**
 * `rows` are the data rows read, `statements` the sum rows read the same way. Sums may stand above or below their
 * rows: whichever comes first in the table decides.
 */
export function checkTotals(
  table: FoundTable,
  rows: ReadonlyMap<number, ParsedRow>,
  statements: ReadonlyMap<number, ParsedRow>,
  issues: IssueMaker,
): ImportIssue[] {
  const headers = new Map<string, string>()
  for (const { field, path } of table.columns) {
    const key = sumKey(field)
    if (key !== null && addsUp(key, path.join('/'))) headers.set(key, path.at(-1) ?? '')
  }
  const blocks = blocksOf(table, rows, statements, [...headers.keys()])
  return blocks.flatMap(({ sums, statement }) => {
    if (statement === null) return []
    return [...headers].flatMap(([indicator, header]) => {
      const stated = statement.values.get(indicator)
      return stated === undefined ? [] : differs(stated, sums.get(indicator) ?? zeroQ, header, issues)
    })
  })
}

function differs(stated: FieldCell, sum: Rational, header: string, issues: IssueMaker): ImportIssue[] {
  if (equalQ(parseRational(stated.text), sum)) return []
  return [issues.warning('TOTAL_DIFFERS', stated.cell, { header, stated: stated.text, sum: formatQ(sum) })]
}

/** Every sum row with the rows it stands for: a 小计 with its block, a 合计 with the whole. */
function blocksOf(
  table: FoundTable,
  rows: ReadonlyMap<number, ParsedRow>,
  statements: ReadonlyMap<number, ParsedRow>,
  indicators: readonly string[],
): Block[] {
  const relevant = table.rows.filter(({ role }) => role === 'data' || role === 'total' || role === 'subtotal')
  const blocks = new BlockSums(relevant.map(({ role }) => role))
  for (const { row, role } of relevant) {
    const statement = statements.get(row.row) ?? null
    const data = rows.get(row.row)
    if (role === 'total') blocks.total(statement)
    else if (role === 'subtotal') blocks.subtotal(statement)
    else if (data !== undefined) blocks.data(data, indicators)
  }
  return blocks.finish()
}

/** Adds up row by row; keeps sums that stand above their rows until those have been seen. */
class BlockSums {
  private readonly totalLeads: boolean
  private readonly subtotalLeads: boolean
  private readonly whole: Sums = new Map()
  private readonly blocks: Block[] = []
  private part: Sums = new Map()
  private openSubtotal: ParsedRow | null = null

  constructor(roles: readonly string[]) {
    this.totalLeads = roles[0] === 'total'
    this.subtotalLeads = roles.find((role) => role !== 'total') === 'subtotal'
  }

  data(row: ParsedRow, indicators: readonly string[]): void {
    add(this.whole, row, indicators)
    add(this.part, row, indicators)
  }

  total(statement: ParsedRow | null): void {
    this.blocks.push({ sums: this.totalLeads ? this.whole : new Map(this.whole), statement })
  }

  subtotal(statement: ParsedRow | null): void {
    this.blocks.push({ sums: this.part, statement: this.subtotalLeads ? this.openSubtotal : statement })
    this.openSubtotal = statement
    this.part = new Map()
  }

  finish(): Block[] {
    const last = this.subtotalLeads ? [{ sums: this.part, statement: this.openSubtotal }] : []
    return [...this.blocks, ...last]
  }
}

function add(sums: Sums, row: ParsedRow, indicators: readonly string[]): void {
  for (const indicator of indicators) {
    const value = row.values.get(indicator)
    if (value !== undefined)
      sums.set(indicator, addQ(sums.get(indicator) ?? zeroQ, parseRational(value.text)))
  }
}
