// Posts that came to another level as rules look at them: transferred, or carried along by a unit or body.
import { compareText } from '#shared/domain/region/region'
import type { CrossingEntry, Level } from '#shared/domain/rules/establishment'
import { unitKey } from '#shared/domain/scenario/inputs'
import type { ReadDb } from '../store/db.ts'
import { type AccountName, accountNames } from '../store/queries/as-of/account-names.ts'
import { carriedAt, crossingsAt } from '../store/queries/crossings.ts'

/** `streetIsLevel` false: a street stands at its county's level, as its 派出机关. In the order of their days. */
export function crossingEntries(db: ReadDb, asOf: string, streetIsLevel: boolean): CrossingEntry[] {
  const names = accountNames(db)
  const level = (own: Level) => (own === 'street' && !streetIsLevel ? 'county' : own)
  const isCrossing = (row: { readonly fromLevel: Level; readonly toLevel: Level }) =>
    level(row.fromLevel) !== level(row.toLevel)
  const moved = crossingsAt(db, asOf)
    .filter((row) => row.upwards === 1 || isCrossing(row))
    .map(({ document, date, postType, posts, fromAccount, toAccount, upwards }) => {
      const [from, to] = [names(fromAccount, date), names(toAccount, date)]
      const unit = keyOf(to) ?? keyOf(from)
      const entry = { document, unit, postType, posts, from: from.text, to: to.text, carrier: null }
      return { date, entry: { ...entry, upwards: upwards === 1 } }
    })
  const carried = carriedAt(db, asOf)
    .filter(isCrossing)
    .map(({ document, date, postType, posts, account, isBody, fromLevel, toLevel }) => {
      const name = names(account, date)
      const carrier = isBody === 1 ? name.text : name.unitName
      const entry = { document, unit: keyOf(name), postType, posts, from: fromLevel, to: toLevel, carrier }
      return { date, entry: { ...entry, upwards: false } }
    })
  return [...moved, ...carried].sort((a, b) => compareText(a.date, b.date)).map(({ entry }) => entry)
}

function keyOf({ code, unitName }: AccountName): string | null {
  return unitName === '' ? null : unitKey({ code, name: unitName })
}
