// The small project in memory, for tests that book a great deal and never reopen it.
import Database from 'better-sqlite3-multiple-ciphers'
import { createJournal } from '../journal.ts'
import { migrate } from '../migrate.ts'
import { createStore, type Store } from '../store.ts'
import { fillSmall } from './small-project.ts'

export function memoryProject(): Store {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db)
  const store = createStore(db, {
    path: ':memory:',
    readOnly: null,
    journal: createJournal(db),
    onClose: () => {},
  })
  store.command('project.create', fillSmall)
  return store
}
