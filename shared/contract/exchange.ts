// Exchange without a network: signed packages that go out to a county's own copy and come back with what it changed.
import { z } from 'zod'
import { CHOICES } from '#shared/domain/exchange/merge'
import { FileToken } from './project.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Name = z.string().trim().min(1).max(120)
const Password = z.string().max(200)
const Count = z.int().min(0)

/** Shown in groups of four: SHA-256 of the public key, hex. */
const Fingerprint = z.string().regex(/^[0-9a-f]{64}$/)

/** `branch`: a whole project for somebody to work in. `return`: what became of it since. */
const PACKAGE_KINDS = ['branch', 'return'] as const

/** What a package says of itself; the signature is over exactly these bytes. */
export const Manifest = z.strictObject({
  format: z.literal('bianheng-exchange'),
  version: z.literal(1),
  kind: z.enum(PACKAGE_KINDS),
  /** Hash of the project's first journal entry: copies of one project share it. */
  project: Hash,
  projectName: z.string().max(200),
  /** Version of the tables. */
  schema: z.int(),
  /** Head of the journal at which the branch was made; both copies have it. */
  base: Hash,
  head: Hash,
  entries: Count,
  changes: Count,
  from: Name,
  to: Name,
  /** Ed25519, SPKI, base64. */
  publicKey: z.string().max(200),
  made: z.string().max(40),
  /** Whether names and ID numbers of people are in it. */
  people: z.boolean(),
  files: z.array(z.strictObject({ name: z.string().max(40), bytes: Count, sha256: Hash })).max(8),
})
export type Manifest = z.output<typeof Manifest>

/** Who signs on this computer; null before the first key is made. */
export const Identity = z.object({ name: Name, fingerprint: Fingerprint, locked: z.boolean() })
export type Identity = z.output<typeof Identity>

export const MakeIdentity = z.strictObject({ name: Name, password: Password.optional() })

export const PrepareInput = z.strictObject({
  token: FileToken,
  replace: z.boolean().default(false),
  /** Whom a branch is for; absent: a return package of this branch. */
  to: Name.optional(),
  people: z.boolean().default(false),
  password: Password.optional(),
})
export type PrepareInput = z.output<typeof PrepareInput>

/** `known`: trusted in this project. `changed`: its name is, with another key. `new`: neither. */
const TRUSTS = ['known', 'new', 'changed'] as const

export const Packed = z.object({
  /** SHA-256 of the manifest. */
  id: Hash,
  file: z.string(),
  bytes: Count,
  kind: z.enum(PACKAGE_KINDS),
  from: z.string(),
  to: z.string(),
  fingerprint: Fingerprint,
  made: z.string(),
  projectName: z.string(),
  base: Hash,
  head: Hash,
  entries: Count,
  changes: Count,
  people: z.boolean(),
})
export type Packed = z.output<typeof Packed>

/** One command of the other copy. */
export const PackedEntry = z.object({
  at: z.string(),
  actor: z.string(),
  command: z.string(),
  summary: z.record(z.string(), z.union([z.string(), z.number()])),
  undoes: z.int().nullable(),
  changes: Count,
})

export const ReadPackage = Packed.extend({ journal: z.array(PackedEntry) })
export type ReadPackage = z.output<typeof ReadPackage>

export const BeginInput = z.strictObject({ id: Hash, to: FileToken, trust: Fingerprint })

/** Chosen by the key of a conflict. */
const Choices = z.record(z.string().max(200), z.enum(CHOICES)).default({})

export const PreviewPackage = z.strictObject({ id: Hash, choices: Choices })

/** A row in words: its columns, references by name. */
const ShownRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable()

export const ExchangeConflict = z.object({
  key: z.string(),
  table: z.string(),
  /**
   * `both` changed a row, or booked a document of one number with other content; `missing`: what it rests on is not here;
   * `refused`: the ledger does not book it; `takenBack`: a booked document was undone there.
   */
  reason: z.enum(['both', 'missing', 'refused', 'takenBack']),
  /** Which row it is, in a few words. */
  name: z.string(),
  base: ShownRow,
  ours: ShownRow,
  theirs: ShownRow,
  /** Why the ledger refuses it. */
  failure: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
  /** Whether `theirs` may be chosen: what is booked is never edited, and what is refused can only be left out. */
  both: z.boolean(),
  choice: z.enum(CHOICES).nullable(),
})
export type ExchangeConflict = z.output<typeof ExchangeConflict>

const TableCount = z.object({ table: z.string(), added: Count, changed: Count, removed: Count })

export const ExchangePreview = z.object({
  trust: z.enum(TRUSTS),
  /** All of it was taken in before. */
  already: z.boolean(),
  /** What would be written, in tables that hold something of it. */
  tables: z.array(TableCount),
  documents: z.array(
    z.object({ number: z.string(), title: z.string(), movements: Count, booked: z.boolean() }),
  ),
  /** What both copies changed alike. */
  same: Count,
  conflicts: z.array(ExchangeConflict),
  /** Conflicts that wait for a choice. */
  open: Count,
  /** Head of this project that it holds for. */
  head: z.string(),
})
export type ExchangePreview = z.output<typeof ExchangePreview>

export const AcceptInput = z.strictObject({
  id: Hash,
  head: z.string(),
  choices: Choices,
  /** The fingerprint that was compared with the sender; needed for a key that is new here. */
  trust: Fingerprint.optional(),
})
export type AcceptInput = z.output<typeof AcceptInput>

export const Accepted = z.object({
  already: z.boolean(),
  rows: Count,
  documents: Count,
  same: Count,
  /** Conflicts by what was chosen. */
  ours: Count,
  theirs: Count,
})
export type Accepted = z.output<typeof Accepted>

export const TrustedKey = z.object({ name: z.string(), fingerprint: Fingerprint, since: z.string() })
export type TrustedKey = z.output<typeof TrustedKey>

/** What the open project is to the exchange. */
export const ExchangeState = z.object({
  /** The branch that it is; null for a project of its own. */
  branch: z.object({ from: z.string(), to: z.string(), base: Hash, entries: Count }).nullable(),
  keys: z.array(TrustedKey),
})

export const ForgetInput = z.strictObject({ fingerprint: Fingerprint })
