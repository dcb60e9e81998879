// The movements of a document, kind by kind, as they are let in. Unknown keys are refused by their path.
import { z } from 'zod'
import { type LedgerMovement, ORIGINS, REGIMES, RESERVE_KINDS } from '#shared/domain/ledger/movement'
import { invisibleIn } from '#shared/domain/plain-text'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { BODY_KINDS } from '#shared/domain/region/body'
import { UNIT_KINDS } from '#shared/domain/region/region'
import { REFUSED } from './errors.ts'
import { EXPECTED } from './scenario.ts'

/** Far beyond any book, and sums of it stay exact. */
const MOST = 1_000_000_000

/** A calendar date that exists. */
export const IsoDate = z.iso.date()
/** A date on which a document can have been signed or take effect: a slip of the year is not booked. */
export const DocumentDate = IsoDate.refine((date) => date >= '1949-10-01' && date < '3000', {
  message: `${EXPECTED}1949-10-01 – 2999-12-31`,
})
/** A name, a code, or `unit/body`; nothing in it that nobody sees. */
export const LedgerName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .check(({ value, issues }) => {
    const character = invisibleIn(value)
    if (character === null) return
    issues.push({
      code: 'custom',
      message: `${REFUSED}INVISIBLE_CHARACTER`,
      params: { character },
      input: value,
    })
  })
export const Text = z.string().max(2000)
const PostTypeName = z.enum(POST_TYPES)
const Posts = z.int().min(1).max(MOST)
const Count = z.int().min(0).max(MOST)
const ByType = z.partialRecord(PostTypeName, Count)
const UnitKindName = z.enum(UNIT_KINDS)
const BodyKindName = z.enum(BODY_KINDS)

const posts = { postType: PostTypeName, posts: Posts }
const drawn = { ...posts, origin: z.enum(ORIGINS).optional() }
const earmark = { purpose: Text.optional(), functions: z.array(LedgerName).optional() }
type Earmarked = { readonly purpose?: string | undefined; readonly functions?: readonly string[] | undefined }
/** Functions are those of a purpose: without one they would say nothing. */
const hasPurpose = ({ purpose = '', functions = [] }: Earmarked) => purpose !== '' || functions.length === 0
const PURPOSE = { message: `${REFUSED}PURPOSE_MISSING`, path: ['purpose'] }
const people = { unit: LedgerName, postType: PostTypeName, people: Posts, way: Text.optional() }
const traits = {
  class: Text.optional(),
  nature: Text.optional(),
  rank: Text.optional(),
  fundingForm: Text.optional(),
  category: Text.optional(),
  civilService: Text.optional(),
  department: Text.optional(),
  mission: Text.optional(),
  function: Text.optional(),
  nameplates: Text.optional(),
  regime: z.enum(REGIMES).optional(),
  owner: Text.optional(),
  manager: Text.optional(),
  user: Text.optional(),
}

const ofHolder = { unit: LedgerName.optional(), body: LedgerName.optional() }
type OfHolder = { readonly unit?: string | undefined; readonly body?: string | undefined }
const isOne = ({ unit, body }: OfHolder) => (unit === undefined) !== (body === undefined)
const ONE = { message: `${REFUSED}UNIT_OR_BODY`, path: ['unit'] }

const Open = z.strictObject({
  kind: z.literal('open'),
  account: LedgerName,
  postType: PostTypeName,
  posts: Count,
  filled: Count.optional(),
})
const Approve = z
  .strictObject({ kind: z.literal('approve'), to: LedgerName, ...posts, ...earmark })
  .refine(hasPurpose, PURPOSE)
const Cut = z.strictObject({ kind: z.literal('cut'), from: LedgerName, ...drawn })
const Transfer = z
  .strictObject({
    kind: z.literal('transfer'),
    from: LedgerName,
    to: LedgerName,
    ...drawn,
    toPostType: PostTypeName.optional(),
    ...earmark,
  })
  .refine(hasPurpose, PURPOSE)
