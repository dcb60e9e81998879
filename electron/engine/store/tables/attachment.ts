// Keeps the bytes of a document's attachment under their hash.
import type { WriteDb } from '../db.ts'

/** The same bytes are kept once, whichever documents name them. */
export function keepAttachment(db: WriteDb, hash: string, content: Buffer): void {
  db.prepare('INSERT INTO attachment (hash, content) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING').run(
    hash,
    content,
  )
}
