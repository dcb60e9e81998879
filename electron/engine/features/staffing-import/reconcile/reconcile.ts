// 对账: sheets, ledger, roster and payroll against each other; every figure that differs, with the place of both.
import type { z } from 'zod'
import type { Reconciled } from '#shared/contract/staffing-import'
import { diffTable } from '#shared/domain/staffing-import/match/diff-table'
import type { ReadDb, WriteDb } from '../../../store/db.ts'
import { projectInfo } from '../../../store/queries/project-info.ts'
import { rosterCounts } from '../../../store/queries/register/roster.ts'
import type { ImportDraft } from '../drafts.ts'
import { presentFor } from '../present.ts'
import { againstLedger } from './against-ledger.ts'
import { carried, keep } from './carried.ts'
import {
  type Books,
  type CheckSum,
  type ComparedSheet,
  type FoundDifference,
  type Outcome,
  ROSTER,
} from './outcome.ts'
import { payroll } from './payroll.ts'
import { sheetAgainstLedger, sheetsAgainstEachOther, sheetUnits } from './sheet-checks.ts'

/** Roster and ledger always; each sheet as its kind asks for, and each with each. */
export function reconcile(
  db: ReadDb,
  asOf: string,
  drafts: readonly ImportDraft[],
): z.input<typeof Reconciled> {
  const { found, checks } = compareAll({ db, asOf }, drafts)
  const { differences, previous, gone, waiting } = carried(db, asOf, found, checks)
  const { head, region } = projectInfo(db)
  return {
    asOf,
    head,
    region: region?.name ?? '',
    balanced: differences.length === 0,
    checks,
    differences,
    previous,
    gone,
    waiting: waiting.length,
  }
}

/** Keeps the differences under their date, so that a later month can say which of them are carried over. */
export function keepReconciled(db: WriteDb, asOf: string, drafts: readonly ImportDraft[]): { kept: number } {
  const { found, checks } = compareAll({ db, asOf }, drafts)
  const kept = keep(db, asOf, found, carried(db, asOf, found, checks))
  db.note({ asOf, differences: kept })
  return { kept }
}

function compareAll(
  books: Books,
  drafts: readonly ImportDraft[],
): { readonly found: FoundDifference[]; readonly checks: CheckSum[] } {
  const sheets = drafts.map((draft) => comparedSheet(books, draft))
  const outcomes = [
    rosterAgainstLedger(books),
    ...sheets.flatMap((sheet) => ofSheet(books, sheet)),
    ...sheetsAgainstEachOther(sheets),
  ]
  return {
    found: outcomes.flatMap(({ differences }) => differences),
    checks: outcomes.flatMap(({ sums }) => sums),
  }
}

function comparedSheet({ db, asOf }: Books, draft: ImportDraft): ComparedSheet {
  const present = presentFor(db, draft.table, asOf)
  const { rows, people = [] } = diffTable(draft.table, present, asOf)
  return { draft, present, rows, people }
}

function rosterAgainstLedger(books: Books): Outcome {
  const counted = rosterCounts(books.db, books.asOf).map((count) => ({ ...count, cell: '' }))
  return againstLedger(books, 'roster-ledger', ROSTER, counted)
}

function ofSheet(books: Books, sheet: ComparedSheet): Outcome[] {
  const units = sheetUnits(books, sheet)
  switch (sheet.draft.table.kind) {
    case 'quotas':
      return [sheetAgainstLedger(sheet), units]
    case 'roster':
      return [...payroll(books, sheet), units]
    default:
      return [units]
  }
}
