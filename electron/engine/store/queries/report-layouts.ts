// The office's layouts of reports.
import type { ReadDb } from '../db.ts'
import type { LayoutRow } from '../tables/report-layout.ts'

/** All layouts, by report and name. */
export function reportLayouts(db: ReadDb): LayoutRow[] {
  const rows = db.prepare('SELECT report, name, layout FROM reportLayout ORDER BY report, name').all() as {
    report: string
    name: string
    layout: string
  }[]
  return rows.map((row) => ({ ...row, layout: JSON.parse(row.layout) as LayoutRow['layout'] }))
}
