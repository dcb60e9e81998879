// Posts on loan from turnover pools as of a date, with their terms.
import type { LoanRow } from '#shared/contract/table-ledger'
import { dayNumber } from '#shared/domain/calendar/dates'
import type { PostType } from '#shared/domain/quota/post-type'
import type { ReadDb } from '../db.ts'
import { accountNames } from './as-of/account-names.ts'

interface LentRow {
  readonly movement: number
  readonly document: string
  readonly owner: number
  readonly borrower: number
  readonly postType: PostType
  readonly posts: number
  readonly returned: number
  readonly date: string
  readonly until: string
}

/** What is not wholly returned, by the end of the term. */
export function loansAt(db: ReadDb, asOf: string): LoanRow[] {
  const names = accountNames(db)
  const rows = db.prepare(LENT).all({ asOf }) as LentRow[]
  return rows.map(({ owner, borrower, ...loan }) => {
    const { unitName, code, bodyName } = names(borrower, asOf)
    return {
      ...loan,
      owner: names(owner, asOf).text,
      unit: unitName,
      code,
      body: bodyName,
      outstanding: loan.posts - loan.returned,
      daysLeft: dayNumber(loan.until) - dayNumber(asOf),
      overdue: loan.until < asOf,
    }
  })
}

const LENT = `
  SELECT movement, document, owner, borrower, postType, posts, returned, date, until FROM (
    SELECT l.id, l.movement, d.number AS document, l.owner, l.postType, l.posts, l.date, l.until,
      coalesce((SELECT v.borrower FROM loanMove v WHERE v.loan = l.id AND v.date <= :asOf
        ORDER BY v.date DESC, v.id DESC LIMIT 1), l.borrower) AS borrower,
      coalesce((SELECT sum(r.posts) FROM loanReturn r WHERE r.loan = l.id AND r.date <= :asOf), 0) AS returned
    FROM loan l JOIN movement m ON m.id = l.movement JOIN document d ON d.id = m.document WHERE l.date <= :asOf
  ) WHERE returned < posts ORDER BY until, id`
