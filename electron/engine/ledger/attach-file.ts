// Keeps a scan with a document that is booked already; nothing else of the document changes.
import { UserFailure } from '#shared/contract/errors'
import { normaliseNumber } from '#shared/domain/ledger/document'
import type { WriteDb } from '../store/db.ts'
import { documentDetail } from '../store/queries/document-detail.ts'
import { keepAttachment } from '../store/tables/attachment.ts'
import { setAttachment } from '../store/tables/document.ts'

/** A file as it was read: its SHA-256 and its bytes. */
export interface ReadFile {
  readonly name: string
  readonly hash: string
  readonly content: Buffer
}

/**
 * Names, hashes and keeps the file; the same file again changes nothing. A name that was booked stays. Throws
 * DOCUMENT_UNKNOWN, ATTACHMENT_KEPT where another file is kept, ATTACHMENT_DIFFERS where another hash was booked.
 */
export function attachFile(db: WriteDb, written: string, file: ReadFile): { document: string; hash: string } {
  const number = normaliseNumber(written)
  const document = documentDetail(db, number)
  if (document === null) throw new UserFailure('DOCUMENT_UNKNOWN', { document: number }, { field: 'number' })
  const { attachment, attachmentHash, attachmentBytes } = document
  if (attachmentHash !== '' && attachmentHash !== file.hash) {
    const where = { file: file.name, field: 'attachmentHash' }
    if (attachmentBytes > 0) throw new UserFailure('ATTACHMENT_KEPT', { document: number }, where)
    throw new UserFailure('ATTACHMENT_DIFFERS', { hash: file.hash }, where)
  }
  if (attachmentBytes === 0) {
    keepAttachment(db, file.hash, file.content)
    const name = attachment === '' ? file.name : attachment
    setAttachment(db, number, { name, hash: file.hash, bytes: file.content.length })
    db.note({ document: number, file: name })
  }
  return { document: number, hash: file.hash }
}
