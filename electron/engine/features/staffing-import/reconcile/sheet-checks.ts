// A sheet against the books, and two sheets against each other: figures, and the lists of units.

import type { DifferenceRow } from '#shared/domain/staffing-import/match/difference'
import { unitNameKey } from '#shared/domain/staffing-import/match/match-units'
import { allUnits } from '../../../store/queries/units.ts'
import type { ImportDraft } from '../drafts.ts'
import {
  type Books,
  type ComparedSheet,
  type FoundDifference,
  LEDGER,
  type Outcome,
  outcomeOf,
  placeIn,
} from './outcome.ts'

export function sheetAgainstLedger({ draft, rows }: ComparedSheet): Outcome {
  let compared = 0
  const differences: FoundDifference[] = []
  for (const row of rows) {
    for (const [field, [held, stated]] of Object.entries(row.values)) {
      compared += 1
      if ((held ?? '0') === (stated ?? '0')) continue
      const cell = placeIn(draft, cellOf(draft, row.cell, field))
      differences.push({
        check: 'sheet-ledger',
        unit: row.unitName,
        body: null,
        field,
        left: { source: draft.file, cell, value: stated },
        right: { source: LEDGER, cell: `${row.unitName} ${field}`, value: held },
      })
    }
  }
  return outcomeOf('sheet-ledger', draft.file, compared, differences)
}

/** The cell that states a field; 一般事业 and sums stand in columns of their own. */
function cellOf({ table }: ImportDraft, rowCell: string, field: string): string {
  const [measure] = field.split('.')
  const names = [field, `${measure}.institution`, `${measure}.total`]
  const column = names.flatMap(
    (name) => table.table.columns.find((one) => one.field === name)?.column ?? [],
  )[0]
  return column === undefined ? rowCell : `${column}${rowCell.replace(/^[A-Z]+/, '')}`
}

/** Units that only the sheet or only the project has. */
export function sheetUnits({ db }: Books, sheet: ComparedSheet): Outcome {
  const { draft, rows } = sheet
  const leavesOut = rightlyLeftOut(sheet)
  const named = new Set(rows.map(({ unit }) => unit))
  const difference = (unit: string, there: string | null, cell: string): FoundDifference => ({
    check: 'units',
    unit,
    body: null,
    field: 'name',
    left: { source: draft.file, cell, value: there },
    right: { source: LEDGER, cell: '', value: there === null ? unit : null },
  })
  const missing = allUnits(db).filter(({ id }) => !named.has(id) && !leavesOut(id))
  const unknown = rows.filter(({ unit, unitName }) => unit === null && unitName !== '')
  const differences = [
    ...unknown.map(({ unitName, cell }) => difference(unitName, unitName, placeIn(draft, cell))),
    ...missing.map(({ name }) => difference(name, null, '')),
  ]
  return outcomeOf('units', draft.file, rows.length + missing.length, differences)
}

/** A list of people says nothing of a unit that has nobody, by the books or by the roster. */
function rightlyLeftOut({ draft, present }: ComparedSheet): (unit: number) => boolean {
  if (draft.table.kind !== 'roster') return () => false
  const peopled = new Set<number>()
  for (const [key, byType] of present.figures) {
    if ([...byType.values()].some(({ filled }) => filled > 0)) peopled.add(Number(key.split('/')[0]))
  }
  for (const { unit } of present.records.values()) peopled.add(Number(unit))
  return (unit) => !peopled.has(unit)
}

/** Each sheet with each that was added after it. */
export function sheetsAgainstEachOther(sheets: readonly ComparedSheet[]): Outcome[] {
  return sheets.flatMap((one, at) =>
    sheets
      .slice(at + 1)
      .flatMap((other) => [
        unitsOfBoth(one, other),
        ...(bothState(one, other) ? [figuresOfBoth(one, other)] : []),
      ]),
  )
}

function bothState(one: ComparedSheet, other: ComparedSheet): boolean {
  return one.draft.table.kind === 'quotas' && other.draft.table.kind === 'quotas'
}

/** Rows by the unit that they mean; what the project does not know is told apart by its name. */
function byUnit({ rows }: ComparedSheet): Map<number | string, DifferenceRow[]> {
  const units = new Map<number | string, DifferenceRow[]>()
  for (const row of rows) {
    if (row.unitName === '') continue
    const key = row.unit ?? unitNameKey(row.unitName)
    const known = units.get(key)
    if (known === undefined) units.set(key, [row])
    else known.push(row)
  }
  return units
}

function sourceOf(one: ComparedSheet, other: ComparedSheet): string {
  return `${one.draft.file} ${other.draft.file}`
}

function unitsOfBoth(one: ComparedSheet, other: ComparedSheet): Outcome {
  const left = byUnit(one)
  const right = byUnit(other)
  const known = (key: number | string): key is number => typeof key === 'number'
  const [outOfOne, outOfOther] = [rightlyLeftOut(one), rightlyLeftOut(other)]
  const compared = new Set([...left.keys(), ...right.keys()])
  const keys = [...compared].filter(
    (key) =>
      (left.has(key) || !known(key) || !outOfOne(key)) && (right.has(key) || !known(key) || !outOfOther(key)),
  )
  const differences = keys.flatMap((key): FoundDifference[] => {
    const [here] = left.get(key) ?? []
    const [there] = right.get(key) ?? []
    if (here !== undefined && there !== undefined) return []
    return [
      {
        check: 'sheet-units',
        unit: (here ?? there)?.unitName ?? '',
        body: null,
        field: 'name',
        left: sideOf(one, here),
        right: sideOf(other, there),
      },
    ]
  })
  return outcomeOf('sheet-units', sourceOf(one, other), keys.length, differences)
}

function sideOf({ draft }: ComparedSheet, row: DifferenceRow | undefined): FoundDifference['left'] {
  if (row === undefined) return { source: draft.file, cell: '', value: null }
  return { source: draft.file, cell: placeIn(draft, row.cell), value: row.unitName }
}

/** Figures that both state of a unit that each names once. */
function figuresOfBoth(one: ComparedSheet, other: ComparedSheet): Outcome {
  const right = byUnit(other)
  let compared = 0
  const differences: FoundDifference[] = []
  for (const [key, [row, ...more]] of byUnit(one)) {
    const [twin, ...twins] = right.get(key) ?? []
    if (row === undefined || twin === undefined || more.length + twins.length > 0) continue
    for (const [field, [, value]] of Object.entries(row.values)) {
      const stated = twin.values[field]?.[1]
      if (stated === undefined) continue
      compared += 1
      if ((value ?? '0') === (stated ?? '0')) continue
      const side = ({ draft }: ComparedSheet, { cell }: DifferenceRow, text: string | null) => {
        return { source: draft.file, cell: placeIn(draft, cellOf(draft, cell, field)), value: text }
      }
      differences.push({
        check: 'sheet-figures',
        unit: row.unitName,
        body: null,
        field,
        left: side(one, row, value),
        right: side(other, twin, stated),
      })
    }
  }
  return outcomeOf('sheet-figures', sourceOf(one, other), compared, differences)
}
