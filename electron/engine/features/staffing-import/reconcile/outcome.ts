// What one comparison of 对账 found: how much was compared, and every figure that differs with the place of both.
import type { z } from 'zod'
import type { ReconcileDifference, Reconciled } from '#shared/contract/staffing-import'
import type { DifferenceRow, Present, RosterEntry } from '#shared/domain/staffing-import/match/difference'
import type { ReadDb } from '../../../store/db.ts'
import type { ImportDraft } from '../drafts.ts'

export type Check = ReconcileDifference['check']
export type CheckSum = z.input<typeof Reconciled>['checks'][number]

export interface FoundDifference extends Omit<ReconcileDifference, 'since'> {
  /** Tells people of one unit apart without naming them; absent where the difference is no person's. */
  readonly person?: string
}

export interface Outcome {
  readonly sums: CheckSum[]
  readonly differences: FoundDifference[]
}

/** A sheet compared with the project once, for every check that it takes part in. */
export interface ComparedSheet {
  readonly draft: ImportDraft
  readonly rows: readonly DifferenceRow[]
  /** Whom a roster's rows name. */
  readonly people: Iterable<RosterEntry>
  readonly present: Present
}

export interface Books {
  readonly db: ReadDb
  readonly asOf: string
}

/** Names that stand for the books where a sheet's file name would. */
export const LEDGER = 'ledger'
export const ROSTER = 'roster'

export function outcomeOf(
  check: Check,
  source: string,
  compared: number,
  differences: FoundDifference[],
): Outcome {
  return { sums: [{ check, source, compared, different: differences.length }], differences }
}

/** A cell with its sheet. */
export function placeIn({ table }: ImportDraft, cell: string): string {
  return `${table.sheet}!${cell}`
}
