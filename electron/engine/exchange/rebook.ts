// Books the documents of another copy in this one, under the ledger's own checks, in the order they took effect there.
import { UserFailure } from '#shared/contract/errors'
import type { ExchangeConflict } from '#shared/contract/exchange'
import { MovementField } from '#shared/contract/ledger'
import type { Act, AdvanceAct, AttachAct, BookAct } from '#shared/domain/exchange/acts'
import { type Choice, conflictKey } from '#shared/domain/exchange/merge'
import { type IdMap, mapId, type Row } from '#shared/domain/exchange/rows'
import type { Movement } from '#shared/domain/ledger/movement'
import { advanceDocument, writeDocument } from '../ledger/book-document.ts'
import type { WriteDb } from '../store/db.ts'
import { attempt } from '../store/exchange/attempt.ts'
import { type BookedDocument, bookedDocument } from '../store/queries/booked-document.ts'
import { documentDetail } from '../store/queries/document-detail.ts'
import { type NewDocument, setAttachment } from '../store/tables/document.ts'
import { documentConflict } from './conflict.ts'

export interface Rebooked {
  readonly documents: { number: string; title: string; movements: number; booked: boolean }[]
  readonly conflicts: ExchangeConflict[]
  same: number
  /** Documents of this copy that a scan of theirs is named in. */
  attached: number
}

interface Rebooking extends Rebooked {
  readonly db: WriteDb
  readonly ids: IdMap
  readonly choices: Readonly<Record<string, Choice>>
}

/** Books what can be booked; what cannot is a conflict. `ids` learns the numbers of documents and movements. */
export function rebook(
  db: WriteDb,
  acts: readonly Act[],
  { ids, choices }: { readonly ids: IdMap; readonly choices: Readonly<Record<string, Choice>> },
): Rebooked {
  // The command says for itself what it did, not each of its documents.
  const quiet = { ...db, note: () => {} } as WriteDb
  const rebooking: Rebooking = { db: quiet, ids, choices, documents: [], conflicts: [], same: 0, attached: 0 }
  for (const act of acts) {
    if (act.kind === 'book') book(rebooking, act)
    else if (act.kind === 'advance') advance(rebooking, act)
    else if (act.kind === 'attach') attachAlone(rebooking, act)
    else {
      const number = String(act.document.number)
      const key = conflictKey('document', act.id)
      conflict(rebooking, { key, reason: 'takenBack' }, { number, ours: act.document, theirs: null })
    }
  }
  return rebooking
}

function book(rebooking: Rebooking, act: BookAct): void {
  const { db, ids, documents } = rebooking
  const [number, title] = [String(act.document.number), String(act.document.title)]
  const key = conflictKey('document', act.id)
  const known = bookedDocument(db, number)
  if (known !== null && isSame(known, act)) {
    mapDocument(rebooking, act, known)
    rebooking.same += 1
    if (act.document.attachmentHash !== '') attach(rebooking, act)
    return
  }
  const theirs = shown(act.document)
  if (known !== null) {
    conflict(rebooking, { key, reason: 'both' }, { number, ours: rowOf(db, known.id), theirs })
    return
  }
  if (rebooking.choices[key] === 'ours') {
    conflict(rebooking, { key, reason: 'refused' }, { number, ours: null, theirs })
    return
  }
  const booked = attempt(db, 'document', () => bookHere(db, act, ids))
  const movements = act.movements.length
  documents.push({ number, title, movements, booked: booked.ok })
  if (booked.ok) {
    const here = bookedDocument(db, number)
    if (here !== null) mapDocument(rebooking, act, here)
  } else conflict(rebooking, { key, reason: 'refused' }, { number, ours: null, theirs }, booked.failure)
}

function bookHere(db: WriteDb, { document, steps, movements }: BookAct, ids: IdMap): void {
  const { id: _, ...row } = document
  const date = String(document.effective || document.intended || document.date)
  writeDocument(db, {
    // A package carries no files: of an attachment only its name and hash come along.
    row: { ...row, attachmentBytes: 0 } as unknown as Omit<NewDocument, 'id'>,
    date,
    steps,
    movements: movements.map(({ movement }) => renumbered(movement, ids)),
  })
}

