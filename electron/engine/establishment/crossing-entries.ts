// Transfers between levels as rules look at them.
import type { CrossingEntry, Level } from '#shared/domain/rules/establishment'
import { unitKey } from '#shared/domain/scenario/inputs'
import type { ReadDb } from '../store/db.ts'
import { type AccountName, accountNames } from '../store/queries/as-of/account-names.ts'
import { crossingsAt } from '../store/queries/crossings.ts'

/** `streetIsLevel` false: a street stands at its county's level, as its 派出机关. */
export function crossingEntries(db: ReadDb, asOf: string, streetIsLevel: boolean): CrossingEntry[] {
  const names = accountNames(db)
  const level = (own: Level) => (own === 'street' && !streetIsLevel ? 'county' : own)
  return crossingsAt(db, asOf)
    .filter((row) => row.upwards === 1 || level(row.fromLevel) !== level(row.toLevel))
    .map(({ document, date, postType, posts, fromAccount, toAccount, upwards }) => {
      const [from, to] = [names(fromAccount, date), names(toAccount, date)]
      const unit = keyOf(to) ?? keyOf(from)
      return { document, unit, postType, posts, from: from.text, to: to.text, upwards: upwards === 1 }
    })
}

function keyOf({ code, unitName }: AccountName): string | null {
  return unitName === '' ? null : unitKey({ code, name: unitName })
}
