// Secondments with the end that held on a date.
import type { SecondmentKind, SecondmentLevel } from '#shared/domain/secondment/record-secondment'
import type { ReadDb } from '../../db.ts'
import { successorsOn } from './lineage.ts'

export interface SecondmentRow {
  readonly id: number
  /** Of the document that booked it; null for one entered by a command. */
  readonly movement: number | null
  readonly person: number
  readonly name: string | null
  readonly kind: SecondmentKind
  readonly unit: number
  readonly body: number | null
  readonly toUnit: number | null
  readonly destination: string
  readonly toLevel: SecondmentLevel
  readonly post: string
  readonly date: string
  /** '' = no end was set. */
  readonly until: string
  /** Why; '' = not said. */
  readonly cause: string
  readonly consent: string
  readonly consentDate: string
  readonly approval: string
  readonly approvalDate: string
}

/**
 * Every secondment begun up to the date; the latest step up to then sets its last day. Who was merged since stands under
 * whom it went into, on either side.
 */
export function secondmentsOn(db: ReadDb, asOf: string): SecondmentRow[] {
  const rows = db
    .prepare(
      `SELECT s.id, s.movement, s.person, p.name, s.kind, s.unit, s.body, s.toUnit, s.destination, s.toLevel, s.post, s.date,
              coalesce((SELECT t.until FROM secondmentStep t WHERE t.secondment = s.id AND t.date <= :asOf
                        ORDER BY t.date DESC, t.id DESC LIMIT 1), s.until) AS until,
              s.cause, s.consent, s.consentDate, s.approval, s.approvalDate
       FROM secondment s LEFT JOIN person p ON p.id = s.person WHERE s.date <= :asOf ORDER BY s.date, s.id`,
    )
    .all({ asOf }) as SecondmentRow[]
  if (rows.length === 0) return rows
  const successors = successorsOn(db, asOf)
  return rows.map((row) => {
    const [{ unit, body } = row] = successors(row, row.date)
    const toUnit =
      row.toUnit === null ? null : successors({ unit: row.toUnit, body: null }, row.date)[0]?.unit
    return { ...row, unit, body, toUnit: toUnit ?? row.toUnit }
  })
}
