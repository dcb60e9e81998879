// What is booked or entered of a unit or body for later days: while there is any, it does not end.
import type { LaterRecord, LedgerSource } from '#shared/domain/ledger/source'
import type { ReadDb } from '../store/db.ts'
import { maskedPeople } from '../store/queries/person-labels.ts'
import { entriesAfter } from '../store/queries/register/entries.ts'
import { statement } from './statement.ts'

/** Registers with their column of the day, and what the holder is called there. */
const REGISTERS: readonly (readonly [table: string, date: string, isOfBodies: boolean])[] = [
  ['leaderChange', 'date', true],
  ['positionChange', 'date', true],
  ['usePlan', 'date', true],
  ['useRequest', 'date', true],
  ['secondment', 'date', true],
  ['dutyHolder', 'date', true],
  ['consent', 'asked', true],
  ['appointment', 'date', true],
  ['dutyStatus', 'date', false],
  ['admission', 'date', false],
  ['filing', 'date', false],
]

/** Registers that a document fills say by which movement. */
const WITHOUT_MOVEMENT = ['usePlan', 'consent', 'appointment', 'filing']

function registerSql([table, date, isOfBodies]: (typeof REGISTERS)[number]): string {
  const movement = WITHOUT_MOVEMENT.includes(table) ? 'NULL' : 'movement'
  const body = isOfBodies ? 'AND body IS :body' : 'AND :body IS NULL'
  return `SELECT ${movement}, ${date}, '${table}' FROM "${table}" WHERE unit = :unit ${body} AND ${date} > :date`
}

const OWN = '(SELECT id FROM account WHERE unit = :unit AND body IS :body)'

const LATER = `SELECT coalesce(d.number, '') AS document, c.date, c.register FROM (
    SELECT movement, date, '' AS register FROM transfer WHERE fromAccount IN ${OWN} AND date > :date
    UNION ALL SELECT movement, date, '' FROM transfer WHERE toAccount IN ${OWN} AND date > :date
    UNION ALL SELECT movement, date, '' FROM staffing WHERE account IN ${OWN} AND date > :date
    UNION ALL SELECT movement, date, '' FROM reserve WHERE account IN ${OWN} AND date > :date
    UNION ALL SELECT movement, date, '' FROM pendingEntry WHERE account IN ${OWN} AND date > :date
    UNION ALL SELECT s.movement, s.date, '' FROM pendingStep s JOIN pendingEntry e ON e.id = s.pendingEntry
    WHERE s.date > :date AND e.id IN (
      SELECT id FROM pendingEntry WHERE account IN ${OWN}
      UNION SELECT pendingEntry FROM pendingStep WHERE account IN ${OWN})
    AND (s.account IN ${OWN} OR coalesce((SELECT p.account FROM pendingStep p WHERE p.pendingEntry = e.id
      AND p.state = 'moved' AND p.date <= :date ORDER BY p.id DESC LIMIT 1), e.account) IN ${OWN})
    UNION ALL SELECT movement, date, '' FROM trait WHERE unit = :unit AND body IS :body AND date > :date
    UNION ALL SELECT movement, date, '' FROM lineage WHERE fromUnit = :unit AND fromBody IS :body AND date > :date
    UNION ALL SELECT movement, date, '' FROM lineage WHERE toUnit = :unit AND toBody IS :body AND date > :date
    UNION ALL SELECT movement, date, 'secondment' FROM secondment WHERE toUnit = :unit AND :body IS NULL AND date > :date
    ${REGISTERS.map((register) => `UNION ALL ${registerSql(register)}`).join('\n    ')}
  ) c LEFT JOIN movement m ON m.id = c.movement LEFT JOIN document d ON d.id = m.document
  ORDER BY c.date, c.movement LIMIT 1`

export function laterChange(db: ReadDb): LedgerSource['laterChange'] {
  const later = statement(db, LATER)
  return (unit, body, date) => {
    const found = later().get({ unit, body, date }) as Omit<LaterRecord, 'subject'> | undefined
    return found === undefined ? null : { ...found, subject: aboutWhat(db, found, { unit, body }) }
  }
}

/** What the entry is about, by its day and holder: a duty's bodies may be others than the one that is named. */
function aboutWhat(
  db: ReadDb,
  { register, date }: Omit<LaterRecord, 'subject'>,
  holder: { readonly unit: number; readonly body: number | null },
): string {
  if (register === '') return ''
  const entries = entriesAfter(db, '').filter((entry) => entry.register === register && entry.date === date)
  const own = entries.find(({ unit, body }) => unit === holder.unit && body === holder.body) ?? entries[0]
  if (own === undefined || own.person === null) return own?.subject.trim() ?? ''
  return maskedPeople(db, [own.person]).get(own.person) ?? ''
}
