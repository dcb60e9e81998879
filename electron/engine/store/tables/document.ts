// Writes documents, their steps and their movements.
import type { DocumentStatus } from '#shared/domain/ledger/document'
import type { WriteDb } from '../db.ts'
import { insertRows } from './insert-rows.ts'

export interface NewDocument {
  readonly id: number
  readonly number: string
  readonly title: string
  readonly date: string
  /** '' for a plan. */
  readonly effective: string
  readonly issuer: string
  readonly meeting: string
  readonly documentSet: string
  readonly secrecy: string
  readonly attachment: string
  readonly attachmentHash: string
  /** Bytes of it that are kept; 0 for none. */
  readonly attachmentBytes: number
  readonly filingDue: string
  readonly intended: string
  /** SHA-256 of what it books. */
  readonly content: string
}

export interface NewDocumentStep {
  readonly document: number
  readonly date: string
  readonly status: DocumentStatus
  readonly organ: string
  readonly opinion: string
}

export interface NewMovement {
  readonly id: number
  readonly document: number
  /** From 1 on. */
  readonly position: number
  readonly kind: string
  readonly detail: string
}

/** Adds a document; a number that exists is refused by the table. */
export function insertDocument(db: WriteDb, document: NewDocument): void {
  insertRows(db, 'document', Object.keys(document), [Object.values(document) as (string | number)[]])
}

/** The day from which a plan counts; it is set once. */
export function setEffective(db: WriteDb, document: number, date: string): void {
  db.prepare('UPDATE document SET effective = ? WHERE id = ?').run(date, document)
}

/** The file that is kept with a document; the table sees to it that none takes another's place. */
export function setAttachment(
  db: WriteDb,
  number: string,
  { name, hash, bytes }: { readonly name: string; readonly hash: string; readonly bytes: number },
): void {
  db.prepare(
    'UPDATE document SET attachment = ?, attachmentHash = ?, attachmentBytes = ? WHERE number = ?',
  ).run(name, hash, bytes, number)
}

export function insertDocumentSteps(db: WriteDb, steps: readonly NewDocumentStep[]): void {
  insertRows(
    db,
    'documentStep',
    ['document', 'date', 'status', 'organ', 'opinion'],
    steps.map((step) => [step.document, step.date, step.status, step.organ, step.opinion]),
  )
}

export function insertMovements(db: WriteDb, movements: readonly NewMovement[]): void {
  insertRows(
    db,
    'movement',
    ['id', 'document', 'position', 'kind', 'detail'],
    movements.map((row) => [row.id, row.document, row.position, row.kind, row.detail]),
  )
}
