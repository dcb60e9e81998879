// Published copies of scenarios, and their adoption: a result booked as movements under the documents of its authorities.
import { z } from 'zod'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { BookingPreview } from './ledger.ts'
import { IsoDate, LedgerName, Text } from './ledger-movements.ts'
import { Derivation, ScenarioDocumentField } from './scenario.ts'

const ScenarioName = z.string().min(1).max(100)
const HashPrefix = z.string().regex(/^[0-9a-fA-F]{4,64}$/)

/** A frozen copy; nothing changes it afterwards. */
export const Published = z.object({
  name: z.string(),
  /** SHA-256 over document, outcome and digest. */
  hash: z.string(),
  asOf: z.string(),
  total: z.int(),
  byType: z.record(z.string(), z.int()),
  inputsDigest: z.string(),
  /** The data has changed since: another run of it has another digest. */
  stale: z.boolean(),
  /** Version of the program and head of the journal that computed it. */
  program: z.string(),
  head: z.string(),
  /** Documents that booked it, by authority: `city`, a county's code, '' for all. */
  adoptions: z.array(z.object({ authority: z.string(), document: z.string() })),
})
export type Published = z.output<typeof Published>

export const PublishedWithDocument = Published.extend({ document: ScenarioDocumentField })
export type PublishedWithDocument = z.output<typeof PublishedWithDocument>

/** Of a name alone it is the latest copy. */
export const PublishedQuery = z.strictObject({ name: ScenarioName, hash: HashPrefix.optional() })

/** Publishes what is stored under the name. */
export const PublishInput = z.strictObject({ name: ScenarioName })
export const PublishAnswer = Published.extend({
  /** The same copy was published before: nothing was written. */
  already: z.boolean(),
})

/**
 * What is to be adopted. A document is stored and published first, unless a copy of just this document is published
 * already; a name stands for what is stored under it, else for the latest copy; with a hash it is that copy.
 */
export const AdoptedScenario = z.union([z.strictObject({ document: ScenarioDocumentField }), PublishedQuery])

const Authority = z.string().regex(/^(|city|\d{6})$/)
const differ =
  (of: (one: { readonly authority: string; readonly number: string }) => string) =>
  (list: readonly { readonly authority: string; readonly number: string }[]) =>
    new Set(list.map(of)).size === list.length

/** `documents` name the part that each books; a part without a document stays open (待下达) and enters no balance. */
export const AdoptPreviewInput = z.strictObject({
  scenario: AdoptedScenario,
  documents: z
    .array(
      z.strictObject({
        authority: Authority.default(''),
        number: LedgerName,
        /** Who issues it; without one, the issuer of all. */
        issuer: Text.optional(),
      }),
    )
    .max(1000)
    .refine(
      differ(({ authority }) => authority),
      'authority',
    )
    .refine(
      differ(({ number }) => number),
      'number',
    )
    .refine((list) => list.length < 2 || list.every(({ authority }) => authority !== ''), 'authority'),
  date: IsoDate,
  title: Text.optional(),
  issuer: Text.optional(),
  /** Functions that the posts are meant for (专项用途). */
  purpose: Text.optional(),
})
export type AdoptPreviewInput = z.output<typeof AdoptPreviewInput>

/** As the preview takes it, with one document at least. */
export const AdoptInput = AdoptPreviewInput.refine(({ documents }) => documents.length > 0, {
  path: ['documents'],
})
export type AdoptInput = z.output<typeof AdoptInput>

const Part = z.object({
  authority: z.string(),
  posts: z.int(),
  byType: z.record(z.string(), z.int()),
  movements: z.int(),
  /** Document that booked it or would book it; null: open. */
  document: z.string().nullable(),
  state: z.enum(['open', 'new', 'adopted']),
})
export type AdoptionPart = z.output<typeof Part>

export const ShortPoolField = z.object({
  pool: z.string(),
  postType: z.string(),
  have: z.int(),
  need: z.int(),
})

const posts = {
  to: z.string(),
  postType: z.enum(POST_TYPES),
  posts: z.int(),
  purpose: z.string().optional(),
}
const BookedPosts = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('transfer'), from: z.string(), ...posts }),
  z.object({ kind: z.literal('approve'), ...posts }),
])

export const AdoptionPreview = z.object({
  scenario: z.string(),
  /** Null where the copy is yet to be published. */
  hash: z.string().nullable(),
  total: z.int(),
  stale: z.boolean(),
  parts: z.array(Part),
  /** What would be booked now: every debit and credit, in the order of booking. */
  movements: z.array(
    z.object({
      authority: z.string(),
      movement: BookedPosts,
      /** Posts by the purpose that the ledger puts on them, those without one left out; empty where pools are short. */
      earmarks: z.array(z.object({ purpose: z.string(), posts: z.int() })),
    }),
  ),
  /** Accounts before and after; empty where pools are short. */
  accounts: BookingPreview.shape.posts,
  short: z.array(ShortPoolField),
})
export type AdoptionPreview = z.output<typeof AdoptionPreview>

export const Adopted = z.object({
  scenario: z.string(),
  hash: z.string(),
  documents: z.array(
    z.object({
      authority: z.string(),
      document: z.string(),
      /** Booked by an earlier call with the same content. */
      already: z.boolean(),
      posts: z.int(),
      /** Of these: what units give back to a pool. */
      returned: z.int(),
      movements: z.array(z.object({ id: z.int(), kind: z.string() })),
    }),
  ),
  /** Parts that wait for their document (待下达). */
  open: z.array(Part.omit({ document: true, state: true })),
})
export type Adopted = z.output<typeof Adopted>

/** Where posts came from: the document of a movement, and the unit (code, else name) that they stand in. */
export const OriginQuery = z.strictObject({
  document: LedgerName,
  unit: z.string().min(1).max(200).optional(),
})

/** The published copy that a document booked, with the unit's derivation from that copy. */
export const Origin = z.object({
  document: z.string(),
  authority: z.string(),
  published: Published,
  derivation: Derivation.nullable(),
})
export type Origin = z.output<typeof Origin>
