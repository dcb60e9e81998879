// Documents with their movements: booking them, seeing beforehand what they would do, and taking a plan a step further.
import { z } from 'zod'
import { type Booking, DOCUMENT_STATUSES, type LedgerDocument } from '#shared/domain/ledger/document'
import type { Movement } from '#shared/domain/ledger/movement'
import { DocumentDate, IsoDate, LEDGER_MOVEMENTS, LedgerName, Text } from './ledger-movements.ts'
import { REGISTER_MOVEMENTS } from './register-input.ts'
import { CodeNames } from './table-ledger.ts'

const Status = z.enum(DOCUMENT_STATUSES)

export const MovementField = z.discriminatedUnion('kind', [
  ...LEDGER_MOVEMENTS,
  ...REGISTER_MOVEMENTS,
]) satisfies z.ZodType<Movement>

export const DocumentField = z.strictObject({
  number: LedgerName,
  title: Text.optional(),
  date: DocumentDate,
  effective: DocumentDate.optional(),
  status: Status.optional(),
  issuer: Text.optional(),
  meeting: Text.optional(),
  set: Text.optional(),
  secrecy: Text.optional(),
  attachment: Text.optional(),
  attachmentHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  approvals: z
    .array(
      z.strictObject({
        organ: LedgerName,
        date: IsoDate,
        opinion: Text.optional(),
        status: Status.optional(),
      }),
    )
    .optional(),
  filing: z.strictObject({ due: IsoDate }).optional(),
}) satisfies z.ZodType<LedgerDocument>

export const BookInput = z.strictObject({
  document: DocumentField,
  movements: z.array(MovementField).min(1).max(100_000),
}) satisfies z.ZodType<Booking>
export type BookInput = z.output<typeof BookInput>

/** A unit, or a body that counts for itself, with more people than posts: what rule R1 finds. */
export const OverstaffedRow = z.object({
  name: z.string(),
  postType: z.string(),
  filled: z.int(),
  quota: z.int(),
})
export type OverstaffedRow = z.output<typeof OverstaffedRow>

export const BookedMovements = z.object({
  /** The number as the books hold it. */
  document: z.string(),
  /** In force, or a plan that moves nothing yet. */
  inForce: z.boolean(),
  /** Booked already, with the same content: nothing was written. */
  already: z.boolean(),
  movements: z.array(z.object({ id: z.int(), kind: z.string() })),
  /** What it made over-staffed, or more so; booked nevertheless. */
  overstaffed: z.array(OverstaffedRow),
})
export type BookedMovements = z.output<typeof BookedMovements>

/** A document as the books hold it: a plan's movements too, as they were written. */
export const DocumentDetail = z.object({
  number: z.string(),
  title: z.string(),
  date: z.string(),
  /** '' for a plan. */
  effective: z.string(),
  /** Day from which a plan asks to count, '' where it does not say. */
  intended: z.string(),
  issuer: z.string(),
  meeting: z.string(),
  documentSet: z.string(),
  secrecy: z.string(),
  attachment: z.string(),
  /** SHA-256, '' where the document names none. */
  attachmentHash: z.string(),
  /** Bytes of it that the project keeps; 0 for none. */
  attachmentBytes: z.int(),
  filingDue: z.string(),
  steps: z.array(z.object({ date: z.string(), status: Status, organ: z.string(), opinion: z.string() })),
  movements: z.array(
    z.object({ id: z.int(), movement: z.looseObject({ kind: z.string() }), names: CodeNames }),
  ),
})
export type DocumentDetail = z.output<typeof DocumentDetail>

/** What an account holds of a type before and after. */
const Difference = z.object({
  account: z.string(),
  postType: z.string(),
  before: z.int(),
  after: z.int(),
})

export const BookingPreview = z.object({
  date: z.string(),
  /** Posts; the superior's are left out. */
  posts: z.array(Difference),
  /** Posts on loan to a unit or body, which are in none of its `posts`. */
  borrowed: z.array(Difference),
  people: z.array(Difference),
  /** Pending entries and usable vacancy of units and bodies, only those that change. */
  pending: z.array(Difference),
  usable: z.array(Difference),
  /** What it would make over-staffed, or more so: no reason to refuse it. */
  overstaffed: z.array(OverstaffedRow),
})
export type BookingPreview = z.output<typeof BookingPreview>

/** Takes a document a step further: to the meeting, submitted, approved, filed … */
export const AdvanceInput = z.strictObject({
  number: LedgerName,
  status: Status,
  date: DocumentDate,
  /** Day from which it counts; absent: as the document says, else the date of this step. */
  effective: DocumentDate.optional(),
  organ: Text.default(''),
  opinion: Text.default(''),
})
export type AdvanceInput = z.output<typeof AdvanceInput>
