// What a published copy keeps of a run: the whole result with every derivation, and the movements that book it.
import type { z } from 'zod'
import type { RunResult } from '#shared/contract/scenario'
import type { AdoptedMovement } from '#shared/domain/adoption/adopted-movement'
import type { ReadDb } from '../store/db.ts'
import { publishedOutcome } from '../store/queries/published-scenarios.ts'

/** Findings of rules are left out: the office's settings change them, and nothing changes a copy. */
export interface FrozenOutcome {
  readonly result: z.output<typeof RunResult>
  readonly movements: readonly AdoptedMovement[]
}

export function frozenOutcome(db: ReadDb, id: number): FrozenOutcome {
  return JSON.parse(publishedOutcome(db, id)) as FrozenOutcome
}
