// Compares the 合计 of a row with what it adds up: posts by type, or by whose posts they come from.
import { OTHER_POST_TYPES, POST_TYPES } from '../../quota/post-type.ts'
import type { FoundTable } from '../find-table.ts'
import type { ImportIssue, IssueMaker } from '../issue.ts'
import type { FieldCell, ParsedRow } from '../table.ts'

const MEASURES = ['quota', 'filled', 'pending'] as const
/** Parts of a number that are no types of posts. */
const OTHER_PARTS: readonly (readonly [string, readonly string[]])[] = [
  ['quota.total', ['allocation.city', 'allocation.county']],
]
/** More differences of a sheet say nothing new. */
const SHOWN = 50

interface RowSum {
  readonly total: string
  readonly header: string
  /** Sets of columns of which one must make the total. */
  readonly parts: readonly (readonly string[])[]
}

interface Differing {
  readonly stated: FieldCell
  readonly header: string
  readonly sum: number
}

/** Takes rows as they are read. */
export class RowSumsCheck {
  private readonly sums: readonly RowSum[]
  private readonly differing: Differing[] = []

  constructor({ columns }: FoundTable) {
    const headers = new Map(columns.map(({ field, path }) => [field ?? '', path.join('/')]))
    const has = (field: string) => headers.has(field)
    const byType = MEASURES.map((measure) => [`${measure}.total`, partsByType(measure, has)] as const)
    const others = OTHER_PARTS.map(([total, parts]) => [total, parts.every(has) ? [parts] : []] as const)
    this.sums = [...byType, ...others].flatMap(([total, parts]) =>
      has(total) && parts.length > 0 ? [{ total, header: headers.get(total) ?? '', parts }] : [],
    )
  }

  see({ values }: ParsedRow): void {
    for (const { total, header, parts } of this.sums) {
      const stated = values.get(total)
      const [all = []] = parts
      if (stated === undefined || !all.some((field) => values.has(field))) continue
      const made = parts.map((fields) => added(fields, values))
      if (made.includes(Number(stated.text)) || this.differing.length >= SHOWN) continue
      this.differing.push({ stated, header, sum: made[0] ?? 0 })
    }
  }

  issues({ warning }: IssueMaker): ImportIssue[] {
    return this.differing.map(({ stated, header, sum }) =>
      warning('ROW_SUM_DIFFERS', stated.cell, { header, stated: stated.text, sum }),
    )
  }
}

/** All types, or only those of the vacancy sum: offices count 工勤 and 员额 in or out. */
function partsByType(measure: string, has: (field: string) => boolean): string[][] {
  const typed = [...POST_TYPES, 'institution'].filter((type) => has(`${measure}.${type}`))
  const more = ['turnover', 'reserve', 'other'].filter((type) => has(`${measure}.${type}`))
  if (typed.length + more.length < 2) return []
  const inVacancy = typed.filter((type) => !(OTHER_POST_TYPES as readonly string[]).includes(type))
  return [[...typed, ...more], typed, inVacancy].map((types) => types.map((type) => `${measure}.${type}`))
}

function added(fields: readonly string[], values: ParsedRow['values']): number {
  return fields.reduce((sum, field) => sum + Number(values.get(field)?.text ?? 0), 0)
}
