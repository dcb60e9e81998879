// Adoption: what it would book, booking it, and the way back from a document to the scenario behind it.
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { normaliseNumber } from '#shared/domain/ledger/document'
import type { RunCache } from '../../runs/run-cache.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { adopt, previewAdoption } from './adopt.ts'
import { originOf } from './origin.ts'

type AdoptionHandlers = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  Extract<keyof EngineContract, `adoption.${string}`>
>

export function adoptionHandlers(runs: RunCache): AdoptionHandlers {
  return {
    'adoption.preview': (db, input) => previewAdoption(runs, db, input),
    'adoption.adopt': (db, input) => adopt(runs, db, input),
    'adoption.origin': (db, { document, unit }) => originOf(db, normaliseNumber(document), unit),
  }
}
