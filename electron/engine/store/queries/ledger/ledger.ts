// The ledger as it is read: documents in the order in which they took effect, and what each movement did.
import type { LedgerRow } from '#shared/contract/table-ledger'
import type { ReadDb } from '../../db.ts'
import { accountNames } from '../as-of/account-names.ts'
import { codeNames } from '../as-of/code-names.ts'
import { effectsOf } from './effects.ts'
import { type LedgerFilter, ledgerPage, type MovementRow } from './movements.ts'

export interface LedgerAt {
  readonly rows: readonly LedgerRow[]
  readonly movements: number
  readonly documents: number
}

/** A movement without posts and people is one row that says what was written. */
export function ledgerAt(db: ReadDb, filter: LedgerFilter): LedgerAt {
  const { rows, movements, documents } = ledgerPage(db, filter)
  const effects = effectsOf(
    db,
    rows.map(({ id }) => id),
  )
  const names = accountNames(db)
  const written = codeNames(db)
  const nameOf = (account: number | null, date: string) => (account === null ? '' : names(account, date).text)
  const lines = rows.flatMap((movement): LedgerRow[] => {
    const own = effects.get(movement.id)
    if (own === undefined) {
      const row = wordsOnly(movement)
      return [{ ...row, names: written(row.said, { date: movement.date, movement: movement.id }) }]
    }
    return own.map(({ fromAccount, toAccount, said, ...effect }) => {
      const { kind, document, title } = movement
      const ends = { from: nameOf(fromAccount, effect.date), to: nameOf(toAccount, effect.date) }
      const note = STAFFED_BY_ITSELF.includes(kind) ? '' : effect.note
      return {
        ...effect,
        note,
        document,
        title,
        kind,
        ...ends,
        said: said === null ? null : JSON.parse(said),
        names: {},
      }
    })
  })
  return { rows: lines, movements, documents }
}

/** Here the program names the way in which people come and go: the kind says it already. */
const STAFFED_BY_ITSELF = ['open', 'merge', 'split', 'mergeUnits']

const NOTHING = {
  from: '',
  to: '',
  postType: '',
  posts: 0,
  people: 0,
  originCity: 0,
  originCounty: 0,
  purpose: '',
}

function wordsOnly({ id, kind, detail, document, title, date }: MovementRow): Omit<LedgerRow, 'names'> {
  const said = { ...(JSON.parse(detail) as Record<string, unknown>), kind }
  return { date, document, title, movement: id, kind, ...NOTHING, note: '', said }
}