const Lend = z.strictObject({
  kind: z.literal('lend'),
  from: LedgerName,
  to: LedgerName,
  ...drawn,
  until: IsoDate,
})
const Return = z.strictObject({
  kind: z.literal('return'),
  movement: z.int().min(1),
  posts: Posts.optional(),
})
const Enter = z.strictObject({ kind: z.literal('enter'), ...people })
const Exit = z.strictObject({ kind: z.literal('exit'), ...people })
const Pending = z.strictObject({
  kind: z.literal('pending'),
  unit: LedgerName,
  ...posts,
  notice: LedgerName.optional(),
})
const Use = z.strictObject({ kind: z.literal('use'), pending: LedgerName })
const Cancel = z.strictObject({ kind: z.literal('cancel'), pending: LedgerName })
const Reserve = z.strictObject({
  kind: z.literal('reserve'),
  unit: LedgerName,
  postType: PostTypeName,
  reserve: z.enum(RESERVE_KINDS),
  posts: Count,
})
const Found = z.strictObject({
  kind: z.literal('found'),
  unit: z.strictObject({
    name: LedgerName,
    parent: LedgerName,
    unitKind: UnitKindName,
    code: LedgerName.optional(),
    ...traits,
  }),
})
const Establish = z.strictObject({
  kind: z.literal('establish'),
  body: LedgerName,
  bodyKind: BodyKindName,
  ...traits,
})
const Rename = z.strictObject({ kind: z.literal('rename'), ...ofHolder, name: LedgerName }).refine(isOne, ONE)
const ChangeKind = z
  .strictObject({
    kind: z.literal('changeKind'),
    ...ofHolder,
    unitKind: UnitKindName.optional(),
    bodyKind: BodyKindName.optional(),
  })
  .refine(isOne, ONE)
  .refine((one) => (one.unit === undefined) === (one.unitKind === undefined), {
    message: 'unitKind',
    path: ['unitKind'],
  })
  .refine((one) => (one.body === undefined) === (one.bodyKind === undefined), {
    message: 'bodyKind',
    path: ['bodyKind'],
  })
const Describe = z.strictObject({ kind: z.literal('describe'), ...ofHolder, ...traits }).refine(isOne, ONE)
const Abolish = z.strictObject({ kind: z.literal('abolish'), ...ofHolder }).refine(isOne, ONE)
const Move = z.strictObject({ kind: z.literal('move'), unit: LedgerName, parent: LedgerName })
const Merge = z.strictObject({
  kind: z.literal('merge'),
  bodies: z.array(LedgerName).min(1),
  into: LedgerName,
  bodyKind: BodyKindName.optional(),
})
const Split = z.strictObject({
  kind: z.literal('split'),
  body: LedgerName,
  into: z
    .array(
      z.strictObject({
        body: LedgerName,
        bodyKind: BodyKindName.optional(),
        posts: ByType,
        filled: ByType.optional(),
      }),
    )
    .min(1),
  heir: LedgerName.optional(),
})
const MergeUnits = z.strictObject({
  kind: z.literal('mergeUnits'),
  units: z.array(LedgerName).min(1),
  into: LedgerName,
  unitKind: UnitKindName.optional(),
  code: LedgerName.optional(),
  approved: ByType,
  surplusTo: LedgerName.optional(),
  digestBy: IsoDate.optional(),
})

/** One schema a kind; a register adds its own. */
export const LEDGER_MOVEMENTS = [
  Open,
  Approve,
  Cut,
  Transfer,
  Lend,
  Return,
  Enter,
  Exit,
  Pending,
  Use,
  Cancel,
  Reserve,
  Found,
  Establish,
  Rename,
  ChangeKind,
  Describe,
  Abolish,
  Move,
  Merge,
  Split,
  MergeUnits,
] as const satisfies readonly z.ZodType<LedgerMovement>[]
