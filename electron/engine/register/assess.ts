// Enters the scores of a year's assessment; a score that is there is refused.
import type { z } from 'zod'
import { UserFailure } from '#shared/contract/errors'
import type { AssessmentsInput } from '#shared/contract/register-input'
import { Refusal } from '#shared/domain/refusal'
import type { RegisterBook } from '#shared/domain/register/book'
import type { WriteDb } from '../store/db.ts'
import { addPlain, record } from './record.ts'

export function assess(db: WriteDb, { year, sheet, date, rows }: z.output<typeof AssessmentsInput>) {
  const known = db.prepare(
    `SELECT 1 FROM assessment WHERE year = ? AND sheet = ? AND coalesce(assessorUnit, 0) = ? AND assessor = ?
       AND unit = ? AND coalesce(body, 0) = ?`,
  )
  const seen = new Set<string>()
  return record(db, date, (book) => {
    for (const [at, { assessor, unit, score = '', rank = null }] of rows.entries()) {
      const field = `rows[${at}]`
      if (score === '' && rank === null)
        throw new UserFailure('FIELD_INVALID', {}, { field: `${field}.score` })
      const holder = book.holder(unit, `${field}.unit`)
      const assessorUnit = unitOrNull(book, assessor)
      const key = [assessorUnit ?? 0, assessor, holder.unit, holder.body ?? 0] as const
      if (seen.has(key.join(' ')) || known.get(year, sheet, ...key) !== undefined) {
        throw new UserFailure('RECORD_EXISTS', { id: `${assessor} → ${unit}` }, { field })
      }
      seen.add(key.join(' '))
      addPlain(book, 'assessment', { year, sheet, assessorUnit, assessor, ...holder, score, rank, date })
    }
  })
}

/** Who assesses may be no unit of the project. */
function unitOrNull(book: RegisterBook, text: string): number | null {
  try {
    return book.holder(text, '').unit
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
