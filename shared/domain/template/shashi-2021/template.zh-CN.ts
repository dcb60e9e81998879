// Template 荆州沙市 2021: six streets get posts that departments give up; what the reform published, and the figures assumed.
import type { ScenarioDocument } from '../../scenario/document.ts'
import { entry, nameOf } from '../entries.ts'
import { sharesOf } from '../shares.ts'
import { EMPTY_START, type ReformTemplate, streetsOf, type Town } from '../template.ts'
import {
  leavingDocument,
  noticeDocument,
  openingDocument,
  type Received,
  recruitmentDocument,
  reformDocument,
  sentDocument,
} from './documents.zh-CN.ts'
import { dutyEntries, prescribedBodies } from './duties.zh-CN.ts'
import { DEPARTMENTS, SHASHI_PUBLISHED } from './givers.zh-CN.ts'

/** Communities of the six streets in the bundled list, by which posts are shared (示例). */
const COMMUNITIES = [8, 6, 12, 10, 14, 9]

const RECEIVED: Received = {
  administrative: sharesOf(SHASHI_PUBLISHED.administrative, COMMUNITIES, 'webster'),
  institution: sharesOf(SHASHI_PUBLISHED.institution, COMMUNITIES, 'webster'),
}

/** The same as the reform document books, found by the source step on the day before, when the transferred have left. */
function scenario(): ScenarioDocument {
  const share = (id: string, total: number) =>
    ({
      id,
      kind: 'weighted',
      pool: { total },
      weights: [{ indicator: 'villages', normalise: 'share', weight: '1' }],
      method: 'webster',
      ties: { by: ['code'] },
    }) as const
  const givers = (kind: 'administrative' | 'institution') =>
    DEPARTMENTS.map((department) => ({ unit: department.name, max: department[kind].gives }))
  const administrative = { postType: 'administrative' } as const
  return {
    version: 1,
    name: '沙市2021减上补下',
    asOf: '2021-06-29',
    postType: 'institution-full',
    result: 'add',
    scope: { region: SHASHI_PUBLISHED.region, kinds: ['street'], exclude: [], include: [] },
    steps: [
      { ...share('administrative', SHASHI_PUBLISHED.administrative), ...administrative },
      share('institution', SHASHI_PUBLISHED.institution),
      { id: 'from-administrative', kind: 'source', givers: givers('administrative'), ...administrative },
      { id: 'from-institution', kind: 'source', givers: givers('institution') },
    ],
  }
}

function homeStreets(town: Town) {
  const streets = streetsOf(town, SHASHI_PUBLISHED.region)
  return streets.length === SHASHI_PUBLISHED.streets ? streets : []
}

export const shashi2021: ReformTemplate = {
  region: SHASHI_PUBLISHED.region,
  isSample: true,
  workbook: null,
  start: (town) => {
    const streets = homeStreets(town)
    if (streets.length === 0) {
      return { ...EMPTY_START, bodies: prescribedBodies(town.units.filter(({ kind }) => kind === 'street')) }
    }
    const planned = SHASHI_PUBLISHED.planned / SHASHI_PUBLISHED.streets
    const rows = streets.map((street) => ({
      unit: nameOf(street),
      postType: 'institution-full',
      posts: planned,
    }))
    return {
      ...EMPTY_START,
      bodies: prescribedBodies(streets),
      entries: [
        openingDocument(streets),
        leavingDocument(),
        reformDocument(streets, RECEIVED),
        sentDocument(streets),
        noticeDocument(streets, RECEIVED),
        recruitmentDocument(streets, RECEIVED),
        ...dutyEntries(streets),
        entry('register.setUsePlan', { year: 2022, date: '2021-12-31', document: '示例〔2021〕7号', rows }),
      ],
    }
  },
  scenarios: (town) => (homeStreets(town).length === 0 ? [] : [scenario()]),
}
