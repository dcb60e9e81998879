// What booking must know of the books as they stand, asked for piece by piece. Nothing here counts the document at hand.
import type { PostType } from '../quota/post-type.ts'
import type { BodyKind, BodyTrait } from '../region/body.ts'
import type { UnitKind } from '../region/region.ts'
import type { RegisterSource } from '../register/source.ts'
import type { Origin, ReserveKind } from './movement.ts'

/** A value that holds from a date on; '' as a date: since ever. */
export interface Dated {
  readonly date: string
  readonly field: string
  readonly value: string
}

export interface UnitRecord {
  readonly id: number
  readonly code: string | null
  readonly name: string
  readonly county: string
  readonly kind: UnitKind
  readonly parent: number | null
  /** Days on which it came and went, '' for never; from `abolished` on it is no more. */
  readonly founded: string
  readonly abolished: string
  /** What documents changed of it, in the order of time. */
  readonly traits: readonly Dated[]
}

/** With what lists say of it. */
export interface BodyRecord extends Partial<Readonly<Record<BodyTrait, string>>> {
  readonly id: number
  readonly unit: number
  readonly name: string
  readonly kind: BodyKind
  /** As it was established with. */
  readonly function: string | null
  readonly founded: string
  readonly abolished: string
  readonly traits: readonly Dated[]
}

/** Who may hold posts, by the columns of the table `account`. */
export interface AccountKey {
  readonly kind: 'superior' | 'pool' | 'turnover' | 'reserve' | 'unit' | 'body' | 'borrowed'
  readonly region: string
  readonly unit: number | null
  readonly body: number | null
}

/** A change that already stands behind the date at hand, and the movement that booked it. */
export interface LaterChange {
  /** Origin of the posts; '' for people and reserves. */
  readonly origin: Origin
  readonly change: number
  readonly date: string
  readonly movement: number
}

/** A running sum: over everything ever booked, and the changes after the date at hand in the order of time. */
export interface Series {
  readonly totals: readonly { readonly origin: Origin; readonly sum: number }[]
  readonly later: readonly LaterChange[]
}

export interface PendingRecord {
  readonly id: number
  readonly number: string
  /** Day from which it stands. */
  readonly date: string
  /** Account where it stands after the last step. */
  readonly account: number
  readonly postType: PostType
  readonly isUsed: boolean
  /** How it ended, if it has. */
  readonly closed: 'entered' | 'cancelled' | null
  /** Day of its last step, '' for none. */
  readonly lastStep: string
}

export interface LoanRecord {
  readonly id: number
  readonly movement: number
  readonly owner: number
  /** Where the posts are now. */
  readonly borrower: number
  readonly postType: PostType
  readonly date: string
  readonly until: string
  /** Not yet returned. */
  readonly posts: number
  /** Day of the last return or move, '' for none. */
  readonly lastStep: string
}

/** Tables whose rows are referred to before they are written. */
export type NumberedTable = 'document' | 'movement' | 'unit' | 'body' | 'account' | 'loan' | 'pendingEntry'

export interface LedgerSource {
  /** What the registers hold. */
  readonly registers: RegisterSource
  /** The id that the next row of the table gets. */
  readonly nextId: (table: NumberedTable) => number
  /** A region (province, city, county), or null where there is none of that code. */
  readonly region: (code: string) => { readonly kind: string; readonly name: string } | null
  readonly unit: (id: number) => UnitRecord
  readonly unitByCode: (code: string) => UnitRecord | null
  /** Units that ever bore the name. */
  readonly unitsNamed: (name: string) => readonly UnitRecord[]
  /** Units that ever stood under the unit. */
  readonly unitsUnder: (unit: number) => readonly UnitRecord[]
  /** Bodies of the unit, abolished ones too. */
  readonly bodies: (unit: number) => readonly BodyRecord[]
  readonly bodiesNamed: (unit: number, name: string) => readonly BodyRecord[]
  readonly accountId: (key: AccountKey) => number | null
  readonly account: (id: number) => AccountKey
  readonly isOpened: (account: number, postType: PostType) => boolean
  /** Post types that were ever booked on the account: posts, people, reserves or pending entries. */
  readonly postTypes: (account: number) => readonly PostType[]
  readonly posts: (account: number, postType: PostType, date: string) => Series
  readonly people: (account: number, postType: PostType, date: string) => Series
  readonly reserved: (account: number, postType: PostType, kind: ReserveKind, date: string) => Series
  /** Earmarked posts that stand in the account on the date; of a pool the origin is '', for its posts take its level. */
  readonly purposes: (
    account: number,
    postType: PostType,
    date: string,
  ) => readonly { readonly origin: Origin; readonly purpose: string; readonly posts: number }[]
  /** Entries that are open after everything booked and stand at the account, oldest first. */
  readonly openPending: (account: number, postType: PostType) => readonly PendingRecord[]
  readonly pendingByNumber: (number: string) => PendingRecord | null
  /** Highest n of the numbers PREFIX-n, 0 for none. */
  readonly lastPending: (prefix: string) => number
  readonly loanOf: (movement: number) => LoanRecord | null
  readonly loanById: (id: number) => LoanRecord | null
  /** Loans of the borrower that are not wholly returned. */
  readonly loansOf: (borrower: number) => readonly LoanRecord[]
  /** Number of the document that a movement belongs to. */
  readonly documentOf: (movement: number) => string
  /** The first change after the date of a unit's or body's accounts, traits, lineage or registers. */
  readonly laterChange: (unit: number, body: number | null, date: string) => LaterRecord | null
}

export interface LaterRecord {
  /** '' for what no document booked. */
  readonly document: string
  readonly date: string
  /** The register that it was entered into, and what about; '' for a change of the ledger. */
  readonly register: string
  readonly subject: string
}
