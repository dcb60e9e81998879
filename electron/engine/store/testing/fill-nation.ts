// Gives every unit of a project a value of each of 30 indicators, for the benchmark of the sheet.
import type { WriteDb } from '../db.ts'

const COLUMNS = 30

/** Units must be there. Indicators of the office's own make up the number. */
export function fillNation(db: WriteDb): void {
  const known = db.prepare('SELECT count(*) FROM indicator').pluck().get() as number
  const add = db.prepare("INSERT INTO indicator (key, name, measure, better) VALUES (?, ?, '', 'high')")
  for (let at = known + 1; at <= COLUMNS; at += 1) add.run(`指标${at}`, `指标${at}`)
  db.prepare(
    `INSERT OR IGNORE INTO indicatorValue (unit, indicator, date, value)
     SELECT unit.id, indicator.key, '2025-12-31', 1 + (unit.id * 7919 + indicator.id * 104729) % 99991
     FROM unit, indicator`,
  ).run()
}
