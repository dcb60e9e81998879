// Verifies a project while others are answered: step by step, anew where something was written in between, until it is stopped.
import type Database from 'better-sqlite3-multiple-ciphers'
import type { Progress } from '#shared/contract/define'
import { UserFailure } from '#shared/contract/errors'
import { journalHead } from './queries/journal-head.ts'
import { type StoreReport, verifyStepCount, verifySteps } from './verify.ts'

export interface Watch {
  /** Told the steps done and how many there are. */
  readonly told: Progress
  readonly signal: AbortSignal
}

/** What `verifyStore` answers, for a state in which nothing was written between the first step and the last. Throws CANCELLED. */
export async function verifyInTurns(
  db: Database.Database,
  head: string | undefined,
  watch: Watch,
): Promise<StoreReport> {
  for (;;) {
    const report = await verifyUndisturbed(db, head, watch)
    if (report !== null) return report
  }
}

/** Null where a command or another process wrote meanwhile. */
async function verifyUndisturbed(
  db: Database.Database,
  head: string | undefined,
  { told, signal }: Watch,
): Promise<StoreReport | null> {
  const begun = stateOf(db)
  const total = verifyStepCount(db)
  const steps = verifySteps(db, head)
  try {
    for (let done = 0; ; done += 1) {
      if (signal.aborted) throw new UserFailure('CANCELLED')
      if (stateOf(db) !== begun) return null
      const step = steps.next()
      if (step.done === true) return step.value
      told(Math.min(done + 1, total), total)
      await turn()
    }
  } finally {
    steps.return(undefined as never)
  }
}

/** Differs once a command or another process has written. */
function stateOf(db: Database.Database): string {
  return `${journalHead(db)} ${String(db.pragma('data_version', { simple: true }))}`
}

/** Lets the engine answer what has come meanwhile. */
function turn(): Promise<void> {
  return new Promise((next) => setImmediate(next))
}
