// The question behind the search field of the window.
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { createFinder } from '../../search/find.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'

export function searchHandlers(): Pick<Handlers<EngineContract, ReadDb, WriteDb>, 'search.find'> {
  const finder = createFinder()
  return { 'search.find': (db, query) => finder.find(db, query) }
}
