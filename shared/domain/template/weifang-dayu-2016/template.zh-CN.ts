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
