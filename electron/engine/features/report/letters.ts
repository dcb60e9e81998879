// The three letters: notice and request of one use of posts, and the approval of what a scenario allocates.
import { UserFailure } from '#shared/contract/errors'
import type { RequestRow } from '#shared/contract/register'
import type { LetterQuery } from '#shared/contract/report'
import type { Letter } from '#shared/domain/report/letter'
import {
  approvalLetter,
  COUNTY_COMMITTEES,
  committeeOf,
  everyUnit,
  noticeLetter,
  officeOf,
  requestLetter,
  shortTypeName,
} from '#shared/domain/report/letters.zh-CN'
import { wholeTable } from '#shared/domain/report/table-model'
import { unitsWord } from '#shared/domain/report/units-word'
import { REQUEST_DEADLINES } from '#shared/domain/request/request'
import { reports } from '#shared/locale/zh-CN/reports'
import { projectInfo } from '../../store/queries/project-info.ts'
import { settingOf } from '../../store/queries/settings.ts'
import { adoptedBy } from './adopted-by.ts'
import { allocationOf } from './allocation-model.ts'
import { approvedPart } from './approved-part.ts'
import { type ReportRequest, runOf } from './report-request.ts'

type Letters = Record<LetterQuery['letter'], (request: ReportRequest, query: LetterQuery) => Letter>

export const letters: Letters = { notice, request: ask, approval }

/** The latest notice up to the date, or the one of the number given. */
function notice(request: ReportRequest, { number, secrecy }: LetterQuery): Letter {
  const { db } = request
  const noticed = requestsOf(request).flatMap((row) =>
    row.steps.flatMap((step) => (step.notice === '' ? [] : [{ row, step }])),
  )
  const found = latest(
    noticed,
    ({ row, step }) => [step.notice, row.number].includes(number ?? step.notice),
    ({ step }) => step.date,
  )
  if (found === undefined) throw nothing(number)
  const { row, step } = found
  const deadlines = settingOf(db, 'requests.deadlines', REQUEST_DEADLINES)
  return noticeLetter({
    number: step.notice,
    issuer: step.organ || officeOf(authorityOf(request)),
    date: step.date,
    secrecy,
    unit: holderName(row),
    posts: [{ type: typeName(row.postType), posts: step.posts }],
    way: row.way,
    reason: row.reason,
    days: deadlines.enter ?? 0,
  })
}

/** The latest request up to the date, or the one of the number given. */
function ask(request: ReportRequest, { number, secrecy }: LetterQuery): Letter {
  const { db, asOf, sources } = request
  const row = latest(
    requestsOf(request),
    (each) => each.number === (number ?? each.number),
    (each) => each.date,
  )
  if (row === undefined) throw nothing(number)
  const { rows } = sources['table.overview'](db, { asOf, county: null, unit: row.unitId })
  const held = rows.find(({ bodyId, postType }) => bodyId === row.bodyId && postType === row.postType)
  return requestLetter({
    // The program's own number is no document number: the asking unit gives its own.
    number: '',
    issuer: holderName(row),
    date: row.date,
    secrecy,
    authority: authorityOf(request),
    unit: holderName(row),
    quota: held?.quota ?? 0,
    filled: held?.filled ?? 0,
    usable: held?.usableVacancy ?? 0,
    posts: [{ type: typeName(row.postType), posts: row.asked }],
    way: row.way,
    reason: row.reason,
  })
}

/** What the scenario allocates, with its table as the annex; of an adopted one what its document books, as that says. */
function approval(request: ReportRequest, { number, secrecy }: LetterQuery): Letter {
  const { inputs, run } = runOf(request)
  const booked = adoptedBy(request, number)
  const authority = booked?.authority ?? ''
  const county = inputs.counties.has(authority) ? authority : undefined
  const part = approvedPart(run.outcome.units, authority)
  const word = reports.allocation.units[unitsWord(new Set(inputs.units.map(({ kind }) => kind)))]
  return approvalLetter({
    number: booked?.number ?? number ?? '',
    title: booked?.title ?? '',
    issuer: booked?.issuer || committeeOf(inputs.counties.get(authority) ?? '') || authorityOf(request),
    date: booked?.date ?? request.asOf,
    secrecy,
    addressee: county === undefined && !isCounty(request) ? COUNTY_COMMITTEES : everyUnit(word),
    basis: '',
    unitCount: part.unitCount,
    unitsWord: word,
    posts: [...part.byType].map(([type, posts]) => ({ type: typeName(type), posts })),
    total: [...part.byType.values()].reduce((sum, posts) => sum + posts, 0),
    // Of one authority all posts are its own: there is nothing to tell apart.
    sources: (authority === '' ? [...part.byPool] : []).map(([pool, posts]) => {
      return { pool: reports.allocation.pools[pool] ?? pool, posts }
    }),
    purpose: '',
    annex: wholeTable(allocationOf(request, county)),
  })
}

function requestsOf({ db, asOf, sources }: ReportRequest): readonly RequestRow[] {
  return sources['register.requests'](db, { asOf }).rows as readonly RequestRow[]
}

function latest<T>(rows: readonly T[], is: (row: T) => boolean, dateOf: (row: T) => string): T | undefined {
  return rows.filter(is).reduce<T | undefined>((last, row) => {
    return last === undefined || dateOf(row) >= dateOf(last) ? row : last
  }, undefined)
}

function holderName({ unit, body }: RequestRow): string {
  return body === null ? unit : `${unit}${body}`
}

function typeName(postType: string): string {
  return shortTypeName(reports.frame.postTypes[postType] ?? postType)
}

function authorityOf({ db }: ReportRequest): string {
  return committeeOf(projectInfo(db).region?.name ?? '')
}

/** A county has no counties under it: it tells its units themselves. */
function isCounty({ db }: ReportRequest): boolean {
  return COUNTY_CODE.test(projectInfo(db).region?.code ?? '')
}

const COUNTY_CODE = /^\d{4}(?!00)\d\d$/

function nothing(number: string | undefined): UserFailure {
  return number === undefined ? new UserFailure('NO_REQUEST') : new UserFailure('REQUEST_UNKNOWN', { number })
}
