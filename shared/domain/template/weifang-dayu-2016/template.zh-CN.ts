// Template 潍坊奎文大虞 2016: one street's bodies, duties, grids and staff, published figures and sample ones kept apart.
import type { Indicator } from '../../region/indicator.ts'
import { EMPTY_START, type ReformTemplate, type TemplateValue } from '../template.ts'
import { dutyEntries } from './duties.zh-CN.ts'
import { sampleRoster } from './roster.zh-CN.ts'
import { bodiesBefore, DAYU, openingDocument, reformDocument } from './structure.zh-CN.ts'

/** Published numbers of the street: grids of three levels, and the support. */
const FIGURES = [
  { id: 'grid_level_1', name: '一级网格', measure: '个', value: '9' },
  { id: 'grid_level_2', name: '二级网格', measure: '个', value: '65' },
  { id: 'grid_level_3', name: '三级网格', measure: '个', value: '1360' },
  { id: 'support', name: '扶持资金', measure: '万元', value: '232' },
]

const INDICATORS = FIGURES.map(({ id, name, measure }): Indicator => ({ id, name, measure, better: 'high' }))
const VALUES = FIGURES.map(
  ({ id, value }): TemplateValue => ({ unit: DAYU, indicator: id, date: '2016-12-31', value }),
)

export const weifangDayu2016: ReformTemplate = {
  region: '370705',
  isSample: true,
  workbook: null,
  note: {
    title: '潍坊市奎文区大虞街道改革（2016年）',
    published: [
      '行政机构由 4 个增为 5 个，新设社区党建办公室。',
      '社区综合服务站、计划生育服务站、社会保障服务站、财经工作站、安全生产监督管理所五个站所整合为民生保障服务中心、网格化综合管理中心、市民文化教育活动中心。',
      '五个股级机构改为主管、副主管、工作人员三类岗位。',
      '征求 21 个部门意见，收到建议 19 条；两批下放权力 128 项，评估后保留 16 个领域 66 项，分委托、交办、集中办理三种方式；权力事项 64 项，责任事项 94 项。',
      '三级网格分别为 9、65、1,360 个；扶持资金 232 万元。',
      '人员结构：35 岁以下 12%，36 至 54 岁 69%，55 岁以上 19%；全日制本科以上 15.6%，高中及中专 65.6%；行政管理专业近 72%。',
    ],
    assumed: [
      '32 人是符合全部比例的最小人数（推定）：年龄 4、22、6 人，本科以上 5 人，高中及中专 21 人，行政管理 23 人。花名册不含姓名，为示例。',
      '哪个站所并入哪个中心、四个行政机构和五个股级机构的名称、各机构编制、三类岗位数为示例。',
      '128 项分为 64、64 两批，66 项在领域和方式上的分布，各事项名称、牵头机构，部门名称，文号和日期均为示例。',
      '这是一个街道的改革：项目的区划不含大虞街道时只填入单位。',
    ],
    look: [
      '改革前见截止 2016-06-29 的表，改革后见 2016-06-30 以后；第一批权力 2015-09-30 下放，第二批 2016-03-31，评估 2016-09-30。',
      '人员年龄按截止日期计算：公布的比例见截止 2016-12-31 的人员结构表（table roster-structure --as-of 2016-12-31）。',
      '没有方案：这次改革整合机构、下放职责，机构带原有编制合并，没有公布要分配的编制数和测算办法。要试算时，在“方案”中新建。',
    ],
  },
  start: ({ units }) => {
    if (!units.some(({ code }) => code === DAYU)) return EMPTY_START
    return {
      bodies: bodiesBefore(),
      indicators: INDICATORS,
      values: VALUES,
      entries: [openingDocument(), reformDocument(), ...dutyEntries()],
      rosters: [sampleRoster()],
    }
  },
  scenarios: () => [],
}
