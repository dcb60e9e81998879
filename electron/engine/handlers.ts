// Contract name → function, nothing else.
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import type { EngineContext } from './context.ts'
import { divisionHandlers } from './features/division/handlers.ts'
import { journalHandlers } from './features/journal/handlers.ts'
import { projectHandlers } from './features/project/handlers.ts'
import { reportHandlers } from './features/report/handlers.ts'
import { rulesHandlers } from './features/rules/handlers.ts'
import { sampleHandlers } from './features/sample/handlers.ts'
import { scenarioHandlers } from './features/scenario/handlers.ts'
import { staffingImportHandlers } from './features/staffing-import/handlers.ts'
import { unitHandlers } from './features/unit/handlers.ts'
import type { Session } from './rpc/session.ts'
import { createRunCache } from './runs/run-cache.ts'
import { createSearch } from './search/search.ts'
import type { ReadDb, WriteDb } from './store/db.ts'

/** Every procedure of the contract; a missing one is a type error. */
export function createHandlers(
  context: EngineContext,
  session: Session,
): Handlers<EngineContract, ReadDb, WriteDb> {
  const runs = createRunCache()
  const search = createSearch(context.resources)
  const staffingImport = staffingImportHandlers(context)
  return {
    ...projectHandlers(context, session),
    ...sampleHandlers(context, session, staffingImport),
    ...divisionHandlers(context),
    ...unitHandlers(search),
    ...staffingImport,
    ...scenarioHandlers(runs, search),
    ...rulesHandlers(runs),
    ...reportHandlers(context, runs),
    ...journalHandlers,
  }
}
