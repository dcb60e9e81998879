// Tables of what is booked: ledger, documents, pending entries, pools, loans, earmarks, and the past of a cell or a body.
import { z } from 'zod'
import { AsOf, PostTypeField, tableOf } from './table.ts'

const PAGE_MOST = 1_000_000

/** Unit code → name that the unit bore when a movement that writes the code was booked. */
export const CodeNames = z.record(z.string(), z.string())

export const LedgerQuery = z.strictObject({
  asOf: AsOf,
  /** Documents that took effect on or after this date. */
  from: AsOf.nullable().default(null),
  unit: z.int().nullable().default(null),
  /** A document's number, as it is stored. */
  document: z.string().nullable().default(null),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(PAGE_MOST).default(PAGE_MOST),
})

/** One effect of one movement: posts from one account to another, people, or what else it did (`note`). */
export const LedgerRow = z.object({
  date: z.string(),
  document: z.string(),
  title: z.string(),
  movement: z.int(),
  kind: z.string(),
  from: z.string(),
  to: z.string(),
  postType: z.string(),
  posts: z.int(),
  people: z.int(),
  originCity: z.int(),
  originCounty: z.int(),
  purpose: z.string(),
  /** Free text: way in or out, number of a pending entry. */
  note: z.string(),
  /** What is no figure: the movement as it was written where it moved nothing, else `reserved` or `pendingStep`. */
  said: z.looseObject({ kind: z.string() }).nullable(),
  /** For the codes of units in `said`. */
  names: CodeNames,
})
export type LedgerRow = z.output<typeof LedgerRow>
export const Ledger = tableOf(LedgerRow, z.object({ movements: z.int(), documents: z.int() }))

export const PendingQuery = z.strictObject({
  asOf: AsOf,
  /** `open`: not yet entered nor cancelled. */
  show: z.enum(['open', 'all']).default('open'),
})
export const PENDING_STATES = ['open', 'used', 'entered', 'cancelled'] as const
export const PendingRow = z.object({
  number: z.string(),
  unitId: z.int(),
  unit: z.string(),
  code: z.string().nullable(),
  bodyId: z.int().nullable(),
  body: z.string().nullable(),
  postType: PostTypeField,
  notice: z.string(),
  document: z.string(),
  created: z.string(),
  state: z.enum(PENDING_STATES),
  /** Date of the state; '' while open. */
  closed: z.string(),
  /** Days from `created` to the end of waiting, or to the date of the table. */
  days: z.int(),
})
export type PendingRow = z.output<typeof PendingRow>
export const Pending = tableOf(PendingRow, z.record(z.string(), z.int()))

/** A pool's balance of one type; `account` as movements name it. */
export const PoolRow = z.object({
  account: z.string(),
  name: z.string(),
  postType: PostTypeField,
  posts: z.int(),
})
export type PoolRow = z.output<typeof PoolRow>
export const Pools = tableOf(PoolRow, z.record(z.string(), z.int()))

export const LoanRow = z.object({
  movement: z.int(),
  document: z.string(),
  owner: z.string(),
  unit: z.string(),
  code: z.string().nullable(),
  body: z.string().nullable(),
  postType: PostTypeField,
  posts: z.int(),
  returned: z.int(),
  outstanding: z.int(),
  date: z.string(),
  until: z.string(),
  /** Negative after the term. */
  daysLeft: z.int(),
  overdue: z.boolean(),
})
export type LoanRow = z.output<typeof LoanRow>
export const Loans = tableOf(LoanRow, z.record(z.string(), z.int()))

export const DocumentRow = z.object({
  id: z.int(),
  document: z.string(),
  title: z.string(),
  date: z.string(),
  /** '' until it takes effect. */
  effective: z.string(),
  issuer: z.string(),
  /** The status that held on the date; null before its first step. */
  status: z.string().nullable(),
  movements: z.int(),
  /** Signed or in force only after the date. */
  future: z.boolean(),
})
export type DocumentRow = z.output<typeof DocumentRow>
export const Documents = tableOf(DocumentRow, z.object({ documents: z.int(), movements: z.int() }))

/** Earmarked posts that stand where the purpose's functions are not. */
export const EarmarkRow = z.object({
  purpose: z.string(),
  functions: z.array(z.string()),
  unit: z.string(),
  code: z.string().nullable(),
  body: z.string().nullable(),
  function: z.string().nullable(),
  postType: PostTypeField,
  posts: z.int(),
  /** On loan from a turnover pool. */
  lent: z.boolean(),
})
export type EarmarkRow = z.output<typeof EarmarkRow>
export const Earmarks = tableOf(EarmarkRow, z.record(z.string(), z.int()))

export const CellQuery = z.strictObject({
  asOf: AsOf,
  unit: z.int(),
  /** Null: the unit's own account. */
  body: z.int().nullable(),
  postType: PostTypeField,
})
/** A pool as `table.pools` names it. */
export const PoolCellQuery = z.strictObject({
  asOf: AsOf,
  account: z.string().max(40),
  postType: PostTypeField,
})
/** What the history of a cell explains, by the names of the overview's columns. */
const CellFigures = {
  quota: z.int(),
  filled: z.int(),
  pendingEntry: z.int(),
  leaderReserve: z.int(),
  policyReserve: z.int(),
  otherReserve: z.int(),
}
export const CellRow = z.object({
  date: z.string(),
  document: z.string(),
  title: z.string(),
  movement: z.int(),
  kind: z.string(),
  /** Where the posts came from or went to; '' for people, entries and reserves made here. */
  counterpart: z.string(),
  /** What this movement changed. */
  posts: z.int(),
  people: z.int(),
  pending: z.int(),
  leader: z.int(),
  policy: z.int(),
  other: z.int(),
  /** After this movement. */
  ...CellFigures,
  purpose: z.string(),
})
export type CellRow = z.output<typeof CellRow>
export const CellHistory = tableOf(CellRow, z.object({ ...CellFigures, documents: z.int() }))

export interface Ancestor {
  readonly unit: string
  readonly body: string | null
  readonly kind: 'merge' | 'split'
  readonly date: string
  readonly document: string
  /** What this one came out of, in turn. */
  readonly from: readonly Ancestor[]
}
export const AncestorField: z.ZodType<Ancestor, Ancestor> = z.object({
  unit: z.string(),
  body: z.string().nullable(),
  kind: z.enum(['merge', 'split']),
  date: z.string(),
  document: z.string(),
  from: z.array(z.lazy(() => AncestorField)),
})
export const LineageQuery = z.strictObject({ asOf: AsOf, unit: z.int(), body: z.int().nullable() })
const RenamingField = z.object({
  date: z.string(),
  document: z.string(),
  before: z.string(),
  after: z.string(),
})
export type Renaming = z.output<typeof RenamingField>
/** Where a unit or body came from, all the way back, what came out of it, and the names that it bore itself. */
export const Lineage = z.object({
  from: z.array(AncestorField),
  into: z.array(AncestorField),
  renamings: z.array(RenamingField),
})
