// 对账: sheets, ledger, roster and payroll against each other; every figure that differs, with the place of both.
import type { z } from 'zod'
import type { ReconcileDifference, Reconciled } from '#shared/contract/staffing-import'
import { diffTable } from '#shared/domain/staffing-import/match/diff-table'
import type { DifferenceRow } from '#shared/domain/staffing-import/match/difference'
import type { ReadDb } from '../../store/db.ts'
import { EVERYWHERE } from '../../store/queries/as-of/holders.ts'
import { overviewAt } from '../../store/queries/overview.ts'
import { type Names, namesOn } from '../../store/queries/register/names.ts'
import { rosterCounts } from '../../store/queries/register/roster.ts'
import { allUnits } from '../../store/queries/units.ts'
import type { ImportDraft } from './drafts.ts'
import { presentFor } from './present.ts'

type Check = ReconcileDifference['check']
type CheckSum = z.input<typeof Reconciled>['checks'][number]

interface Outcome {
  readonly sums: CheckSum[]
  readonly differences: ReconcileDifference[]
}

/** Roster and ledger always; each sheet as its kind asks for. */
export function reconcile(
  db: ReadDb,
  asOf: string,
  drafts: readonly ImportDraft[],
): z.input<typeof Reconciled> {
  const outcomes = [rosterAgainstLedger(db, asOf), ...drafts.flatMap((draft) => ofSheet(db, asOf, draft))]
  const differences = outcomes.flatMap((outcome) => outcome.differences)
  const checks = outcomes.flatMap(({ sums }) => sums)
  return { asOf, balanced: differences.length === 0, checks, differences }
}

const LEDGER = 'ledger'
const ROSTER = 'roster'

function outcomeOf(
  check: Check,
  source: string,
  compared: number,
  differences: ReconcileDifference[],
): Outcome {
  return { sums: [{ check, source, compared, different: differences.length }], differences }
}

/** People by holder and type: only of units that the roster names. */
function rosterAgainstLedger(db: ReadDb, asOf: string): Outcome {
  const names = namesOn(db, asOf)
  const counted = new Map<string, Count>()
  for (const { unit, body, postType, people } of rosterCounts(db, asOf)) {
    counted.set(`${unit}/${body ?? ''} ${postType}`, { unit, body, postType, people, cell: '' })
  }
  return againstLedger(db, { asOf, names, check: 'roster-ledger', source: ROSTER }, counted)
}

interface Count {
  readonly unit: number
  readonly body: number | null
  readonly postType: string
  people: number
  /** Where the first of them stands. */
  readonly cell: string
}

interface Against {
  readonly asOf: string
  readonly names: Names
  readonly check: Check
  readonly source: string
}

/** `counted` is keyed by `unit/body type`, the body by its id. */
function againstLedger(
  db: ReadDb,
  { asOf, names, check, source }: Against,
  counted: Map<string, Count>,
): Outcome {
  const covered = new Set([...counted.values()].map(({ unit }) => unit))
  const filled = new Map<string, number>()
  for (const { unitId, bodyId, postType, filled: people } of overviewAt(db, asOf, EVERYWHERE).rows) {
    if (!covered.has(unitId) || people === 0) continue
    const key = `${unitId}/${bodyId ?? ''} ${postType}`
    filled.set(key, people)
    if (!counted.has(key)) counted.set(key, { unit: unitId, body: bodyId, postType, people: 0, cell: '' })
  }
  const differences = [...counted].flatMap(([key, { unit, body, postType, people, cell }]) => {
    const held = filled.get(key) ?? 0
    if (held === people) return []
    const { unit: unitName, body: bodyName } = names.of({ unit, body })
    const place = [unitName, bodyName, postType].filter((part) => part !== null).join(' ')
    return [
      {
        check,
        unit: unitName,
        body: bodyName,
        field: `filled.${postType}`,
        left: { source, cell: cell === '' ? place : cell, value: String(people) },
        right: { source: LEDGER, cell: place, value: String(held) },
      },
    ]
  })
  return outcomeOf(check, source, counted.size, differences)
}

function ofSheet(db: ReadDb, asOf: string, draft: ImportDraft): Outcome[] {
  const present = presentFor(db, draft.table, asOf)
  const { rows } = diffTable(draft.table, present, asOf)
  const units = unitLists(db, draft, rows)
  switch (draft.table.kind) {
    case 'quotas':
      return [sheetAgainstLedger(draft, rows), units]
    case 'roster':
      return [...payroll(db, asOf, draft, rows), units]
    default:
      return [units]
  }
}

function sheetAgainstLedger(draft: ImportDraft, rows: readonly DifferenceRow[]): Outcome {
  let compared = 0
  const differences: ReconcileDifference[] = []
  for (const row of rows) {
    for (const [field, [held, stated]] of Object.entries(row.values)) {
      compared += 1
      if ((held ?? '0') === (stated ?? '0')) continue
      differences.push({
        check: 'sheet-ledger',
        unit: row.unitName,
        body: null,
        field,
        left: {
          source: draft.file,
          cell: `${draft.table.sheet}!${cellOf(draft, row.cell, field)}`,
          value: stated,
        },
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
function unitLists(db: ReadDb, { file, table }: ImportDraft, rows: readonly DifferenceRow[]): Outcome {
  const named = new Set(rows.map(({ unit }) => unit))
  const difference = (unit: string, there: string | null, cell: string): ReconcileDifference => ({
    check: 'units',
    unit,
    body: null,
    field: 'name',
    left: { source: file, cell, value: there },
    right: { source: LEDGER, cell: '', value: there === null ? unit : null },
  })
  const missing = allUnits(db).filter(({ id }) => !named.has(id))
  const unknown = rows.filter(({ unit, unitName }) => unit === null && unitName !== '')
  const differences = [
    ...unknown.map(({ unitName, cell }) => difference(unitName, unitName, `${table.sheet}!${cell}`)),
    ...missing.map(({ name }) => difference(name, null, '')),
  ]
  return outcomeOf('units', file, rows.length + missing.length, differences)
}

/** A list of people who are paid: against the ledger by number, against the roster one by one. */
function payroll(db: ReadDb, asOf: string, draft: ImportDraft, rows: readonly DifferenceRow[]): Outcome[] {
  const counted = new Map<string, Count>()
  for (const { entry, cell } of rows) {
    if (entry?.is !== 'person') continue
    const { unit, body, postType } = entry.person
    const key = `${unit}/${body ?? ''} ${postType}`
    const known = counted.get(key)
    if (known === undefined)
      counted.set(key, { unit, body, postType, people: 1, cell: `${draft.table.sheet}!${cell}` })
    else known.people += 1
  }
  const names = namesOn(db, asOf)
  const ledger = againstLedger(db, { asOf, names, check: 'payroll-ledger', source: draft.file }, counted)
  return [ledger, payrollAgainstRoster(draft, rows)]
}

function payrollAgainstRoster({ file, table }: ImportDraft, rows: readonly DifferenceRow[]): Outcome {
  const differences = rows.flatMap((row): ReconcileDifference[] => {
    const pair = row.values.personName
    if (row.entry?.is !== 'person' || pair === undefined || pair[0] === pair[1]) return []
    return [
      {
        check: 'payroll-roster',
        unit: row.unitName,
        body: null,
        field: 'personName',
        left: { source: file, cell: `${table.sheet}!${row.cell}`, value: pair[1] },
        right: { source: ROSTER, cell: row.unitName, value: pair[0] },
      },
    ]
  })
  return outcomeOf('payroll-roster', file, rows.length, differences)
}
