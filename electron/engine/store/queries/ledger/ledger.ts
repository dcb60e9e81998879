// The ledger as it is read: documents in the order in which they took effect, and what each movement did.
import type { LedgerRow } from '#shared/contract/table-ledger'
import type { ReadDb } from '../../db.ts'
import { accountNames } from '../as-of/account-names.ts'
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
  const nameOf = (account: number | null, date: string) => (account === null ? '' : names(account, date).text)
  const lines = rows.flatMap((movement): LedgerRow[] => {
    const own = effects.get(movement.id)
    if (own === undefined) return [wordsOnly(movement)]
    return own.map(({ fromAccount, toAccount, ...effect }) => {
      const { kind, document, title } = movement
      const ends = { from: nameOf(fromAccount, effect.date), to: nameOf(toAccount, effect.date) }
      return { ...effect, document, title, kind, ...ends }
    })
  })
  return { rows: lines, movements, documents }
}

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

function wordsOnly({ id, kind, detail, document, title, date }: MovementRow): LedgerRow {
  const { kind: _, ...said } = JSON.parse(detail) as Record<string, unknown>
  return { date, document, title, movement: id, kind, ...NOTHING, note: wordsOf(said) }
}

/** `body=A bodyKind=internal`: the fields as they were written, those of a part within it too. */
function wordsOf(said: Readonly<Record<string, unknown>>): string {
  return Object.entries(said)
    .map(([field, value]) => {
      if (typeof value === 'string') return `${field}=${value}`
      const isPart = typeof value === 'object' && value !== null && !Array.isArray(value)
      return isPart
        ? wordsOf(value as Readonly<Record<string, unknown>>)
        : `${field}=${JSON.stringify(value)}`
    })
    .join(' ')
}
