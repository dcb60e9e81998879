// From a document back to the published scenario that it booked, and to the derivation of a unit in it.
import type { z } from 'zod'
import type { Origin } from '#shared/contract/adoption'
import type { Frozen } from '#shared/contract/define'
import { describePublished } from '../../published/describe-published.ts'
import { frozenOutcome } from '../../published/frozen-outcome.ts'
import type { ReadDb } from '../../store/db.ts'
import { adoptions, publishedScenarios } from '../../store/queries/published-scenarios.ts'

/** Null for a document that no scenario is behind; without a derivation for a unit that the scenario gave nothing. */
export function originOf(
  db: ReadDb,
  number: string,
  unit: string | undefined,
): Frozen<z.input<typeof Origin>> | null {
  const adoption = adoptions(db).find(({ document }) => document === number)
  const row = publishedScenarios(db).find(({ id }) => id === adoption?.published)
  if (adoption === undefined || row === undefined) return null
  const outcome = frozenOutcome(db, row.id)
  const own = outcome.result.units.find(({ key }) => key === unit)
  const derivation =
    own === undefined
      ? null
      : {
          key: own.key,
          name: own.name,
          total: own.total,
          parts: own.parts,
          funding: own.funding,
          lines: own.lines,
        }
  const published = describePublished(db, row, outcome)
  return { document: number, authority: adoption.authority, published, derivation }
}
