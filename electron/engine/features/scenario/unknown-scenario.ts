// The failure for a name that no stored scenario bears.
import { UserFailure } from '#shared/contract/errors'
import type { ReadDb } from '../../store/db.ts'
import { storedScenarios } from '../../store/queries/scenarios.ts'

export function unknownScenario(db: ReadDb, name: string): UserFailure {
  const known = storedScenarios(db).map((document) => document.name)
  return new UserFailure('SCENARIO_UNKNOWN', { name, known: known.join(', ') })
}
