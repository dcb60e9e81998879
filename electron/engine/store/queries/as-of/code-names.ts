// What the units were called whose codes a movement writes, when it was booked: so that it reads as it was meant.
import type { ReadDb } from '../../db.ts'

/** The day on which a movement counts, and its place among those of that day. */
export interface Moment {
  readonly date: string
  readonly movement: number
}

interface Named {
  readonly name: string
  /** Later names, in the order in which they came to be. */
  readonly renamed: readonly { readonly date: string; readonly movement: number; readonly value: string }[]
}

/** Answers code → name for every unit that a movement writes by its code, alone or before a body's name. */
export function codeNames(db: ReadDb): (written: unknown, moment: Moment) => Record<string, string> {
  const unit = db.prepare('SELECT id, name FROM unit WHERE code = ?')
  const renamed = db.prepare(
    `SELECT date, movement, value FROM trait WHERE unit = ? AND body IS NULL AND field = 'name'
     ORDER BY date, movement, id`,
  )
  const known = new Map<string, Named | null>()
  const find = (code: string): Named | null => {
    let found = known.get(code)
    if (found === undefined) {
      const row = unit.get(code) as { id: number; name: string } | undefined
      found =
        row === undefined
          ? null
          : { name: row.name, renamed: renamed.all(row.id) as unknown as Named['renamed'] }
      known.set(code, found)
    }
    return found
  }
  return (written, moment) => {
    const names: Record<string, string> = {}
    for (const text of textsIn(written)) {
      const [code = ''] = text.split('/')
      const named = find(code)
      if (named !== null) names[code] = nameBefore(named, moment)
    }
    return names
  }
}

/** What the movement itself gives is not yet its name. */
function nameBefore({ name, renamed }: Named, { date, movement }: Moment): string {
  const before = renamed.findLast((one) => one.date < date || (one.date === date && one.movement < movement))
  return before?.value ?? name
}

function textsIn(written: unknown): string[] {
  if (typeof written === 'string') return [written]
  if (typeof written !== 'object' || written === null) return []
  return Object.values(written).flatMap(textsIn)
}
