// What a unit is called where its name alone may mean another: every county has its 城关镇.
import type { ReadDb } from '../../db.ts'

/** The name of a unit on a date, behind that of its county where another unit bears it or ever bore it. */
export type NameApart = (unit: number, name: string, date: string) => string

/** Looks names up one by one and keeps what it found. */
export function namesApart(db: ReadDb): NameApart {
  const isShared = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM unit WHERE name = :name AND id <> :unit)
         OR EXISTS (SELECT 1 FROM trait WHERE field = 'name' AND body IS NULL AND value = :name AND unit <> :unit)`,
    )
    .pluck()
  const countyName = db
    .prepare(
      `SELECT region.name FROM region WHERE region.kind = 'county' AND region.code = coalesce(
         (SELECT value FROM trait WHERE unit = :unit AND body IS NULL AND field = 'county' AND date <= :date
          ORDER BY date DESC, id DESC LIMIT 1),
         (SELECT county FROM unit WHERE id = :unit))`,
    )
    .pluck()
  const known = new Map<string, string>()
  return (unit, name, date) => {
    const key = `${unit} ${date} ${name}`
    let apart = known.get(key)
    if (apart === undefined) {
      const county = isShared.get({ unit, name }) === 1 ? countyName.get({ unit, date }) : undefined
      apart = `${(county as string | undefined) ?? ''}${name}`
      known.set(key, apart)
    }
    return apart
  }
}
