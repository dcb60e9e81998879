// Assessments both ways: scores by assessor, their mean and place, and their use as an indicator.
import type { z } from 'zod'
import { UserFailure } from '#shared/contract/errors'
import type { AssessmentQuery, AssessmentRow, Assessments } from '#shared/contract/register'
import type { UseAssessmentInput } from '#shared/contract/register-input'
import { meanScore, ranksOf } from '#shared/domain/register/filing'
import { groupBy } from '#shared/domain/register/group-by'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { allIndicators } from '../../store/queries/indicators.ts'
import {
  assessmentsOn,
  type AssessmentRow as StoredAssessment,
} from '../../store/queries/register/filings.ts'
import { namesOn } from '../../store/queries/register/names.ts'
import { insertValues, updateValues } from '../../store/tables/indicator-value.ts'

export function assessmentsTable(
  db: ReadDb,
  { asOf, year, sheet }: z.output<typeof AssessmentQuery>,
): z.input<typeof Assessments> {
  const names = namesOn(db, asOf)
  const stored = assessmentsOn(db, asOf, { year, sheet })
  const results = resultsOf(stored)
  const rows = stored.map((row): AssessmentRow => {
    const result = results.get(resultKey(row))
    return {
      year: row.year,
      sheet: row.sheet,
      assessor: names.unit(row.assessorUnit) ?? row.assessor,
      ...names.of(row),
      score: row.score === '' ? null : row.score,
      rank: row.rank,
      mean: result?.mean ?? null,
      meanRank: result?.place ?? null,
    }
  })
  const sheets = new Set(stored.map((row) => `${row.year} ${row.sheet}`)).size
  return { asOf, rows, totals: { scores: rows.length, sheets, assessed: results.size }, balanced: true }
}

interface Result {
  readonly unit: number
  readonly body: number | null
  readonly mean: string | null
  /** By the mean; by the rank written where a sheet gives no scores. */
  readonly place: number | null
}

const sheetKey = ({ year, sheet }: StoredAssessment) => `${year} ${sheet}`
const resultKey = (row: StoredAssessment) => `${sheetKey(row)} ${row.unit}/${row.body ?? ''}`

function resultsOf(stored: readonly StoredAssessment[]): Map<string, Result> {
  const results = new Map<string, Result>()
  for (const sheet of groupBy(stored, sheetKey).values()) {
    const assessed = [...groupBy(sheet, resultKey)]
    const means = assessed.map(([, own]) =>
      meanScore(own.flatMap(({ score }) => (score === '' ? [] : [score]))),
    )
    const places = ranksOf(means)
    for (const [index, [key, own]] of assessed.entries()) {
      const [first] = own
      if (first === undefined) continue
      const { unit, body, rank } = first
      results.set(key, { unit, body, mean: means[index] ?? null, place: places[index] ?? rank })
    }
  }
  return results
}

/** Values of bodies are left out: an indicator of units takes those of units. */
export function takeAssessment(
  db: WriteDb,
  { year, sheet, indicator, take, date }: z.output<typeof UseAssessmentInput>,
): { rows: number } {
  if (allIndicators(db).every(({ id }) => id !== indicator)) {
    throw new UserFailure('INDICATOR_UNKNOWN', { indicator }, { field: 'indicator' })
  }
  const results = [...resultsOf(assessmentsOn(db, '9999-12-31', { year, sheet })).values()]
  if (results.length === 0) throw new UserFailure('RECORD_UNKNOWN', { id: `${year} ${sheet}` })
  const values = results.flatMap(({ unit, body, mean, place }) => {
    const value = take === 'score' ? mean : place
    return body === null && value !== null ? [{ unit, indicator, date, value: String(value) }] : []
  })
  const there = db.prepare('SELECT 1 FROM indicatorValue WHERE unit = ? AND indicator = ? AND date = ?')
  const isThere = ({ unit }: { unit: number }) => there.get(unit, indicator, date) !== undefined
  const [old, fresh] = [values.filter(isThere), values.filter((value) => !isThere(value))]
  updateValues(db, old)
  insertValues(db, fresh)
  return { rows: values.length }
}
