// Waivers and the rules that the office added itself.
import type { Waiver } from '#shared/domain/rules/finding'
import type { OwnRule } from '#shared/domain/rules/own-rule'
import type { ReadDb } from '../db.ts'

/** In the order in which they were given. */
export function allWaivers(db: ReadDb): Waiver[] {
  return db
    .prepare(
      `SELECT rule, nullif(unit, '') AS unit, nullif(body, '') AS body, message, subject, reason, who, date
       FROM waiver ORDER BY id`,
    )
    .all() as Waiver[]
}

/** By number of the code. */
export function ownRules(db: ReadDb): OwnRule[] {
  const sql = 'SELECT rule FROM ownRule ORDER BY CAST(substr(code, 2) AS INTEGER)'
  return (db.prepare(sql).pluck().all() as string[]).map((text) => JSON.parse(text) as OwnRule)
}
