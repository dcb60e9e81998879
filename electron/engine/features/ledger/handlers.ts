// Documents and their movements: booked, looked at beforehand, taken a step further.
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { normaliseNumber } from '#shared/domain/ledger/document'
import { attachFile } from '../../ledger/attach-file.ts'
import { advanceDocument, bookDocument, previewDocument } from '../../ledger/book-document.ts'
import { withPersonIds } from '../../register/person-ids.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { documentDetail } from '../../store/queries/document-detail.ts'
import { createHeldAttachment } from './attachments.ts'
import { previewOf } from './preview.ts'

type LedgerHandlers = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  'ledger.book' | 'ledger.attach' | 'ledger.preview' | 'ledger.advance' | 'ledger.document'
>

/** `attachments` holds the file that a document may be booked with. */
export function ledgerHandlers(attachments = createHeldAttachment()): LedgerHandlers {
  return {
    'ledger.book': (db, { keepAttachment, ...input }) => {
      const { attachmentHash } = input.document
      const content = keepAttachment === true ? attachments.contentOf(attachmentHash) : null
      return bookDocument(db, withPersonIds(db, input), content)
    },
    'ledger.attach': (db, { number, attachmentHash }) =>
      attachFile(db, number, attachments.fileOf(attachmentHash)),
    'ledger.advance': (db, input) => advanceDocument(db, input),
    'ledger.document': (db, { number }) => documentDetail(db, normaliseNumber(number)),
    'ledger.preview': (db, { keepAttachment: _, ...input }) => previewOf(db, previewDocument(db, input)),
  }
}
