// Attachments of documents: read before the document is booked, saved out of the project afterwards.
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { UserFailure } from '#shared/contract/errors'
import { normaliseNumber } from '#shared/domain/ledger/document'
import { atomicWrite } from '../../../files/atomic-write.ts'
import type { EngineContext } from '../../context.ts'
import { type AttachmentFile, readAttachment } from '../../files/read-attachment.ts'
import type { Session } from '../../rpc/session.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { keptAttachment } from '../../store/queries/attachment.ts'

/** The file that was read last: one is enough, for a document has one attachment. */
export interface HeldAttachment {
  readonly hold: (file: AttachmentFile) => void
  /** Its bytes. Throws ATTACHMENT_UNREAD where another one, or none, is held. */
  readonly contentOf: (hash: string | undefined) => Buffer
  /** The whole of it, as `contentOf`. */
  readonly fileOf: (hash: string) => AttachmentFile
}

export function createHeldAttachment(): HeldAttachment {
  let held: AttachmentFile | null = null
  const fileOf = (hash: string | undefined) => {
    if (held !== null && held.hash === hash) return held
    throw new UserFailure('ATTACHMENT_UNREAD', {}, { field: 'document.attachment' })
  }
  return {
    hold: (file) => {
      held = file
    },
    contentOf: (hash) => fileOf(hash).content,
    fileOf,
  }
}

export function attachmentHandlers(
  { grants }: EngineContext,
  session: Session,
  attachments: HeldAttachment,
): Pick<Handlers<EngineContract, ReadDb, WriteDb>, 'ledger.readAttachment' | 'project.saveAttachment'> {
  return {
    'ledger.readAttachment': async ({ token }) => {
      const file = await readAttachment(grants.path(token))
      attachments.hold(file)
      return { name: file.name, hash: file.hash, bytes: file.content.length }
    },
    'project.saveAttachment': async ({ number, token }) => {
      const store = session.store()
      if (store === null) throw new UserFailure('NO_PROJECT')
      const document = normaliseNumber(number)
      const kept = store.query((db) => keptAttachment(db, document))
      if (kept === null) throw new UserFailure('ATTACHMENT_NONE', { document }, { field: 'number' })
      if (!kept.sound) throw new UserFailure('ATTACHMENT_BROKEN', { document }, { field: 'number' })
      const path = grants.path(token)
      const bytes = await atomicWrite(path, (temporary) => writeFile(temporary, kept.content))
      return { file: basename(path), bytes }
    },
  }
}
