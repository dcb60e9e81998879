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
  note: {
    title: '荆州市沙市区街道机构改革（2021年）',
    published: [
      '六个街道在规定机构之外统一自设城市建设管理办公室。',
      '减上补下：上级划出行政编制 25 名、事业编制 152 名，充实到街道，不新增编制。',
      '转隶 93 人；2021 年招聘 59 人进入事业编制，其中应急、医保专业人才 12 人；选派年轻干部 12 人，编制不动；2022 年计划再招 12 人。',
      '街道承担七项职能：加强党的建设、统筹区域发展、组织公共服务、实施综合管理、动员社会参与、维护公共安全、指导基层自治；承接事项 191 项。',
    ],
    assumed: [
      '93 + 59 = 152 为推定：转隶人员带编下沉，招聘人员使用下沉的空编。转隶人员先在原单位下编，次日在街道上编，因此划出的 177 名均为可用空编（示例）。',
      '划出编制的区级部门、各部门编制与实有、各街道原有编制，按社区数分配到六个街道的数目，均为示例。',
      '规定机构的名称、各职责的牵头机构、承接事项的名称、文号、日期和人员姓名均为示例。',
      '四个镇不在这次改革范围内。',
      '在别处套用时只填入机构和规则，不含本地的数字和文件。',
    ],
    look: [
      '改革前见截止 2021-06-29 的表，减上补下和转隶后见 2021-06-30，招聘到位后见 2021-12-31。',
      '方案“沙市2021减上补下”重算沙示例〔2021〕2号已登记的划转，供核对；编制已经划出，同一结果不能再下达一次。',
      '部门行政编制划到街道，检查按跨层级调整行政编制提示（R3，警告）；区与街道之间是否算跨层级，在“规则”中设置。',
    ],
  },
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
