// Attachments that are kept in the project: the bytes of one, and those that are not what their document says.
import { createHash } from 'node:crypto'
import type { ReadDb } from '../db.ts'

export interface KeptAttachment {
  readonly document: string
  /** The file's own name. */
  readonly name: string
  readonly content: Buffer
  /** Whether hash and size are those that were booked. */
  readonly sound: boolean
}

interface Row {
  readonly document: string
  readonly name: string
  readonly hash: string
  readonly bytes: number
  readonly content: Buffer | null
}

/** The attachment of a document by its normalised number; null where none is kept. */
export function keptAttachment(db: ReadDb, document: string): KeptAttachment | null {
  const row = db.prepare(`${KEPT} AND d.number = ?`).get(document) as Row | undefined
  return row === undefined ? null : judged(row)
}

/** Documents whose kept attachment is missing or not what was booked, one read at a time. */
export function brokenAttachments(db: Pick<ReadDb, 'prepare'>): KeptAttachment[] {
  const broken: KeptAttachment[] = []
  for (const row of db.prepare(`${KEPT} ORDER BY d.id`).iterate() as Iterable<Row>) {
    const kept = judged(row)
    if (!kept.sound) broken.push({ ...kept, content: NOTHING })
  }
  return broken
}

const NOTHING = Buffer.alloc(0)

const KEPT = `
  SELECT d.number AS document, d.attachment AS name, d.attachmentHash AS hash, d.attachmentBytes AS bytes, a.content
  FROM document d LEFT JOIN attachment a ON a.hash = d.attachmentHash WHERE d.attachmentBytes > 0`

function judged({ document, name, hash, bytes, content }: Row): KeptAttachment {
  const found = content ?? NOTHING
  const sound = found.length === bytes && createHash('sha256').update(found).digest('hex') === hash
  return { document, name, content: found, sound }
}
