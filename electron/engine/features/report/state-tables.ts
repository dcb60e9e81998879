// Tables of the establishment on a date: overview, staffing, leaders, vacancies, and the use of posts.

import { groupBy } from '#shared/domain/register/group-by'
import type { TableModel } from '#shared/domain/report/table-model'
import { type EstablishmentRows, INSTITUTION, type WaitingPosts } from '#shared/domain/report/tables/holders'
import { overviewTable } from '#shared/domain/report/tables/overview'
import { overviewShortTable } from '#shared/domain/report/tables/overview-short'
import { requestsTable, reviewTable } from '#shared/domain/report/tables/requests'
import { leadersTable, staffingTable } from '#shared/domain/report/tables/staffing'
import { vacanciesTable } from '#shared/domain/report/tables/vacancies'
import { frameOf, type ReportRequest } from './report-request.ts'

type Build = (request: ReportRequest) => TableModel

export const stateTables = {
  overview: (request) =>
    overviewTable(frameOf(request), request.words.tables.overview, {
      ...establishmentRows(request),
      waiting: waitingPosts(request),
    }),
  'overview-short': (request) =>
    overviewShortTable(frameOf(request), request.words.tables['overview-short'], establishmentRows(request)),
  staffing: (request) =>
    staffingTable(frameOf(request), request.words.tables.staffing, establishmentRows(request)),
  leaders: (request) => {
    const { concurrentRule } = leadersOf(request)
    return leadersTable(frameOf(request), request.words.tables.leaders, {
      ...establishmentRows(request),
      concurrentRule,
    })
  },
  vacancies: (request) => {
    const { db, asOf, sources, words } = request
    return vacanciesTable(frameOf(request), words.tables.vacancies, sources['table.vacancies'](db, { asOf }))
  },
  review: (request) => {
    const { db, asOf, sources, words } = request
    const requests = sources['register.requests'](db, { asOf }).rows
    return reviewTable(frameOf(request), words.tables.review, { ...establishmentRows(request), requests })
  },
  requests: (request) => {
    const { db, asOf, sources, words } = request
    const year = Number(asOf.slice(0, 'YYYY'.length))
    const { rows } = sources['register.usePlan'](db, { year, asOf })
    return requestsTable(frameOf(request), words.tables.requests, rows)
  },
} satisfies Record<string, Build>

/** Everything that stands on the date, holder by holder. */
export function establishmentRows(request: ReportRequest): EstablishmentRows {
  const { db, asOf, sources } = request
  const everywhere = { asOf, county: null, unit: null }
  return {
    units: sources['table.units'](db, { asOf }).rows,
    bodies: sources['table.bodies'](db, { ...everywhere, text: '' }).rows,
    posts: sources['table.overview'](db, everywhere).rows,
    leaders: leadersOf(request).rows,
    pending: sources['table.pending'](db, { asOf, show: 'open' }).rows,
  }
}

/** What the turnover and reserve pools hold of posts of institutions. */
function waitingPosts({ db, asOf, sources }: ReportRequest): WaitingPosts[] {
  const isInstitution = (type: string) => (INSTITUTION as readonly string[]).includes(type)
  const rows = sources['table.pools'](db, { asOf }).rows.flatMap(({ account, name, postType, posts }) => {
    const kind = /^pool:(turnover|reserve):/.exec(account)?.[1] as WaitingPosts['kind'] | undefined
    return kind === undefined || posts === 0 || !isInstitution(postType)
      ? []
      : [{ kind, region: name, posts }]
  })
  return [...groupBy(rows, ({ kind, region }) => `${kind}/${region}`).values()].flatMap((own) => {
    const [first] = own
    return first === undefined ? [] : [{ ...first, posts: own.reduce((sum, { posts }) => sum + posts, 0) }]
  })
}

function leadersOf({ db, asOf, sources }: ReportRequest) {
  return sources['register.leaders'](db, { asOf })
}
