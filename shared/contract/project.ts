// Projects: one `.bianheng` file each. Creating and opening are tasks, for they handle files.
import { z } from 'zod'

/** Stands for a path that main's dialog granted; the window never sees or names a path. */
export const FileToken = z.string().min(1).max(64)

/** Of a project that is encrypted; any characters. */
export const Password = z.string().min(1).max(1000)

export const TEMPLATES = [
  'blank',
  'xuzhou-2020',
  'wuhan-2015',
  'weifang-dayu-2016',
  'shashi-2021',
  'luohu-2016',
] as const
export const Template = z.enum(TEMPLATES)
export type Template = z.output<typeof Template>

export const ProjectInfo = z.object({
  name: z.string(),
  /** File name without its folder. */
  file: z.string(),
  region: z.object({ code: z.string(), name: z.string() }).nullable(),
  template: Template,
  /** Holds sample values (示例数据). */
  sample: z.boolean(),
  /** Who holds the file, where this one is open read-only; null where it can be written. */
  readOnly: z
    .object({ reason: z.enum(['LOCKED', 'NEWER', 'FORBIDDEN', 'FULL']), holder: z.string() })
    .nullable(),
  /** This opening brought a file of an older version up to date; the file as it was is kept at `kept`. */
  upgraded: z.object({ from: z.int(), to: z.int(), kept: z.string() }).nullable(),
  /** Lies on another computer, where SQLite's log is not safe: better copied here first. */
  network: z.boolean(),
  /** This computer's clock stands before the last entry of the journal. */
  clockBehind: z.boolean(),
  /** Can only be opened with its password. */
  encrypted: z.boolean(),
  units: z.int(),
  /** Audit head: SHA-256 of the last journal entry, hex. */
  head: z.string(),
  entries: z.int(),
})
export type ProjectInfo = z.output<typeof ProjectInfo>

export const CreateProject = z.strictObject({
  token: FileToken,
  template: Template,
  /** Code of a province, city or county whose units fill the project; null for the template's, or for an empty one. */
  region: z
    .string()
    .regex(/^\d{2}(\d{2}(\d{2})?)?$/)
    .nullable(),
  sample: z.boolean().default(false),
  /** Encrypts the file from its first byte on; null for a plain file. */
  password: Password.nullable().default(null),
})
export type CreateProject = z.output<typeof CreateProject>

export const CreateSample = z.strictObject({
  token: FileToken,
  /** The day up to which a made-up office (示例) has kept its books; absent: nothing is booked but the reform. */
  bookedTo: z.iso
    .date()
    .refine((date) => date >= '2022' && date < '2900')
    .optional(),
})

export const DivisionRow = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['province', 'city', 'county', 'street', 'town', 'township', 'other', 'department']),
  /** Names of the divisions above, highest first. */
  path: z.array(z.string()),
  /** Units of street level under it, by kind. */
  streets: z.int(),
  towns: z.int(),
  others: z.int(),
})
export type DivisionRow = z.output<typeof DivisionRow>

export const JournalRow = z.object({
  id: z.int(),
  at: z.string(),
  actor: z.string(),
  command: z.string(),
  /** What the command said of itself: file names, counts; for the locale's sentence. */
  summary: z.record(z.string(), z.union([z.string(), z.number()])),
  changes: z.int(),
  /** Id of the entry that this one undid. */
  undoes: z.int().nullable(),
  hash: z.string(),
})
export type JournalRow = z.output<typeof JournalRow>

export const VerifyReport = z.object({
  ok: z.boolean(),
  database: z.string(),
  conservation: z.array(z.object({ postType: z.string(), expected: z.int(), found: z.int() })),
  audit: z.object({ entries: z.int(), head: z.string() }),
  /** What is broken and where; empty when ok. */
  problems: z.array(
    z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
})
export type VerifyReport = z.output<typeof VerifyReport>

/** Writes a consistent copy of the open project; `replace` lets it take another file's place. */
export const BackupInput = z.strictObject({ to: FileToken, replace: z.boolean().default(false) })

/** What a copy holds. */
const CopyFacts = { units: z.int(), entries: z.int(), head: z.string() }

export const BackupWritten = z.object({ file: z.string(), bytes: z.int(), ...CopyFacts })
export type BackupWritten = z.output<typeof BackupWritten>

/** A project by its token, with its password where it has one. */
export const ProjectFile = z.strictObject({ token: FileToken, password: Password.optional() })

/** Copies of the project by its token, or of the open one. */
export const BackupsQuery = z.strictObject({ token: FileToken.optional(), password: Password.optional() })

export const RestoreInput = z.strictObject({
  from: FileToken,
  /** Absent for the open project. */
  to: FileToken.optional(),
  password: Password.optional(),
  replace: z.boolean().default(false),
})

export const Restored = z.object({
  file: z.string(),
  /** Name under which the replaced file stands beside it; null where there was none. */
  kept: z.string().nullable(),
  ...CopyFacts,
})

/** Folders in which copies of the open project are kept. */
export const BackupPlaces = z.object({
  beside: z.string(),
  /** Null where the program keeps none. */
  second: z.string().nullable(),
  /** The second one was chosen by the user. */
  chosen: z.boolean(),
})

export const BackupRow = z.object({
  token: FileToken,
  file: z.string(),
  /** When it was made, by the clock on the wall. */
  at: z.string(),
  reason: z.enum(['migrate', 'import', 'restore', 'timed', 'close', 'replaced']),
  /** Lies in the project's own folder, not in the second place. */
  beside: z.boolean(),
  bytes: z.int(),
  sound: z.boolean(),
  /** Has another password than those given; whether it is sound cannot be said. */
  locked: z.boolean(),
  encrypted: z.boolean(),
  ...CopyFacts,
})
export type BackupRow = z.output<typeof BackupRow>

export const SalvageInput = z.strictObject({ from: FileToken, to: FileToken, password: Password.optional() })

/** Null: `current` of a plain project, `password` to take the password away. */
export const SetPasswordInput = z.strictObject({
  current: Password.nullable(),
  password: Password.nullable(),
})

export const PasswordSet = z.object({
  encrypted: z.boolean(),
  /** Kept copies that have the password now, too. */
  copies: z.int(),
  /** File names of copies that stayed as they were, damaged ones for instance. */
  left: z.array(z.string()),
})

export const SalvageReport = z.object({
  tables: z.array(
    z.object({
      table: z.string(),
      saved: z.int(),
      /** Read, but nothing could stand on them. */
      refused: z.int(),
      /** Row numbers that could not be read; null stands for no end. */
      gaps: z.array(z.tuple([z.int(), z.int().nullable()])),
    }),
  ),
  saved: z.int(),
})
export type SalvageReport = z.output<typeof SalvageReport>
