// Scores of a year's assessment against the register. A score that is recorded is never overwritten.
import type { ImportIssue } from '../issue.ts'
import { type Difference, type DifferenceRow, holderKey, type Present } from '../match/difference.ts'
import { holderText } from '../match/holder-index.ts'
import { rejectDuplicates } from '../match/match-units.ts'
import type { ParsedRow, ParsedTable } from '../table.ts'
import { baseRow, pairsOf } from './base-row.ts'
import type { Score } from './entry.ts'
import {
  bodyIssues,
  type EntryReader,
  entryReader,
  fieldsIn,
  missing,
  settle,
  withUnit,
} from './entry-reader.ts'
import { SCORE_UNITS } from './words.zh-CN.ts'

const SCORES = ['score', 'indicator.reform_score'] as const
const RANKS = ['assessmentRank', 'indicator.assessment_rank'] as const

/** Name of the sheet that scores go under. */
export function assessmentSheet({ table, sheet }: ParsedTable): string {
  return table.title === '' ? sheet : table.title
}

export function scoreKey(year: number, sheet: string, assessor: string, holder: string): string {
  return `score ${year} ${sheet} ${assessor} ${holder}`
}

export function diffAssessments(table: ParsedTable, present: Present, date: string): Difference {
  const reader = entryReader(table, present, date)
  const rows = Array.from(table.rows, (row) => scoreRow(row, reader))
  rejectDuplicates(
    rows,
    ({ entry }) =>
      entry?.is === 'score' ? `${entry.score.year} ${entry.score.assessor} ${entry.score.unit}` : null,
    ({ cell, unitName }, other) => reader.issues.error('UNIT_DUPLICATE', cell, { unit: unitName, other }),
  )
  settle(rows)
  return { rows, fields: fieldsIn(rows), issues: [] }
}

function scoreRow(given: ParsedRow, reader: EntryReader): DifferenceRow {
  const { index, fields, present, table, issues } = reader
  const row = withUnit(given, reader, 'assessed')
  const match = index.match(row)
  const base = baseRow(row, match, index, bodyIssues(row, match, reader))
  const said = saidOf(row, reader, base)
  const { year, score, rank } = said
  if (match.unit === null) return base
  const assessor = fields.text(row, 'assessor') || index.units.countyName(match.unit.county)
  const holder = holderKey(match.unit.id, match.body)
  const held = present.records.get(scoreKey(year, assessmentSheet(table), assessor, holder))
  const next = { ...(score !== '' && { score }), ...(rank !== '' && { rank }) }
  const { rank: place, ...shown } = pairsOf(held, next)
  const known = (text: string): [string | null, string] => [held === undefined ? null : text, text]
  base.values = { year: known(String(year)), assessor: known(assessor), ...shown }
  if (place !== undefined) base.values.assessmentRank = place
  const differs = (held?.score ?? '') !== score || (held?.rank ?? '') !== rank
  if (held !== undefined && differs)
    base.issues.push(issues.error('RECORD_DIFFERS', base.cell, { unit: base.unitName }))
  const { rank: _, ...scored } = next
  const written: Score = {
    year,
    assessor,
    unit: holderText(match.unit, match.body),
    ...scored,
    ...(rank !== '' && { rank: Number(rank) }),
  }
  base.entry = { is: 'score', score: written }
  return base
}

interface SaidOf {
  readonly year: number
  readonly score: string
  readonly rank: string
}

/** What the row says; what it says wrongly goes to `base`. */
function saidOf(row: ParsedRow, reader: EntryReader, base: DifferenceRow): SaidOf {
  const { fields, table, date } = reader
  const written = fields.text(row, 'year') || table.table.title
  const year = Number(YEAR.exec(written)?.[0] ?? date.slice(0, 4))
  const read = (names: readonly string[], form: RegExp) => {
    const found = textIn(row, reader, names, form)
    if (typeof found === 'string') return found
    base.issues.push(found)
    return ''
  }
  const score = read(SCORES, /^-?\d{1,12}(\.\d{1,12})?$/)
  const rank = read(RANKS, /^[1-9]\d{0,6}$/)
  if (score === '' && rank === '' && base.issues.length === 0) base.issues.push(missing(reader, row, 'score'))
  if (!(year >= 1949)) base.issues.push(missing(reader, row, 'year'))
  return { year, score, rank }
}

const YEAR = /(19|20)\d{2}/

/** The first of the fields that is filled, in the form wanted. */
function textIn(
  row: ParsedRow,
  { fields, issues }: EntryReader,
  names: readonly string[],
  form: RegExp,
): string | ImportIssue {
  const field = names.find((name) => fields.text(row, name) !== '')
  if (field === undefined) return ''
  const text = fields.text(row, field).normalize('NFKC').replace(SCORE_UNITS, '')
  if (form.test(text)) return text
  return issues.error('NOT_A_NUMBER', fields.cell(row, field), { header: '', value: text })
}
