// Takes a return package in: rows merged three ways, documents booked again, people and rosters under numbers of their own,
// and the whole checked. Inside one command, or inside a rehearsal of it.
import { UserFailure } from '#shared/contract/errors'
import type { ExchangeConflict, Manifest } from '#shared/contract/exchange'
import {
  type Choice,
  conflictKey,
  mergeRows,
  type Present,
  type RowWrite,
} from '#shared/domain/exchange/merge'
import { type IdMap, mapId, type RowChange } from '#shared/domain/exchange/rows'
import type { WriteDb } from '../store/db.ts'
import { attempt } from '../store/exchange/attempt.ts'
import { entryOf, projectId } from '../store/exchange/chain.ts'
import { assertWhole } from '../store/exchange/check.ts'
import { presentOf } from '../store/exchange/present.ts'
import { type ExchangeTable, exchangeTables } from '../store/exchange/shapes.ts'
import { writeRows } from '../store/exchange/write-rows.ts'
import { SCHEMA_VERSION } from '../store/migrate.ts'
import { rowConflict } from './conflict.ts'
import type { Content } from './content.ts'
import { findDerived, waits } from './find-derived.ts'
import { type Rebooked, rebook } from './rebook.ts'
import { idsOf, takenOf } from './records.ts'
import { takeNumbers, takeRosters } from './take-people.ts'
import { hiddenColumns, sortTheirs, type Theirs } from './theirs.ts'

export interface Received {
  readonly manifest: Manifest
  readonly content: Content
}

export type Choices = Readonly<Record<string, Choice>>

export interface TakenIn {
  /** Nothing in it that is not here. */
  readonly already: boolean
  readonly tables: readonly { table: string; added: number; changed: number; removed: number }[]
  readonly documents: Rebooked['documents']
  readonly same: number
  readonly conflicts: readonly ExchangeConflict[]
  /** Conflicts that wait for a choice. */
  readonly open: number
  readonly ids: IdMap
}

const NOTHING: TakenIn = {
  already: true,
  tables: [],
  documents: [],
  same: 0,
  conflicts: [],
  open: 0,
  ids: new Map(),
}

/** The branch of a package: the hash of its first entry since the base. */
export function branchId({ entries }: Content): string {
  return entries[0]?.entry.hash ?? ''
}

/** Refuses a package of another project, of another version, or from before what this project was restored to. */
export function assertFits(db: WriteDb, { project, projectName, schema, base }: Manifest): void {
  if (schema !== SCHEMA_VERSION) {
    throw new UserFailure('EXCHANGE_VERSION', { found: schema, supported: SCHEMA_VERSION })
  }
  if (project !== projectId(db)) throw new UserFailure('EXCHANGE_OTHER_PROJECT', { project: projectName })
  if (entryOf(db, base) === null) throw new UserFailure('EXCHANGE_BASE_UNKNOWN', { base: base.slice(0, 12) })
}

/**
 * Writes what the package brings; where a choice is open the row stays as it is here, and the whole is not checked. Throws
 * EXCHANGE_FORKED, EXCHANGE_BROKEN, EXCHANGE_CLASH.
 */
export function takeIn(db: WriteDb, { manifest, content }: Received, choices: Choices): TakenIn {
  assertFits(db, manifest)
  const { entries } = content
  const taken = takenOf(db, branchId(content))
  if (taken?.heads.includes(manifest.head) === true) return NOTHING
  const last = taken?.heads.at(-1)
  const place = entries.findIndex(({ entry }) => entry.hash === last)
  if (last !== undefined && place < 0) throw new UserFailure('EXCHANGE_FORKED', { from: manifest.from })
  const tables = exchangeTables(db)
  const theirs = sortTheirs(entries, entries.slice(place + 1), tables)
  const since = taken?.entry ?? entryOf(db, manifest.base) ?? 0
  const taking: Taking = {
    db,
    tables,
    theirs,
    choices,
    ids: taken === null ? new Map() : idsOf(taken.ids),
    present: presentOf(db, tables, since, hiddenColumns),
  }
  return carryOver(taking, content)
}

interface Taking {
  readonly db: WriteDb
  readonly tables: readonly ExchangeTable[]
  readonly theirs: Theirs
  readonly choices: Choices
  readonly ids: IdMap
  readonly present: Present
}

function carryOver(taking: Taking, content: Content): TakenIn {
  const { db, theirs, ids, choices } = taking
  const rows = takeNumbers(db, theirs, content, ids)
  for (const [table, own] of theirs.replaced) for (const [made, old] of own) mapId(ids, table, made, old)
  const isFirst = firstRows(taking)
  const first = merged(taking, rows.filter(isFirst))
  const booked = rebook(db, theirs.acts, { ids, choices })
  const given = findDerived(db, theirs.derived, taking)
  write(db, given)
  const second = merged(
    taking,
    rows.filter((change) => !isFirst(change)),
  )
  const rosters = takeRosters(db, theirs.rosters, content, ids)
  const conflicts = [...first.conflicts, ...booked.conflicts, ...second.conflicts]
  const open = conflicts.filter(({ choice }) => choice === null).length
  if (open === 0) assertWhole(db)
  return {
    already: false,
    tables: [
      ...counted([...first.writes, ...given, ...second.writes, ...rosters]),
      ...(booked.attached === 0
        ? []
        : [{ table: 'document', added: 0, changed: booked.attached, removed: 0 }]),
    ],
    documents: booked.documents,
    same: first.same + booked.same + second.same,
    conflicts,
    open,
    ids,
  }
}

/** Documents name regions, units and bodies, so those come before them, but for what documents make themselves. */
function firstRows({ theirs, tables }: Taking): (change: RowChange) => boolean {
  const derived = new Set(theirs.derived.map(({ table, id }) => conflictKey(table, id)))
  const byName = new Map(tables.map((table) => [table.name, table]))
  return (change) =>
    ['region', 'unit', 'body'].includes(change.table) &&
    change.after !== null &&
    !waits(change, byName.get(change.table), derived)
}

function merged({ db, tables, theirs, ids, present, choices }: Taking, rows: readonly RowChange[]) {
  const merge = mergeRows({ shapes: tables, theirs: rows, made: theirs.made, present, choices }, ids)
  write(db, merge.writes)
  const byName = new Map(tables.map((table) => [table.name, table]))
  const conflicts = merge.conflicts.flatMap((conflict) => {
    const table = byName.get(conflict.table)
    return table === undefined ? [] : [rowConflict(db, table, conflict)]
  })
  return { ...merge, conflicts }
}

/** A constraint that refuses the rows names their table. */
function write(db: WriteDb, writes: readonly RowWrite[]): void {
  const tables = [...new Set(writes.map(({ table }) => table))]
  const written = attempt(db, tables.join(', '), () => writeRows(db, writes))
  if (!written.ok) throw written.failure
}

function counted(writes: readonly RowWrite[]): TakenIn['tables'] {
  const tables = new Map<string, { table: string; added: number; changed: number; removed: number }>()
  for (const { table, row, isNew } of writes) {
    const count = tables.get(table) ?? { table, added: 0, changed: 0, removed: 0 }
    if (row === null) count.removed += 1
    else if (isNew) count.added += 1
    else count.changed += 1
    tables.set(table, count)
  }
  return [...tables.values()]
}
