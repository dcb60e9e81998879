// Contract name → function, nothing else.
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import type { AutomaticBackups } from './backups/automatic-backups.ts'
import type { EngineContext } from './context.ts'
import { adoptionHandlers } from './features/adoption/handlers.ts'
import { compareHandlers } from './features/compare/handlers.ts'
import { divisionHandlers } from './features/division/handlers.ts'
import { exchangeHandlers } from './features/exchange/handlers.ts'
import { indicatorHandlers } from './features/indicator/handlers.ts'
import { journalHandlers } from './features/journal/handlers.ts'
import { attachmentHandlers, createHeldAttachment } from './features/ledger/attachments.ts'
import { ledgerHandlers } from './features/ledger/handlers.ts'
import { backupHandlers } from './features/project/backup-handlers.ts'
import { projectHandlers } from './features/project/handlers.ts'
import { passwordHandlers } from './features/project/password-handlers.ts'
import { registerHandlers } from './features/register/handlers.ts'
import { reportHandlers } from './features/report/handlers.ts'
import { rulesHandlers } from './features/rules/handlers.ts'
import { sampleHandlers } from './features/sample/handlers.ts'
import { scenarioHandlers } from './features/scenario/handlers.ts'
import { searchHandlers } from './features/search/handlers.ts'
import { staffingImportHandlers } from './features/staffing-import/handlers.ts'
import { tableHandlers } from './features/table/handlers.ts'
import { unitHandlers } from './features/unit/handlers.ts'
import type { Session } from './rpc/session.ts'
import { createRunCache } from './runs/run-cache.ts'
import { createSearch } from './search/search.ts'
import type { ReadDb, WriteDb } from './store/db.ts'

/** Every procedure of the contract; a missing one is a type error. */
export function createHandlers(
  context: EngineContext,
  session: Session,
  backups: AutomaticBackups,
): Handlers<EngineContract, ReadDb, WriteDb> {
  const runs = createRunCache()
  const search = createSearch(context.resources)
  const staffingImport = staffingImportHandlers(context)
  const rules = rulesHandlers(runs)
  const compare = compareHandlers(runs)
  const attachments = createHeldAttachment()
  const ledger = ledgerHandlers(attachments)
  const sources = { ...tableHandlers, ...registerHandlers, ...compare }
  const maker = { context, session, commands: { ...ledger, ...registerHandlers, ...rules } }
  return {
    ...projectHandlers(maker, backups),
    ...backupHandlers(context, session, backups),
    ...passwordHandlers(context, session, backups),
    ...sampleHandlers(maker, staffingImport),
    ...divisionHandlers(context),
    ...searchHandlers(),
    ...unitHandlers(search),
    ...indicatorHandlers,
    ...staffingImport,
    ...scenarioHandlers(runs, search),
    ...adoptionHandlers(runs),
    ...compare,
    ...rules,
    ...reportHandlers(context, session, { runs, sources }),
    ...tableHandlers,
    ...ledger,
    ...attachmentHandlers(context, session, attachments),
    ...registerHandlers,
    ...exchangeHandlers(context, session),
    ...journalHandlers,
  }
}
