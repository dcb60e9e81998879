// Which movements a page of the ledger shows, in the order in which they took effect.
import type { ReadDb } from '../../db.ts'

export interface LedgerFilter {
  readonly asOf: string
  /** Documents that took effect on or after this date. */
  readonly from: string | null
  readonly unit: number | null
  readonly document: string | null
  readonly offset: number
  readonly limit: number
}

export interface MovementRow {
  readonly id: number
  readonly kind: string
  /** The movement as it was written. */
  readonly detail: string
  readonly document: string
  readonly title: string
  readonly date: string
}

export interface MovementPage {
  /** In all, not on the page alone. */
  readonly movements: number
  readonly documents: number
  readonly rows: readonly MovementRow[]
}

/** A unit's movements are those that touch its accounts, its traits or its lineage. */
export function ledgerPage(db: ReadDb, { offset, limit, ...filter }: LedgerFilter): MovementPage {
  const { unit, ...rest } = filter
  const given = unit === null ? rest : filter
  const where = `FROM document d JOIN movement m ON m.document = d.id
    WHERE d.effective <> '' AND d.effective <= :asOf AND (:from IS NULL OR d.effective >= :from)
      AND (:document IS NULL OR d.number = :document) ${unit === null ? '' : `AND m.id IN (${OF_UNIT})`}`
  const counts = db
    .prepare(`SELECT count(*) AS movements, count(DISTINCT d.id) AS documents ${where}`)
    .get(given) as { movements: number; documents: number }
  const rows = db
    .prepare(
      `SELECT m.id, m.kind, m.detail, d.number AS document, d.title, d.effective AS date ${where}
       ORDER BY d.effective, d.id, m.position LIMIT :limit OFFSET :offset`,
    )
    .all({ ...given, limit, offset }) as MovementRow[]
  return { ...counts, rows }
}

const ACCOUNTS = `(SELECT id FROM account WHERE kind IN ('unit', 'body', 'borrowed') AND region = ''
  AND coalesce(unit, 0) = :unit)`

const OF_UNIT = `
  SELECT movement FROM transfer WHERE fromAccount IN ${ACCOUNTS}
  UNION ALL SELECT movement FROM transfer WHERE toAccount IN ${ACCOUNTS}
  UNION ALL SELECT movement FROM staffing WHERE account IN ${ACCOUNTS}
  UNION ALL SELECT movement FROM reserve WHERE account IN ${ACCOUNTS}
  UNION ALL SELECT movement FROM pendingEntry WHERE account IN ${ACCOUNTS}
  UNION ALL SELECT s.movement FROM pendingStep s JOIN pendingEntry p ON p.id = s.pendingEntry
    WHERE p.account IN ${ACCOUNTS}
  UNION ALL SELECT movement FROM trait WHERE unit = :unit
  UNION ALL SELECT movement FROM lineage WHERE fromUnit = :unit
  UNION ALL SELECT movement FROM lineage WHERE toUnit = :unit`
