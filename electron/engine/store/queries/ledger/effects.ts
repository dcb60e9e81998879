// What movements did, line by line: posts from one account to another, people, reserves and pending entries.
import type { ReadDb } from '../../db.ts'

export interface EffectRow {
  readonly movement: number
  readonly date: string
  readonly fromAccount: number | null
  readonly toAccount: number | null
  readonly postType: string
  readonly posts: number
  readonly people: number
  readonly originCity: number
  readonly originCounty: number
  readonly purpose: string
  readonly note: string
  /** JSON of what the line says besides its figures; null for nothing. */
  readonly said: string | null
}

/** By movement, each kind of line in its own order. Transfers that differ only in origin are one line. */
export function effectsOf(db: ReadDb, movements: readonly number[]): Map<number, EffectRow[]> {
  const rows = db.prepare(EFFECTS).all({ ids: JSON.stringify(movements) }) as EffectRow[]
  const effects = new Map<number, EffectRow[]>()
  for (const row of rows) {
    const list = effects.get(row.movement)
    if (list === undefined) effects.set(row.movement, [row])
    else list.push(row)
  }
  return effects
}

const GIVEN = 'movement IN (SELECT value FROM json_each(:ids))'

const EFFECTS = `
  SELECT movement, date, fromAccount, toAccount, postType, sum(posts) AS posts, 0 AS people,
    sum(CASE origin WHEN 'city' THEN posts ELSE 0 END) AS originCity,
    sum(CASE origin WHEN 'county' THEN posts ELSE 0 END) AS originCounty, purpose, '' AS note, NULL AS said
  FROM transfer WHERE ${GIVEN} GROUP BY movement, fromAccount, toAccount, postType, purpose
  UNION ALL
  SELECT movement, date, CASE WHEN people < 0 THEN account END, CASE WHEN people > 0 THEN account END, postType,
    0, people, 0, 0, '', way, NULL FROM staffing WHERE ${GIVEN}
  UNION ALL
  SELECT movement, date, NULL, account, postType, 0, 0, 0, 0, '', '',
    json_object('kind', 'reserved', 'reserve', kind, 'change', format('%+d', posts))
  FROM reserve WHERE ${GIVEN}
  UNION ALL
  SELECT movement, date, NULL, account, postType, 0, 0, 0, 0, '', number, NULL FROM pendingEntry WHERE ${GIVEN}
  UNION ALL
  SELECT s.movement, s.date, NULL, coalesce(s.account, p.account), p.postType, 0, 0, 0, 0, '', '',
    json_object('kind', 'pendingStep', 'pending', p.number, 'state', s.state)
  FROM pendingStep s JOIN pendingEntry p ON p.id = s.pendingEntry WHERE s.${GIVEN}`
