// What a row of a sheet comes to: movements of a document, or a score; people have a list of their own.
import type { Movement } from '../../ledger/movement.ts'

/** The document that books a row where the sheet itself names it. */
export interface EntryDocument {
  readonly number: string
  readonly date: string
  /** Day from which the row counts. */
  readonly effective: string
  readonly title: string
  readonly issuer: string
}

export interface Score {
  readonly year: number
  readonly assessor: string
  readonly unit: string
  readonly score?: string
  readonly rank?: number
}

export type RowEntry =
  /** `document` null: the one that the user names, or none for a register. */
  | {
      readonly is: 'movements'
      readonly movements: readonly Movement[]
      readonly document: EntryDocument | null
    }
  | { readonly is: 'score'; readonly score: Score }
  /** What changed of a secondment: its last day, why it is; null as it was. */
  | {
      readonly is: 'secondment'
      readonly secondment: number
      readonly until: string | null
      readonly cause: string | null
    }
