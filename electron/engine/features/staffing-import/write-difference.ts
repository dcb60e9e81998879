// Writes the accepted rows of a difference, each kind to its own tables.
import type { BodyKind } from '#shared/domain/region/body'
import { SAID_OF_BODIES } from '#shared/domain/staffing-import/match/diff-bodies'
import type { DifferenceRow } from '#shared/domain/staffing-import/match/difference'
import type { WriteDb } from '../../store/db.ts'
import { insertBodies, type NewBody, updateBodies } from '../../store/tables/body.ts'
import { insertUnits, updateUnitClasses } from '../../store/tables/unit.ts'
import type { ImportDraft } from './drafts.ts'
import type { Compared } from './present-difference.ts'
import { writeEntries } from './write-entries.ts'
import { writeIndicatorValues } from './write-indicator-values.ts'

/** Rows that were rejected are left out; whether that is allowed was decided before. */
export function writeDifference(
  db: WriteDb,
  draft: ImportDraft,
  compared: Compared,
  said: { readonly document: string; readonly date: string },
): void {
  const { people = [] } = compared.difference
  const rows = compared.difference.rows.filter(({ status }) => status === 'added' || status === 'changed')
  switch (draft.table.kind) {
    case 'indicators':
      writeIndicatorValues(db, { table: draft.table, present: compared.present, date: said.date }, rows)
      break
    case 'units':
      writeUnits(db, rows)
      break
    case 'bodies':
      writeBodies(db, rows)
      break
    default:
      writeEntries(db, { draft, ...said, people }, rows)
  }
}

function writeUnits(db: WriteDb, rows: readonly DifferenceRow[]): void {
  insertUnits(
    db,
    rows.flatMap(({ newUnit }) => (newUnit === null ? [] : [newUnit])),
  )
  updateUnitClasses(
    db,
    rows.flatMap(({ unit, values }) => (unit === null ? [] : [{ unit, class: values.class?.[1] ?? null }])),
  )
}

function writeBodies(db: WriteDb, rows: readonly DifferenceRow[]): void {
  const added: NewBody[] = []
  const changed: NewBody[] = []
  for (const { unit, values } of rows) {
    const name = values.body?.[1]
    const kind = values.bodyKind?.[1] as BodyKind | null | undefined
    if (unit === null || name === null || name === undefined || kind === null || kind === undefined) continue
    const said = SAID_OF_BODIES.flatMap(([trait, field]) => {
      const text = values[field]?.[1]
      return text === undefined || text === null ? [] : [[trait, text]]
    })
    const body = { unit, name, kind, function: values.function?.[1] ?? null, ...Object.fromEntries(said) }
    if (values.body?.[0] === null) added.push(body)
    else changed.push(body)
  }
  insertBodies(db, added)
  updateBodies(db, changed)
}
