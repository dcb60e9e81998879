// What a document does to the books: rows to be written, in the order of booking.
import type { PostType } from '../quota/post-type.ts'
import type { BodyKind } from '../region/body.ts'
import type { UnitKind } from '../region/region.ts'
import type { Origin, ReserveKind } from './movement.ts'
import type { AccountKey } from './source.ts'

export interface NewUnit {
  readonly id: number
  readonly code: string | null
  readonly name: string
  readonly county: string
  readonly kind: UnitKind
  readonly class: string | null
  readonly parent: number | null
  readonly founded: string
}
export interface NewBody {
  readonly id: number
  readonly unit: number
  readonly name: string
  readonly kind: BodyKind
  readonly function: string | null
  readonly founded: string
}
export interface NewAccount extends AccountKey {
  readonly id: number
}
/** A row that a movement books from a date on. */
interface Booked {
  readonly movement: number
  readonly date: string
}
interface OfAccount extends Booked {
  readonly account: number
  readonly postType: PostType
}
export interface NewTransfer extends Booked {
  readonly fromAccount: number
  readonly toAccount: number
  readonly postType: PostType
  readonly origin: Origin
  readonly posts: number
  readonly purpose: string
}
export interface NewLoan extends Booked {
  readonly id: number
  readonly owner: number
  readonly borrower: number
  readonly postType: PostType
  readonly posts: number
  readonly until: string
}
export interface NewLoanReturn extends Booked {
  readonly loan: number
  readonly posts: number
}
export interface NewLoanMove extends Booked {
  readonly loan: number
  readonly borrower: number
}
export interface NewStaffing extends OfAccount {
  readonly people: number
  readonly way: string
}
export interface NewPendingEntry extends OfAccount {
  readonly id: number
  readonly number: string
  readonly notice: string
}
export interface NewPendingStep extends Booked {
  readonly pendingEntry: number
  readonly state: 'used' | 'entered' | 'cancelled' | 'moved'
  readonly account: number | null
}
export interface NewReserve extends OfAccount {
  readonly kind: ReserveKind
  readonly posts: number
}
export interface NewTrait extends Booked {
  readonly unit: number
  readonly body: number | null
  readonly field: string
  readonly value: string
}
export interface NewLineage extends Booked {
  readonly kind: 'merge' | 'split'
  readonly fromUnit: number
  readonly fromBody: number | null
  readonly toUnit: number
  readonly toBody: number | null
}
/** A row of a register's table: the column names with their values. */
export type RegisterRow = Readonly<Record<string, string | number | null>>

/** Rows in the order in which they came about; ids are given where other rows refer to them. */
export interface Effects {
  readonly units: NewUnit[]
  readonly bodies: NewBody[]
  readonly accounts: NewAccount[]
  readonly openings: OfAccount[]
  readonly transfers: NewTransfer[]
  readonly loans: NewLoan[]
  readonly loanReturns: NewLoanReturn[]
  readonly loanMoves: NewLoanMove[]
  readonly staffing: NewStaffing[]
  readonly pendingEntries: NewPendingEntry[]
  readonly pendingSteps: NewPendingStep[]
  readonly reserves: NewReserve[]
  readonly traits: NewTrait[]
  readonly lineage: NewLineage[]
  /** Units and bodies that end on the date. */
  readonly abolished: { readonly unit: number; readonly body: number | null; readonly date: string }[]
  /** Rows of registers by table; all rows of one table have the same columns. */
  readonly registers: Map<string, RegisterRow[]>
}

export function noEffects(): Effects {
  return {
    units: [],
    bodies: [],
    accounts: [],
    openings: [],
    transfers: [],
    loans: [],
    loanReturns: [],
    loanMoves: [],
    staffing: [],
    pendingEntries: [],
    pendingSteps: [],
    reserves: [],
    traits: [],
    lineage: [],
    abolished: [],
    registers: new Map(),
  }
}
