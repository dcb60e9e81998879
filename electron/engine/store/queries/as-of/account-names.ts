// What accounts are called on a date: pools as movements name them, units and bodies by the names that they bore.
import { type PoolKind, poolName } from '#shared/domain/ledger/account-ref'
import type { ReadDb } from '../../db.ts'
import type { AccountRow } from './accounts.ts'
import { type NameApart, namesApart } from './names-apart.ts'

export interface AccountName extends AccountRow {
  /** `superior`, `pool:city` …, `unit`, `unit/body`; with its county where other units bear the name of the unit. */
  readonly text: string
  /** '' for a pool and the superior. */
  readonly unitName: string
  readonly code: string | null
  readonly bodyName: string | null
  /** Of the body, else of the unit. */
  readonly function: string | null
}

/** Looks accounts up one by one and keeps what it found. */
export function accountNames(db: ReadDb): (id: number, date: string) => AccountName {
  const account = db.prepare(
    `SELECT a.id, a.kind, a.region, a.unit, a.body, u.code, u.name AS unitName, b.name AS bodyName, b.function
     FROM account a LEFT JOIN unit u ON u.id = a.unit LEFT JOIN body b ON b.id = a.body WHERE a.id = ?`,
  )
  const traits = db.prepare(
    `SELECT body, field, date, value FROM trait
     WHERE unit = ? AND (body IS NULL OR body IS ?) AND field IN ('name', 'function') ORDER BY date, id`,
  )
  const known = new Map<number, Found>()
  const apart = namesApart(db)
  return (id, date) => {
    let found = known.get(id)
    if (found === undefined) {
      const row = account.get(id) as Base
      found = { row, traits: row.unit === null ? [] : (traits.all(row.unit, row.body) as Dated[]) }
      known.set(id, found)
    }
    return nameAt(found, date, apart)
  }
}

interface Base extends AccountRow {
  readonly code: string | null
  readonly unitName: string | null
  readonly bodyName: string | null
  readonly function: string | null
}

interface Dated {
  readonly body: number | null
  readonly field: 'name' | 'function'
  readonly date: string
  readonly value: string
}

interface Found {
  readonly row: Base
  readonly traits: readonly Dated[]
}

function nameAt({ row, traits }: Found, date: string, apart: NameApart): AccountName {
  if (row.unitName === null) {
    const text = row.kind === 'superior' ? 'superior' : poolName(row.kind as PoolKind, row.region)
    return { ...row, text, unitName: '', bodyName: null }
  }
  const now = { unitName: row.unitName, bodyName: row.bodyName, function: row.function }
  for (const trait of traits) {
    if (trait.date > date) break
    if (trait.field === 'name' && trait.body === null) now.unitName = trait.value
    else if (trait.field === 'name') now.bodyName = trait.value
    else if (trait.body === row.body) now.function = trait.value
  }
  const unit = apart(row.unit as number, now.unitName, date)
  const text = now.bodyName === null ? unit : `${unit}/${now.bodyName}`
  return { ...row, ...now, text }
}
