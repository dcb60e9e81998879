// Ends a printed page after a row where the plan says so.
import type { Row } from 'exceljs'
import type { SheetPlan } from './sheet-plan.ts'

const LAST_COLUMN = 16_384

/** A break must be told before the row is gone. */
export function breakAfter(row: Row, { breaks }: SheetPlan): void {
  if (breaks.has(row.number)) row.addPageBreak(1, LAST_COLUMN)
}
