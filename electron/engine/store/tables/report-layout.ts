// Writes the office's layouts of reports.
import type { Layout } from '#shared/domain/report/own-layout/layout'
import type { WriteDb } from '../db.ts'

export interface LayoutRow {
  readonly report: string
  readonly name: string
  readonly layout: Layout
}

/** Saves the layout under its name; the last word counts. */
export function putLayout(db: WriteDb, { report, name, layout }: LayoutRow): void {
  db.prepare(
    `INSERT INTO reportLayout (report, name, layout) VALUES (:report, :name, :layout)
     ON CONFLICT (report, name) DO UPDATE SET layout = excluded.layout WHERE layout <> excluded.layout`,
  ).run({ report, name, layout: JSON.stringify(layout) })
}

/** Returns how many rows that were (0 or 1). */
export function deleteLayout(db: WriteDb, { report, name }: Omit<LayoutRow, 'layout'>): number {
  return db.prepare('DELETE FROM reportLayout WHERE report = ? AND name = ?').run(report, name).changes
}
