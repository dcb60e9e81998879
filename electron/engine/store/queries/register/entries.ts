// What was entered into the registers for days after a date: each entry by its register, day, holder and what it is about.
import { ENTRY_REGISTERS, type EntryRegister } from '#shared/domain/register/entry'
import type { ReadDb } from '../../db.ts'

export interface EntryAfter {
  readonly register: EntryRegister
  /** Of its first row. */
  readonly id: number
  readonly date: string
  readonly unit: number
  readonly body: number | null
  /** Number, matter, title or duty; '' where the register has none. */
  readonly subject: string
  /** Whom it is about, in the register of people. */
  readonly person: number | null
  /** The document that booked it; null for what a command entered. */
  readonly document: string | null
}

interface Shape {
  readonly date?: string
  readonly body?: string
  readonly subject: string
  readonly person?: string
  /** Registers that only commands fill say nothing of a movement. */
  readonly movement?: string
  /** Columns that rows entered together share besides the day and the movement. */
  readonly together?: readonly string[]
}

const DUTY = '(SELECT d.name FROM duty d WHERE d.id = r.duty)'

/** How each register is read. */
const SHAPES: Readonly<Record<EntryRegister, Shape>> = {
  leaderChange: { subject: "''", together: ['unit', 'body', 'leading', 'rank', 'role'] },
  positionChange: { subject: 'r.title', together: ['unit', 'body', 'class', 'title'] },
  usePlan: { subject: "r.year || ' ' || r.document", movement: 'NULL' },
  useRequest: { subject: 'r.number' },
  secondment: { subject: "''", person: 'r.person' },
  dutyStatus: { subject: DUTY, body: 'NULL' },
  dutyHolder: {
    subject: DUTY,
    body: 'max(CASE r.held WHEN 1 THEN r.body END)',
    together: ['duty', 'unit', 'role'],
  },
  admission: { subject: DUTY, body: 'NULL' },
  filing: { subject: 'r.matter', body: 'NULL', movement: 'NULL' },
  consent: { date: 'r.asked', subject: 'r.number', movement: 'NULL' },
  appointment: { subject: 'r.document', movement: 'NULL' },
}

/** Columns that an entry's rows share, and by which one entry follows another; none where each row stands for itself. */
export function togetherIn(register: EntryRegister): readonly string[] {
  return SHAPES[register].together ?? []
}

/** Entries dated after the date, in the order of their days. */
export function entriesAfter(db: ReadDb, date: string): EntryAfter[] {
  const parts = ENTRY_REGISTERS.map(entriesSql)
  const sql = `SELECT e.register, e.id, e.date, e.unit, e.body, e.subject, e.person, d.number AS document
    FROM (${parts.join('\n UNION ALL ')}) e
      LEFT JOIN movement m ON m.id = e.movement LEFT JOIN document d ON d.id = m.document
    WHERE e.unit IS NOT NULL ORDER BY e.date, e.register, e.id`
  return db.prepare(sql).all({ date }) as EntryAfter[]
}

function entriesSql(register: EntryRegister): string {
  const {
    date = 'r.date',
    body = 'r.body',
    subject,
    person = 'NULL',
    movement = 'r.movement',
  } = SHAPES[register]
  const shared = togetherIn(register).map((column) => `r.${column}`)
  const group = shared.length === 0 ? 'r.id' : [...shared, 'r.date', 'r.movement'].join(', ')
  return `SELECT '${register}' AS register, min(r.id) AS id, ${date} AS date, r.unit, ${body} AS body, ${subject} AS subject,
      ${person} AS person, ${movement} AS movement
    FROM ${register} r WHERE ${date} > :date GROUP BY ${group}`
}
