// Each function that remembers what was said of sheets, and what an import asks of the books, called once on real rows.
import { deepStrictEqual } from 'node:assert'
import type { WriteDb } from '../db.ts'
import {
  aliases,
  bookedMovements,
  noticedPosts,
  openedAccounts,
  projectRegion,
  rememberedMappings,
} from '../queries/import-memory.ts'
import { rememberMapping, setAlias } from '../tables/import-memory.ts'

const mapping = { fingerprint: '0'.repeat(64), kind: 'quotas', mapping: '{}' }

/** Run after the calls that fill the books. */
export const IMPORT_CALLS: Readonly<Record<string, (db: WriteDb) => unknown>> = {
  setAlias: (db) => {
    setAlias(db, '黄楼', 1)
    setAlias(db, '黄楼', 1)
  },
  rememberMapping: (db) => {
    rememberMapping(db, { ...mapping, kind: 'units' })
    rememberMapping(db, mapping)
  },
  aliases: (db) => deepStrictEqual([...aliases(db)], [['黄楼', 1]]),
  rememberedMappings: (db) =>
    deepStrictEqual([rememberedMappings(db, null), rememberedMappings(db, 'x')], [[mapping], []]),
  projectRegion: (db) => deepStrictEqual(projectRegion(db), '320302'),
  openedAccounts: (db) => openedAccounts(db),
  bookedMovements: (db) => deepStrictEqual(bookedMovements(db, ['没有']), []),
  noticedPosts: (db) => noticedPosts(db),
}
