// What a return package carries: the branch's journal since its base, and of people what was asked for.
import { z } from 'zod'
import { UserFailure } from '#shared/contract/errors'
import type { ReadDb } from '../store/db.ts'
import { brokenAt, type ChainEntry, entriesAfter } from '../store/exchange/chain.ts'
import {
  type PackedPerson,
  type PackedRosterRow,
  peopleAfter,
  rosterRowsOf,
} from '../store/exchange/people.ts'
import { type OpenPackage, PARTS } from './package-file.ts'

export interface Content {
  readonly entries: readonly ChainEntry[]
  readonly people: readonly PackedPerson[]
  readonly roster: readonly PackedRosterRow[]
}

const Cell = z.union([z.string(), z.number(), z.null()])
const RowText = z
  .string()
  .refine((text) => z.record(z.string(), Cell).safeParse(jsonOf(text)).success)
  .nullable()
const Line = z.strictObject({
  entry: z.strictObject({
    id: z.int(),
    previous: z.string(),
    hash: z.string(),
    at: z.string(),
    actor: z.string(),
    command: z.string(),
    undoes: z.int().nullable(),
    summary: z.string().refine((text) => Summary.safeParse(jsonOf(text)).success),
  }),
  changes: z.array(
    z.strictObject({
      id: z.int(),
      tableName: z.string(),
      rowId: z.int(),
      before: RowText,
      after: RowText,
    }),
  ),
})
const Summary = z.record(z.string(), z.union([z.string(), z.number()]))
const Person = z.strictObject({ id: z.int(), name: z.string(), idNumber: z.string() })

/** The journal behind entry `after` as parts of a package; with `people` the people of a number above `person`. */
export function packContent(
  db: ReadDb,
  { after, person, people }: { readonly after: number; readonly person: number; readonly people: boolean },
) {
  const entries = [...entriesAfter(db, after)]
  const batches = entries.flatMap(({ changes }) =>
    changes.flatMap(({ tableName, rowId, before }) =>
      tableName === 'rosterBatch' && before === null ? [rowId] : [],
    ),
  )
  const parts = new Map<string, Uint8Array>([[PARTS.entries, lines(entries)]])
  const roster = rosterRowsOf(db, batches)
  if (roster.length > 0) parts.set(PARTS.roster, lines(roster))
  if (people) parts.set(PARTS.people, lines(peopleAfter(db, person)))
  const changes = entries.reduce((sum, entry) => sum + entry.changes.length, 0)
  return { parts, entries: entries.length, changes }
}

/** Reads the parts back; the chain from base to head must be whole. Throws EXCHANGE_CHAIN, EXCHANGE_PART_CHANGED. */
export function readContent({ manifest, parts }: OpenPackage): Content {
  const read = <T>(name: string, schema: z.ZodType<T>) => parsedLines(parts.get(name), name, schema)
  const entries = read(PARTS.entries, Line)
  const broken = brokenAt(entries, manifest)
  if (broken !== null) throw new UserFailure('EXCHANGE_CHAIN', { entry: broken })
  return { entries, people: read(PARTS.people, Person), roster: read(PARTS.roster, z.array(Cell)) }
}

/** What an entry said of itself. */
export function summaryOf({ entry }: ChainEntry): z.output<typeof Summary> {
  return Summary.parse(JSON.parse(entry.summary))
}

function lines(rows: readonly unknown[]): Uint8Array {
  return Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
}

function parsedLines<T>(bytes: Buffer | undefined, part: string, schema: z.ZodType<T>): T[] {
  const texts = (bytes?.toString('utf8') ?? '').split('\n').filter((text) => text !== '')
  return texts.map((text) => {
    const answer = schema.safeParse(jsonOf(text))
    // Signed, but not as this program writes it.
    if (!answer.success) throw new UserFailure('EXCHANGE_PART_CHANGED', { part })
    return answer.data
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
