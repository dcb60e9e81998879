// Compares the sheet's own 小计 and 合计 with the sums of the rows they stand for.
import { addQ, equalQ, formatQ, parseRational, type Rational, zeroQ } from '../../apportion/rational.ts'
import { isCount } from '../cells/field-type.ts'
import type { FoundTable } from '../find-table.ts'
import { NOT_ADDED_UP } from '../header/header-dictionary.zh-CN.ts'
import type { ImportIssue, IssueMaker } from '../issue.ts'
import { UNIT_KIND_BY_NAME } from '../match/names.zh-CN.ts'
import type { FieldCell, ParsedRow } from '../table.ts'
import { RowSumsCheck } from './check-row-sums.ts'
import type { ClassifiedRows, RowRole } from './classified-rows.ts'
import { COUNTY_NAME } from './words.zh-CN.ts'

/** Indicators whose sum over units means something. */
function addsUp(indicator: string, header: string): boolean {
  return indicator !== 'assessment_rank' && indicator !== 'reform_score' && !NOT_ADDED_UP.test(header)
}

/** Under which a column's numbers stand in a row: an indicator's id, or the field of a count. */
function sumKey(field: string | null): string | null {
  if (field?.startsWith('indicator.') === true) return field.slice('indicator.'.length)
  return isCount(field) ? field : null
}

type Sums = Map<string, Rational>

interface Block {
  readonly sums: Sums
  /**
   * What the statement may add up instead: the rows since the total before, for the sheet's next table under the same header has
   * a total of its own; counties alone, or what stands under them, where a column lists both.
   */
  readonly others?: readonly Sums[]
  readonly statement: ParsedRow | null
}

/** Takes a table's rows as they are read and adds them up; what differs from the sheet's own sums is told at the end. */
export class TotalsCheck {
  private readonly headers = new Map<string, string>()
  private readonly names: readonly string[]
  private readonly blocks: BlockSums
  private readonly rowSums: RowSumsCheck

  constructor(table: FoundTable) {
    for (const { field, path } of table.columns) {
      const key = sumKey(field)
      if (key !== null && addsUp(key, path.join('/'))) this.headers.set(key, path.at(-1) ?? '')
    }
    this.names = [...this.headers.keys()]
    this.blocks = new BlockSums(table.rows)
    this.rowSums = new RowSumsCheck(table)
  }

  /** Sums may stand above or below their rows: whichever comes first in the table decides. */
  see(role: RowRole, row: ParsedRow): void {
    this.rowSums.see(row)
    if (role === 'total') this.blocks.total(row)
    else if (role === 'subtotal') this.blocks.subtotal(row)
    else if (role === 'data') this.blocks.data(row, this.names)
  }

  issues(issues: IssueMaker): ImportIssue[] {
    const differing = this.blocks.finish().flatMap(({ sums, others = [], statement }) => {
      if (statement === null) return []
      return [...this.headers].flatMap(([indicator, header]) => {
        const stated = statement.values.get(indicator)
        if (stated === undefined || others.some((other) => isSum(stated, other.get(indicator)))) return []
        return differs(stated, sums.get(indicator) ?? zeroQ, header, issues)
      })
    })
    return [...differing, ...this.rowSums.issues(issues)]
  }
}

function isSum(stated: FieldCell, sum: Rational | undefined): boolean {
  return sum !== undefined && equalQ(parseRational(stated.text), sum)
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
  private since: Sums = new Map()
  private readonly counties: Sums = new Map()
  private readonly units: Sums = new Map()
  private openSubtotal: ParsedRow | null = null

  constructor(rows: ClassifiedRows) {
    this.totalLeads = firstOf(rows, ['data', 'total', 'subtotal']) === 'total'
    this.subtotalLeads = firstOf(rows, ['data', 'subtotal']) === 'subtotal'
  }

  data(row: ParsedRow, indicators: readonly string[]): void {
    add(this.whole, row, indicators)
    add(this.part, row, indicators)
    add(this.since, row, indicators)
    add(isCounty(row) ? this.counties : this.units, row, indicators)
  }

  total(statement: ParsedRow): void {
    const [sums = new Map(), ...others] = [this.whole, this.since, this.counties, this.units].map((one) =>
      this.totalLeads ? one : new Map(one),
    )
    this.blocks.push({ sums, others, statement })
    this.since = new Map()
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

/** A county in a column of streets and towns, by its name; a zone is a unit. */
function isCounty({ texts: { name, body } }: ParsedRow): boolean {
  if (name === undefined || body !== undefined) return false
  return COUNTY_NAME.test(name.text) && !UNIT_KIND_BY_NAME.some(([ending]) => ending.test(name.text))
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
