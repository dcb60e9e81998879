// The journal: what was done, and taking the latest command back.
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { journalList } from '../../store/queries/journal-list.ts'

export const journalHandlers: Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  'journal.list' | 'journal.undo' | 'journal.redo'
> = {
  'journal.list': (db, { limit }) => journalList(db, limit),
  'journal.undo': (db) => db.takeBack('undo'),
  'journal.redo': (db) => db.takeBack('redo'),
}
