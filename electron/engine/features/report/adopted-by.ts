// The document that booked a scenario, so that its letter bears that number, title, date and issuer.
import { UserFailure } from '#shared/contract/errors'
import { normaliseNumber } from '#shared/domain/ledger/document'
import { publishedOf } from '../../published/find-published.ts'
import { frozenOutcome } from '../../published/frozen-outcome.ts'
import { canonical } from '../../runs/digest.ts'
import type { CachedRun } from '../../runs/run-cache.ts'
import { documentsAt } from '../../store/queries/documents.ts'
import { adoptions } from '../../store/queries/published-scenarios.ts'
import { type ReportRequest, runOf } from './report-request.ts'

export interface AdoptedBy {
  readonly number: string
  readonly title: string
  readonly date: string
  readonly issuer: string
  /** Whose part it books: '' the whole, `city`, or the code of a county. */
  readonly authority: string
}

const FOREVER = '9999-12-31'

/**
 * The document named, else the first that booked the scenario's part of the city or the whole; null for one that is not booked.
 * Throws DOCUMENT_UNKNOWN where the one named is none of those that booked it, SCENARIO_STALE where the data has moved on, so that the letter would say other numbers than the books.
 */
export function adoptedBy(request: ReportRequest, number: string | undefined): AdoptedBy | null {
  const { db, document } = request
  const copy = document === undefined ? null : publishedOf(db, document)
  if (copy === null) return null
  const own = adoptions(db).filter(({ published }) => published === copy.id)
  const wanted = number === undefined ? null : normaliseNumber(number)
  const found = wanted === null ? own[0] : own.find((each) => each.document === wanted)
  if (found === undefined && wanted !== null && own.length > 0) {
    throw new UserFailure('DOCUMENT_UNKNOWN', { document: wanted }, { field: 'number' })
  }
  if (found === undefined) return null
  if (!isAsFrozen(runOf(request), copy.id, request)) {
    throw new UserFailure('SCENARIO_STALE', { name: copy.name })
  }
  const booked = documentsAt(db, FOREVER).find((each) => each.document === found.document)
  const { title = '', date = '', issuer = '' } = booked ?? {}
  return { number: found.document, title, date, issuer, authority: found.authority }
}

/** Whether each unit has the posts, by type and pool, that were published. */
function isAsFrozen({ run }: CachedRun, published: number, { db }: ReportRequest): boolean {
  if (run.status !== 'ok') return false
  const { units } = frozenOutcome(db, published).result
  const frozen = units.map(({ name, byType, byTypeFunding }) => [name, byType, byTypeFunding])
  const now = run.outcome.units.map(({ name, byType, funding }) => [name, byType, funding])
  return canonical(frozen) === canonical(now)
}
