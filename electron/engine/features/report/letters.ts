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
  openNumber,
  requestLetter,
  shortTypeName,
} from '#shared/domain/report/letters.zh-CN'
import { madeAtOnce } from '#shared/domain/report/making'
import { wholeTable } from '#shared/domain/report/table-model'
import { unitsWord } from '#shared/domain/report/units-word'
import { REQUEST_DEADLINES } from '#shared/domain/request/request'
import { reports } from '#shared/locale/zh-CN/reports'
import { regionNames } from '../../store/queries/counties.ts'
import { projectInfo } from '../../store/queries/project-info.ts'
import { settingOf } from '../../store/queries/settings.ts'
import { adoptedBy } from './adopted-by.ts'
import { allocationOf } from './allocation-model.ts'
import { approvedPart } from './approved-part.ts'
import { type ReportRequest, runOf } from './report-request.ts'

/** Of a letter that goes out as a document; a notice is a slip, which has one only where it is asked for. */
const USUAL_IMPRINT = { copies: '', office: '' } as const

type Letters = Record<LetterQuery['letter'], (request: ReportRequest, query: LetterQuery) => Letter>

export const letters: Letters = { notice, request: ask, approval }

/** The latest notice up to the date, or the one of the number given. */
function notice(request: ReportRequest, { number, secrecy, imprint = null }: LetterQuery): Letter {
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
    issuer: step.organ || officeOf(committeeOver(request, row.county)),
    date: step.date,
    secrecy,
    imprint,
    unit: row.unit,
    body: row.body ?? '',
    posts: [{ type: typeName(row.postType), posts: step.posts }],
    way: row.way,
    reason: row.reason,
    days: deadlines.enter ?? 0,
  })
}

/** The latest request up to the date, or the one of the number given. */
function ask(
  request: ReportRequest,
  { number, secrecy, signer, imprint = USUAL_IMPRINT }: LetterQuery,
): Letter {
  const { db, sources } = request
  const row = latest(
    requestsOf(request),
    (each) => each.number === (number ?? each.number),
    (each) => each.date,
  )
  if (row === undefined) throw nothing(number)
  // What stood when it was asked, however much later it is written.
  const { rows } = sources['table.overview'](db, { asOf: row.date, county: null, unit: row.unitId })
  const held = rows.find(({ bodyId, postType }) => bodyId === row.bodyId && postType === row.postType)
  return requestLetter({
    // The program's own number is no document number: the asking unit gives its own.
    number: openNumber(row.date),
    issuer: row.unit,
    date: row.date,
    secrecy,
    imprint,
    authority: committeeOver(request, row.county),
    signer,
    body: row.body ?? '',
    quota: held?.quota ?? 0,
    filled: held?.filled ?? 0,
    usable: row.usableAsked,
    posts: [{ type: typeName(row.postType), posts: row.asked }],
    way: row.way,
    reason: row.reason,
  })
}

/** What the scenario allocates, with its table as the annex; of an adopted one what its document books, as that says. */
function approval(request: ReportRequest, { number, secrecy, imprint = USUAL_IMPRINT }: LetterQuery): Letter {
  const { inputs, run } = runOf(request)
  const booked = adoptedBy(request, number)
  const authority = booked?.authority ?? ''
  const county = inputs.counties.has(authority) ? authority : undefined
  const part = approvedPart(run.outcome.units, authority)
  const word = reports.allocation.units[unitsWord(new Set(inputs.units.map(({ kind }) => kind)))]
  return approvalLetter({
    number: booked?.number ?? number ?? openNumber(request.asOf),
    title: booked?.title ?? '',
    issuer: booked?.issuer || committeeOf(inputs.counties.get(authority) ?? '') || authorityOf(request),
    date: booked?.date ?? request.asOf,
    secrecy,
    imprint,
    addressee: county === undefined && !isCounty(request) ? COUNTY_COMMITTEES : everyUnit(word),
    result: inputs.document.result,
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
    annex: wholeTable(madeAtOnce(allocationOf(request, county))),
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

function typeName(postType: string): string {
  return shortTypeName(reports.frame.postTypes[postType] ?? postType)
}

/** The committee that a unit of the county stands under: the county's own, of a zone the city's. */
function committeeOver(request: ReportRequest, county: string): string {
  return committeeOf(regionNames(request.db).get(county) ?? '') || authorityOf(request)
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
