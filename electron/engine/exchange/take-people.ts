// People and rosters of a package: people are found again by name and number, or get numbers of their own here.
import type { RowWrite } from '#shared/domain/exchange/merge'
import { type Cell, type IdMap, mapId, type Row, type RowChange } from '#shared/domain/exchange/rows'
import type { WriteDb } from '../store/db.ts'
import { insertRosterRows, type PackedRosterRow, takePeople } from '../store/exchange/people.ts'
import { writeRows } from '../store/exchange/write-rows.ts'
import { nextBatch, ROSTER_COLUMNS } from '../store/tables/roster.ts'
import type { Content } from './content.ts'
import type { Branch } from './records.ts'
import type { Theirs } from './theirs.ts'

const place = (column: (typeof ROSTER_COLUMNS)[number]) => ROSTER_COLUMNS.indexOf(column)
const [BATCH, PERSON, UNIT, BODY] = [place('batch'), place('person'), place('unit'), place('body')]

/** Gives the people of the package their numbers here; the rows that name people, with those numbers. */
export function takeNumbers(db: WriteDb, theirs: Theirs, content: Content, ids: IdMap): readonly RowChange[] {
  const shared = lastShared(content)
  const batches = new Set(theirs.rosters.map(({ id }) => id))
  const named = [
    ...theirs.rows.flatMap(({ table, after }) => (table === 'secondment' ? [after?.person] : [])),
    ...content.roster.flatMap((row) => (batches.has(row[BATCH] ?? null) ? [row[PERSON]] : [])),
    ...theirs.acts.flatMap((act) =>
      act.kind === 'book'
        ? act.movements.flatMap(({ movement }) =>
            movement.kind === 'second' ? [movement.person as unknown] : [],
          )
        : [],
    ),
  ]
  const known = ids.get('person')
  const numbers = new Set(
    named.filter(
      (person): person is number => typeof person === 'number' && person > shared && !known?.has(person),
    ),
  )
  for (const [there, here] of takePeople(db, [...numbers], content.people)) mapId(ids, 'person', there, here)
  const renumbered = (row: Row | null) =>
    row === null ? null : { ...row, person: ids.get('person')?.get(Number(row.person)) ?? row.person ?? 0 }
  return theirs.rows.map((change) =>
    change.table === 'secondment'
      ? { ...change, before: renumbered(change.before), after: renumbered(change.after) }
      : change,
  )
}

/** The highest number of a person that both copies know: what the branch wrote of itself when it was made. */
function lastShared({ entries }: Content): number {
  for (const { changes } of entries) {
    for (const { tableName, after } of changes) {
      if (tableName !== 'setting' || after === null) continue
      const row = JSON.parse(after) as { key?: unknown; value?: unknown }
      if (row.key === 'exchange.branch') return (JSON.parse(String(row.value)) as Branch).person
    }
  }
  return 0
}

/** Adds the rosters that are not here yet, their rows under the numbers of this copy. */
export function takeRosters(
  db: WriteDb,
  rosters: readonly Row[],
  { roster }: Content,
  ids: IdMap,
): RowWrite[] {
  const isKnown = db.prepare('SELECT id FROM rosterBatch WHERE date = ? AND file = ? AND sha256 = ?').pluck()
  const writes: RowWrite[] = []
  for (const batch of rosters) {
    const known = isKnown.get(batch.date, batch.file, batch.sha256) as number | undefined
    const id = known ?? nextBatch(db)
    mapId(ids, 'rosterBatch', Number(batch.id), id)
    if (known !== undefined) continue
    const rows = roster.filter((row) => row[BATCH] === batch.id).map((row) => renumbered(row, id, ids))
    const digest = insertRosterRows(db, rows)
    writes.push({ table: 'rosterBatch', id, row: { ...batch, id, rows: rows.length, digest }, isNew: true })
    writeRows(db, writes.slice(-1))
  }
  return writes
}

function renumbered(row: PackedRosterRow, batch: number, ids: IdMap): PackedRosterRow {
  const here = (table: string, value: Cell | undefined): Cell =>
    typeof value === 'number' ? (ids.get(table)?.get(value) ?? value) : (value ?? null)
  const values = [...row]
  values[BATCH] = batch
  values[PERSON] = here('person', row[PERSON])
  values[UNIT] = here('unit', row[UNIT])
  values[BODY] = here('body', row[BODY])
  return values
}
