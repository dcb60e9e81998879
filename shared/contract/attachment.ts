// Attachments of documents: a scan is read, kept in the project with its document where that is wanted, and saved out again.
import { z } from 'zod'
import { command, query, task } from './define.ts'
import { BookedMovements, BookInput, BookingPreview } from './ledger.ts'
import { LedgerName } from './ledger-movements.ts'

/** Bytes of the largest file that is taken: 20 MB. */
export const ATTACHMENT_MOST = 20_000_000

/** A file as the document will name it. */
export const ReadAttachment = z.object({ name: z.string(), hash: z.string(), bytes: z.int() })
export type ReadAttachment = z.output<typeof ReadAttachment>

/** A document to be booked; with `keepAttachment` the bytes last read under its `attachmentHash` are kept with it. */
export const BookCall = BookInput.extend({ keepAttachment: z.boolean().optional() })
export type BookCall = z.output<typeof BookCall>

const FileToken = z.string().min(1)

export const attachmentContract = {
  /** Books a document with its movements, all or none; the same number with the same content is booked once. */
  'ledger.book': command(BookCall, BookedMovements),
  /** What booking it would do to posts and people; writes nothing. */
  'ledger.preview': query(BookCall, BookingPreview),
  /** Reads a file of at most `ATTACHMENT_MOST` bytes and holds it until another is read. */
  'ledger.readAttachment': task(z.strictObject({ token: FileToken }), ReadAttachment),
  /** Keeps the file last read under that hash with a document that is booked already; nothing else of it changes. */
  'ledger.attach': command(
    z.strictObject({ number: LedgerName, attachmentHash: z.string().regex(/^[0-9a-f]{64}$/) }),
    z.object({ document: z.string(), hash: z.string() }),
  ),
  /** Writes the kept attachment of a document to a file, its hash checked. */
  'project.saveAttachment': task(
    z.strictObject({ number: LedgerName, token: FileToken }),
    z.object({ file: z.string(), bytes: z.int() }),
  ),
} as const
