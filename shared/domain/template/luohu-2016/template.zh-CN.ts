// Template 深圳罗湖 2016: ten streets whose sections become nine bodies, each plan in force once it is filed.
import type { ScenarioDocument } from '../../scenario/document.ts'
import { nameOf } from '../entries.ts'
import { EMPTY_START, type ReformTemplate, streetsOf, type Town } from '../template.ts'
import { SECTIONS, sectionKind } from './bodies.zh-CN.ts'
import { openingDocument, pilotDocument, streetPlans } from './documents.zh-CN.ts'
import { dutyEntries } from './duties.zh-CN.ts'

const REGION = '440303'
const STREETS = 10

/** Luohu's ten streets; elsewhere the first ten of the project, which follow it. */
function reformed(town: Town) {
  const own = streetsOf(town, REGION)
  return (own.length > 0 ? own : town.units.filter(({ kind }) => kind === 'street')).slice(0, STREETS)
}

/** 示例: the administrative posts that a street has, shared evenly among its departments and offices; centres hold institution posts. */
function scenario(town: Town): ScenarioDocument {
  const streets = reformed(town)
  const isHome = streets.some(({ county }) => county === REGION)
  const others = town.units.filter((unit) => unit.kind === 'street' && !streets.includes(unit))
  return {
    version: 1,
    name: '罗湖2016定编到机构',
    asOf: '2016-12-31',
    postType: 'administrative',
    result: 'set',
    scope: {
      region: isHome ? REGION : (town.region?.code ?? ''),
      kinds: ['street'],
      exclude: isHome ? [] : others.map(nameOf),
      include: [],
    },
    steps: [
      { id: 'carry', kind: 'carry' },
      { id: 'bodies', kind: 'bodies', kinds: ['internal'], min: 1 },
    ],
    rules: ['luohu-2016'],
  }
}

export const luohu2016: ReformTemplate = {
  region: REGION,
  isSample: true,
  workbook: null,
  note: {
    title: '深圳市罗湖区街道综合管理改革（2016年）',
    published: [
      '十个街道各 30 余个科室和挂牌机构整合为 9 个：五部两办（队）两中心，其中有民生事务部、平安建设部、发展更新部，公共安全办公室、城区治理办公室，公共事务中心（统计中心）。',
      '六个科室的职能并入公共事务中心。',
      '南湖街道试点九个月：执法队、城市管理科、社区城管员、保洁公司、协管员、网格员并入城区治理办公室（“6+2”），其中多数为编外力量，不占编制。',
      '2014 年清理社区事务 80 项，其中 20 项退回街道；经济职能归位。',
      '各街道一个月内将方案报区编委备案，备案后生效。',
    ],
    assumed: [
      '每个街道改革前 32 个科室和挂牌机构；除执法队、城市管理科外，其名称和编制，以及各自并入哪个机构，均为示例。',
      '名称以“（示例）”开头的两个部和一个中心未公布名称，由用户填写。',
      '“6+2”中另外两支力量未公布；编外人数为示例。',
      '在别处套用时由项目的前十个街道套用，为示例。',
      '各科室职责各列一项（示例）；2014 年清理事项的名称、牵头科室，三项经济职责，试点和备案的日期、文号均为示例。',
    ],
    look: [
      '改革前见截止 2015-09-30 的表，南湖试点见 2015-10-01，各街道方案 2016-07-11 至 07-20 逐日报备生效（table filings），归位见 2016-12-31。',
      '方案“罗湖2016定编到机构”把各街道现有行政编制平均分到五部两办，数目为示例；两个中心用事业编制，不参加。',
      '编外力量见 table positions；机构沿革见报表 lineage。',
    ],
  },
  start: (town) => {
    const streets = reformed(town)
    if (streets.length === 0) return EMPTY_START
    const bodies = streets.flatMap((street) =>
      SECTIONS.map(({ name, into }) => ({ unit: nameOf(street), name, kind: sectionKind(name, into) })),
    )
    const entries = [
      openingDocument(streets),
      ...dutyEntries(streets),
      ...pilotDocument(streets),
      ...streetPlans(streets),
    ]
    return { ...EMPTY_START, bodies, entries }
  },
  scenarios: (town) => (reformed(town).length === 0 ? [] : [scenario(town)]),
}
