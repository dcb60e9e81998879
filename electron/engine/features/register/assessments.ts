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
import { insertBodyValues, updateBodyValues } from '../../store/tables/holder-value.ts'
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

/** Writes the results of a sheet as values of an indicator, of units and of bodies; those that are there are replaced. */
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
    return value === null ? [] : [{ unit, body, indicator, date, value: String(value) }]
  })
  const ofUnits = values.filter(({ body }) => body === null)
  const ofBodies = values.flatMap(({ body, ...value }) => (body === null ? [] : [{ ...value, body }]))
  const unitHas = db.prepare('SELECT 1 FROM indicatorValue WHERE unit = ? AND indicator = ? AND date = ?')
  const bodyHas = db.prepare('SELECT 1 FROM bodyValue WHERE body = ? AND indicator = ? AND date = ?')
  const isOld = ({ unit }: { unit: number }) => unitHas.get(unit, indicator, date) !== undefined
  const isOldOfBody = ({ body }: { body: number }) => bodyHas.get(body, indicator, date) !== undefined
  const [unitsOld, unitsNew] = [ofUnits.filter(isOld), ofUnits.filter((value) => !isOld(value))]
  const [bodiesOld, bodiesNew] = [
    ofBodies.filter(isOldOfBody),
    ofBodies.filter((value) => !isOldOfBody(value)),
  ]
  updateValues(db, unitsOld)
  insertValues(db, unitsNew)
  updateBodyValues(db, bodiesOld)
  insertBodyValues(db, bodiesNew)
  return { rows: values.length }
}
