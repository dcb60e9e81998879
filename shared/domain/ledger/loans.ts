// Loans from turnover pools as they stand while a document is booked.
import type { Book } from './book.ts'
import type { LoanRecord } from './source.ts'

/** The loan that a movement made, this document's returns and moves included; null where it made none. */
export function loanOf(book: Book, movement: number): LoanRecord | null {
  const made = book.effects.loans.find((loan) => loan.movement === movement)
  const stored = made === undefined ? book.source.loanOf(movement) : { ...made, lastStep: '' }
  return stored === null ? null : asChanged(book, stored)
}

/** What is lent to an account and not wholly returned, this document's doings included. */
export function loansTo(book: Book, borrower: number): LoanRecord[] {
  const { loans, loanMoves } = book.effects
  const moved = loanMoves.map(({ loan }) => book.source.loanById(loan)).filter((loan) => loan !== null)
  const made = loans.map((loan) => ({ ...loan, lastStep: '' }))
  const byId = new Map<number, LoanRecord>()
  for (const loan of [...book.source.loansOf(borrower), ...moved, ...made]) {
    byId.set(loan.id, asChanged(book, loan))
  }
  return [...byId.values()].filter((loan) => loan.borrower === borrower && loan.posts > 0)
}

function asChanged(book: Book, loan: LoanRecord): LoanRecord {
  const { loanReturns, loanMoves } = book.effects
  const returned = loanReturns.filter((row) => row.loan === loan.id).reduce((sum, row) => sum + row.posts, 0)
  const borrower = loanMoves.findLast((row) => row.loan === loan.id)?.borrower ?? loan.borrower
  return { ...loan, borrower, posts: loan.posts - returned }
}
