// Tables of the establishment on a date: overview, staffing, leaders, vacancies, and the use of posts.

import { groupBy } from '#shared/domain/register/group-by'
import type { Making } from '#shared/domain/report/making'
import type { TableSource } from '#shared/domain/report/table-model'
import { INSTITUTION, type WaitingPosts } from '#shared/domain/report/tables/holders'
import { overviewTable } from '#shared/domain/report/tables/overview'
import { overviewShortTable } from '#shared/domain/report/tables/overview-short'
import { requestsTable, reviewTable } from '#shared/domain/report/tables/requests'
import { leadersTable, staffingTable } from '#shared/domain/report/tables/staffing'
import { vacanciesTable } from '#shared/domain/report/tables/vacancies'
import { establishmentPages } from './establishment-pages.ts'
import { frameOf, type ReportRequest } from './report-request.ts'
import { toldApart } from './told-apart.ts'

type Build = (request: ReportRequest) => TableSource | Making<TableSource>

export const stateTables = {
  overview: (request) =>
    overviewTable(frameOf(request), request.words.tables.overview, {
      holders: establishmentPages(request),
      waiting: waitingPosts(request),
    }),
  'overview-short': (request) =>
    overviewShortTable(frameOf(request), request.words.tables['overview-short'], establishmentPages(request)),
  staffing: (request) =>
    staffingTable(frameOf(request), request.words.tables.staffing, establishmentPages(request)),
  leaders: (request) => {
    const { concurrentRule } = request.sources['register.leaders'](request.db, { asOf: request.asOf })
    return leadersTable(frameOf(request), request.words.tables.leaders, {
      holders: establishmentPages(request),
      concurrentRule,
    })
  },
  vacancies: (request) => {
    const { db, asOf, sources, words } = request
    return vacanciesTable(frameOf(request), words.tables.vacancies, sources['table.vacancies'](db, { asOf }))
  },
  review: (request) => {
    const { db, asOf, sources, words } = request
    const requests = toldApart(request, sources['register.requests'](db, { asOf }).rows)
    return reviewTable(frameOf(request), words.tables.review, {
      holders: establishmentPages(request),
      requests,
    })
  },
  requests: (request) => {
    const { db, asOf, sources, words } = request
    const year = Number(asOf.slice(0, 'YYYY'.length))
    const { rows } = sources['register.usePlan'](db, { year, asOf })
    return requestsTable(frameOf(request), words.tables.requests, toldApart(request, rows))
  },
} satisfies Record<string, Build>

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
