// What must hold once another copy's changes are in: references, the ledger recomputed from zero, whole rosters.
import { UserFailure } from '#shared/contract/errors'
import type { WriteDb } from '../db.ts'
import type { Problem } from '../problem.ts'
import { brokenRosters } from '../queries/register/roster.ts'
import { verifyLedger } from '../verify-ledger.ts'

/** Throws EXCHANGE_BROKEN naming the first thing that does not hold; the command then leaves no trace. */
export function assertWhole(db: WriteDb): void {
  const loose = db.prepare('PRAGMA foreign_key_check').all() as { table: string; rowid: number }[]
  const rosters = brokenRosters(db)
  const [problem] = [
    // Changes point at the entry of the command that runs, which is written last.
    ...loose
      .filter(({ table }) => table !== 'change')
      .map(({ table, rowid }): Problem => ({ code: 'FOREIGN_KEY', params: { table, row: rowid } })),
    ...verifyLedger(db).problems,
    ...rosters.map((batch): Problem => ({ code: 'ROSTER_CHANGED', params: { batch } })),
  ]
  if (problem === undefined) return
  const detail = [problem.code, ...Object.values(problem.params)].join(' ')
  throw new UserFailure('EXCHANGE_BROKEN', { detail })
}
