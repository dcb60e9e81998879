// Writes waivers and the rules that the office added itself.
import type { Waiver } from '#shared/domain/rules/finding'
import type { OwnRule } from '#shared/domain/rules/own-rule'
import type { WriteDb } from '../db.ts'

/** Adds the waiver of a finding, or puts it in the place of the one that the finding has. */
export function putWaiver(db: WriteDb, { unit, body, ...waiver }: Waiver): void {
  db.prepare(
    `INSERT INTO waiver (rule, unit, body, message, subject, reason, who, date)
     VALUES (:rule, :unit, :body, :message, :subject, :reason, :who, :date)
     ON CONFLICT (rule, unit, body, message, subject)
       DO UPDATE SET reason = excluded.reason, who = excluded.who, date = excluded.date`,
  ).run({ ...waiver, unit: unit ?? '', body: body ?? '' })
}

/** Removes a finding's waiver; returns how many rows that were (0 or 1). */
export function deleteWaiver(
  db: WriteDb,
  { unit, body, ...place }: Pick<Waiver, 'rule' | 'unit' | 'body' | 'message' | 'subject'>,
): number {
  return db
    .prepare(
      `DELETE FROM waiver
       WHERE rule = :rule AND unit = :unit AND body = :body AND message = :message AND subject = :subject`,
    )
    .run({ ...place, unit: unit ?? '', body: body ?? '' }).changes
}

export function insertOwnRule(db: WriteDb, rule: OwnRule): void {
  db.prepare('INSERT INTO ownRule (code, rule) VALUES (?, ?)').run(rule.code, JSON.stringify(rule))
}

/** Removes a rule that the office added, and its waivers with it; returns how many rules that were (0 or 1). */
export function deleteOwnRule(db: WriteDb, code: string): number {
  db.prepare('DELETE FROM waiver WHERE rule = ?').run(code)
  return db.prepare('DELETE FROM ownRule WHERE code = ?').run(code).changes
}
