// What stands between a package and the books, as the window and the command line show it.
import type { UserFailure } from '#shared/contract/errors'
import type { ExchangeConflict } from '#shared/contract/exchange'
import type { Choice, RowConflict } from '#shared/domain/exchange/merge'
import type { Cell, Row } from '#shared/domain/exchange/rows'
import type { ReadDb } from '../store/db.ts'
import type { ExchangeTable } from '../store/exchange/shapes.ts'

/** Columns by which the row that another one points at is known. */
const NAMES: Readonly<Record<string, string>> = {
  unit: 'name',
  body: 'name',
  document: 'number',
  duty: 'number',
  useRequest: 'number',
  consent: 'number',
  filing: 'matter',
  publishedScenario: 'name',
}

/** A conflict of rows in words. */
export function rowConflict(
  db: ReadDb,
  table: ExchangeTable,
  { key, reason, base, ours, theirs, choice }: RowConflict,
): ExchangeConflict {
  const shown = (row: Row | null) => (row === null ? null : inWords(db, table, row))
  const both = reason === 'both'
  return {
    ...{ key, table: table.name, reason, choice, failure: null, both },
    name: nameOf(db, table, theirs ?? ours ?? base ?? {}),
    base: shown(base),
    ours: shown(ours),
    theirs: shown(theirs),
  }
}

/** A document that cannot be booked as it is there; it can only be left out. */
export function documentConflict(
  { key, reason, choice }: { key: string; reason: ExchangeConflict['reason']; choice: Choice | null },
  rows: { readonly number: string; readonly ours: Row | null; readonly theirs: Row | null },
  failure: UserFailure | null,
): ExchangeConflict {
  const told = failure === null ? null : { code: failure.code, params: { ...failure.params } }
  return {
    ...{ key, table: 'document', reason, name: rows.number, failure: told, both: false },
    ...{ base: null, ours: rows.ours, theirs: rows.theirs },
    // To take theirs is not offered: what is booked is never edited.
    choice: choice === 'ours' ? 'ours' : null,
  }
}

function inWords(db: ReadDb, { references }: ExchangeTable, row: Row): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) => {
      if (column === 'id') return []
      const table = references[column]
      return [[column, table === undefined ? value : referred(db, table, value)]]
    }),
  )
}

function referred(db: ReadDb, table: string, id: Cell): Cell {
  const column = NAMES[table]
  if (column === undefined || id === null) return id
  const name = db.prepare(`SELECT "${column}" FROM "${table}" WHERE id = ?`).pluck().get(id)
  return (name as string | undefined) ?? id
}

/** The values that make the row one of its kind, else its first columns. */
function nameOf(db: ReadDb, table: ExchangeTable, row: Row): string {
  const words = inWords(db, table, row)
  const key = table.keys.find(({ columns }) => columns.every((column) => (words[column] ?? '') !== ''))
  const columns = words.name === undefined ? (key?.columns ?? Object.keys(words).slice(0, 3)) : ['name']
  return columns
    .map((column) => words[column] ?? '')
    .filter((word) => word !== '')
    .join(' ')
}
