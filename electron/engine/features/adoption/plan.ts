// Which parts of a copy the documents book, which are booked already, and which stay open.
import type { AdoptionPart, AdoptPreviewInput } from '#shared/contract/adoption'
import { UserFailure } from '#shared/contract/errors'
import type { BookInput } from '#shared/contract/ledger'
import {
  type AdoptedMovement,
  type PostsMovement,
  partOf,
  partsOf,
} from '#shared/domain/adoption/adopted-movement'
import { normaliseNumber } from '#shared/domain/ledger/document'
import { documentOf } from '../../published/describe-published.ts'
import { type FrozenOutcome, frozenOutcome } from '../../published/frozen-outcome.ts'
import { canonical } from '../../runs/digest.ts'
import type { ReadDb } from '../../store/db.ts'
import { adoptions, publishedScenarios } from '../../store/queries/published-scenarios.ts'
import type { CopyToAdopt } from './copy-to-adopt.ts'

/** One document that the user gave. */
export interface PlannedDocument {
  readonly authority: string
  readonly number: string
  /** Who issues this document, where it is another than of the rest. */
  readonly issuer: string | undefined
  readonly movements: readonly AdoptedMovement[]
  /** It booked this part before. */
  readonly isBooked: boolean
}

export interface Plan {
  readonly documents: readonly PlannedDocument[]
  readonly parts: readonly AdoptionPart[]
}

/** An adoption of the same scenario document, of this copy or another. */
interface Earlier {
  readonly authority: string
  readonly document: string
  readonly movements: () => FrozenOutcome['movements']
}

/** Throws ALREADY_ADOPTED, NOTHING_TO_ADOPT. */
export function planAdoption(db: ReadDb, copy: CopyToAdopt, input: AdoptPreviewInput): Plan {
  const { movements } = copy.outcome
  const earlier = earlierOf(db, copy)
  const parts = partsOf(movements)
  const documents = input.documents.map(({ authority, number, issuer }, at): PlannedDocument => {
    const normal = normaliseNumber(number)
    const before = clash(earlier, authority)
    if (before !== undefined && (before.authority !== authority || before.document !== normal)) {
      const params = { authority: before.authority, document: before.document }
      throw new UserFailure('ALREADY_ADOPTED', params, { field: `documents[${at}]` })
    }
    const own = partOf(before?.movements() ?? movements, authority)
    if (own.length === 0) {
      const known = parts.map((part) => part.authority).join(', ')
      throw new UserFailure('NOTHING_TO_ADOPT', { authority, known }, { field: `documents[${at}].authority` })
    }
    return { authority, number: normal, issuer, movements: own, isBooked: before !== undefined }
  })
  return {
    documents,
    parts: parts.map((part) => ({ ...part, ...stateOf(part.authority, documents, earlier) })),
  }
}

function earlierOf(db: ReadDb, { document }: CopyToAdopt): Earlier[] {
  const text = canonical(document)
  const same = publishedScenarios(db, document.name).filter((row) => canonical(documentOf(row)) === text)
  return adoptions(db).flatMap((adoption) => {
    const row = same.find(({ id }) => id === adoption.published)
    if (row === undefined) return []
    const { authority, document: number } = adoption
    return [{ authority, document: number, movements: () => frozenOutcome(db, row.id).movements }]
  })
}

/** The adoption that has booked the authority's part, or some of it where it is asked for all. */
function clash(earlier: readonly Earlier[], authority: string): Earlier | undefined {
  return earlier.find((one) => one.authority === '' || authority === '' || one.authority === authority)
}

function stateOf(
  authority: string,
  documents: readonly PlannedDocument[],
  earlier: readonly Earlier[],
): Pick<AdoptionPart, 'document' | 'state'> {
  const before = clash(earlier, authority)
  if (before !== undefined) return { document: before.document, state: 'adopted' }
  const now = documents.find((one) => one.authority === '' || one.authority === authority)
  if (now !== undefined) return { document: now.number, state: 'new' }
  return { document: null, state: 'open' }
}

/** The movement with the functions that its posts are meant for, where any are named. */
export function earmarked(movement: PostsMovement, purpose: string | undefined) {
  return purpose === undefined ? movement : { ...movement, purpose }
}

/** The document with its movements, as the ledger books them. */
export function bookingOf(planned: PlannedDocument, input: AdoptPreviewInput): BookInput {
  const { date, title, purpose } = input
  const issuer = planned.issuer ?? input.issuer
  const said = { ...(title === undefined ? {} : { title }), ...(issuer === undefined ? {} : { issuer }) }
  return {
    document: { number: planned.number, date, ...said },
    movements: planned.movements.map(({ movement }) => earmarked(movement, purpose)),
  }
}
