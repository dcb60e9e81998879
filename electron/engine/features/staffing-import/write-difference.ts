// Writes the accepted rows of a difference, each kind to its own tables.
import type { BodyKind } from '#shared/domain/region/body'
import { isBetterLow } from '#shared/domain/region/indicator'
import { isBuiltIn } from '#shared/domain/staffing-import/header/measure'
import type { DifferenceRow } from '#shared/domain/staffing-import/match/difference'
import { BETTER_LOW } from '#shared/domain/staffing-import/match/names.zh-CN'
import type { WriteDb } from '../../store/db.ts'
import { insertBodies, type NewBody, updateBodies } from '../../store/tables/body.ts'
import { insertIndicators } from '../../store/tables/indicator.ts'
import { insertValues, type NewValue, updateValues } from '../../store/tables/indicator-value.ts'
import { insertUnits, updateUnitClasses } from '../../store/tables/unit.ts'
import type { ImportDraft } from './drafts.ts'
import type { Compared } from './present-difference.ts'
import { writeEntries } from './write-entries.ts'

/** Rows that were rejected are left out; whether that is allowed was decided before. */
export function writeDifference(
  db: WriteDb,
  draft: ImportDraft,
  compared: Compared,
  said: { readonly document: string; readonly date: string },
): void {
  const accepted = compared.difference.rows.filter(({ status }) => status !== 'rejected')
  const rows = accepted.filter(({ status }) => status !== 'unchanged')
  switch (draft.table.kind) {
    case 'indicators':
      writeIndicators(db, { draft, compared, date: said.date }, rows)
      break
    case 'units':
      writeUnits(db, rows)
      break
    case 'bodies':
      writeBodies(db, rows)
      break
    default:
      writeEntries(db, { draft, ...said, accepted }, rows)
  }
}

function writeIndicators(
  db: WriteDb,
  {
    draft,
    compared: { present },
    date,
  }: { readonly draft: ImportDraft; readonly compared: Compared; readonly date: string },
  rows: readonly DifferenceRow[],
): void {
  const added: NewValue[] = []
  const changed: NewValue[] = []
  for (const { unit, values } of rows) {
    if (unit === null) continue
    for (const [field, [before, value]] of Object.entries(values)) {
      if (value === null || value === before) continue
      const indicator = field.slice('indicator.'.length)
      if (before === null) added.push({ unit, indicator, date, value })
      else changed.push({ unit, indicator, date, value })
    }
  }
  const used = new Set(added.map(({ indicator }) => indicator))
  const known = new Set(present.indicators.map(({ id }) => id))
  const missing = draft.table.indicators.filter(({ id }) => used.has(id) && !known.has(id))
  insertIndicators(
    db,
    missing.map(({ id, measure }) => {
      const isLow = isBetterLow(id) || (!isBuiltIn(id) && BETTER_LOW.test(id))
      return {
        id,
        name: isBuiltIn(id) ? null : id,
        measure,
        better: isLow ? ('low' as const) : ('high' as const),
      }
    }),
  )
  insertValues(db, added)
  updateValues(db, changed)
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
    const body = { unit, name, kind, function: values.function?.[1] ?? null }
    if (values.body?.[0] === null) added.push(body)
    else changed.push(body)
  }
  insertBodies(db, added)
  updateBodies(db, changed)
}
