// Pending entries with the days on which they were named to a person and entered.
import type { PostType } from '#shared/domain/quota/post-type'
import type { ReadDb } from '../db.ts'

export interface PendingState {
  readonly number: string
  readonly notice: string
  readonly unit: number
  readonly body: number | null
  readonly postType: PostType
  readonly created: string
  /** Null until it was used or entered. */
  readonly taken: string | null
  readonly entered: string | null
}

/** Those not cancelled, where they stand on the date, in the order in which they were made. */
export function pendingStates(db: ReadDb, asOf: string): PendingState[] {
  return db
    .prepare(
      `SELECT p.number, p.notice, a.unit, a.body, p.postType, p.date AS created,
         (SELECT min(s.date) FROM pendingStep s
          WHERE s.pendingEntry = p.id AND s.date <= :asOf AND s.state IN ('used', 'entered')) AS taken,
         (SELECT s.date FROM pendingStep s
          WHERE s.pendingEntry = p.id AND s.date <= :asOf AND s.state = 'entered') AS entered
       FROM pendingEntry p JOIN account a ON a.id = coalesce(
         (SELECT s.account FROM pendingStep s WHERE s.pendingEntry = p.id AND s.date <= :asOf AND s.state = 'moved'
          ORDER BY s.date DESC, s.id DESC LIMIT 1), p.account)
       WHERE p.date <= :asOf AND NOT EXISTS (SELECT 1 FROM pendingStep s
         WHERE s.pendingEntry = p.id AND s.date <= :asOf AND s.state = 'cancelled')
       ORDER BY p.date, p.id`,
    )
    .all({ asOf }) as PendingState[]
}
