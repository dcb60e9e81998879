// Puts ids in the place of names in a document, so that names stand in the register of people alone.
import type { BookInput } from '#shared/contract/ledger'
import type { WriteDb } from '../store/db.ts'
import { personIds } from '../store/tables/roster.ts'

/** The same document with every person by id; who is new is added. */
export function withPersonIds(db: WriteDb, input: BookInput): BookInput {
  const named = input.movements.flatMap((movement) =>
    movement.kind === 'second' && typeof movement.person !== 'number' ? [movement.person] : [],
  )
  if (named.length === 0) return input
  const ids = personIds(db, named, true)
  let at = 0
  const movements = input.movements.map((movement) => {
    if (movement.kind !== 'second' || typeof movement.person === 'number') return movement
    at += 1
    return { ...movement, person: ids[at - 1] ?? 0 }
  })
  return { ...input, movements }
}