/** A movement that names another movement or a person does so by number. */
function renumbered(written: Movement, ids: IdMap): Movement {
  const answer = MovementField.safeParse(written)
  if (!answer.success) throw new UserFailure('FIELD_INVALID', {}, { field: 'movements' })
  const movement = answer.data
  if (movement.kind === 'return') {
    return { ...movement, movement: ids.get('movement')?.get(movement.movement) ?? movement.movement }
  }
  if (movement.kind === 'second' && typeof movement.person === 'number') {
    return { ...movement, person: ids.get('person')?.get(movement.person) ?? movement.person }
  }
  return movement
}

function isSame(known: BookedDocument, { document }: BookAct): boolean {
  return known.content === document.content && known.effective === document.effective
}

function mapDocument({ ids }: Rebooking, act: BookAct, here: BookedDocument): void {
  mapId(ids, 'document', act.id, here.id)
  for (const [index, { id }] of act.movements.entries()) {
    const movement = here.movements[index]
    if (movement !== undefined) mapId(ids, 'movement', id, movement.id)
  }
}

function advance(rebooking: Rebooking, { id, document: there, step, effective }: AdvanceAct): void {
  const { db, ids, choices } = rebooking
  const document = ids.get('document')?.get(there) ?? there
  const row = rowOf(db, document)
  const number = String(row?.number ?? '')
  const key = conflictKey('documentStep', id)
  const { date, status, organ, opinion } = step
  const known = db
    .prepare(
      'SELECT 1 FROM documentStep WHERE document = ? AND date = ? AND status = ? AND organ = ? AND opinion = ?',
    )
    .get(document, date, status, organ, opinion)
  if (known !== undefined) {
    rebooking.same += 1
    return
  }
  const rows = { number, ours: row, theirs: { ...step } }
  if (choices[key] === 'ours') {
    conflict(rebooking, { key, reason: 'refused' }, rows)
    return
  }
  const input = { number, status, date, organ, opinion, ...(effective === null ? {} : { effective }) }
  const advanced = attempt(db, 'document', () => advanceDocument(db, input))
  if (!advanced.ok) conflict(rebooking, { key, reason: 'refused' }, rows, advanced.failure)
}

function conflict(
  { conflicts, choices }: Rebooking,
  what: { readonly key: string; readonly reason: ExchangeConflict['reason'] },
  rows: { readonly number: string; readonly ours: Row | null; readonly theirs: Row | null },
  failure: UserFailure | null = null,
): void {
  conflicts.push(documentConflict({ ...what, choice: choices[what.key] ?? null }, rows, failure))
}

function attachAlone(rebooking: Rebooking, act: AttachAct): void {
  if (!attach(rebooking, act)) rebooking.same += 1
}

/** Names here the scan that they keep there; where another one is named here, ours stands. False where it is named already. */
function attach(rebooking: Rebooking, { id, document }: Pick<AttachAct, 'id' | 'document'>): boolean {
  const { db } = rebooking
  const number = String(document.number)
  const [name, hash] = [String(document.attachment), String(document.attachmentHash)]
  const ours = documentDetail(db, number)
  // What was taken back here is told of by the rows that rest on it.
  if (ours === null || ours.attachmentHash === hash) return false
  if (ours.attachmentHash === '') {
    setAttachment(db, number, { name: ours.attachment || name, hash, bytes: 0 })
    rebooking.attached += 1
    return true
  }
  const told = { ours: shown({ ...ours, steps: null, movements: null }), theirs: shown(document) }
  conflict(rebooking, { key: conflictKey('attachment', id), reason: 'both' }, { number, ...told })
  return true
}

function rowOf(db: WriteDb, id: number): Row | null {
  const row = db.prepare('SELECT * FROM document WHERE id = ?').get(id) as Row | undefined
  return row === undefined ? null : shown(row)
}

/** What a reader tells documents apart by. */
function shown({ number, title, date, effective, issuer, attachment, attachmentHash }: Row): Row {
  return {
    number: number ?? '',
    title: title ?? '',
    date: date ?? '',
    effective: effective ?? '',
    issuer: issuer ?? '',
    ...(attachmentHash === '' ? {} : { attachment: attachment ?? '', attachmentHash: attachmentHash ?? '' }),
  }
}
