// Template 武汉 2015: streets of "4+2" with posts approved by a base and a share that no economic indicator enters.
import type { Unit } from '../../region/region.ts'
import type { ScenarioDocument, Step } from '../../scenario/document.ts'
import { nameOf } from '../entries.ts'
import { EMPTY_START, type ReformTemplate, type Town } from '../template.ts'
import { sectionsBefore } from './bodies.zh-CN.ts'
import { MERGED, openingDocument, setOfDocuments } from './documents.zh-CN.ts'
import { assessments, consents, DEPARTMENT } from './registers.zh-CN.ts'

const REGION = '4201'
const NAME = '武汉2015核定'
const ADJUSTED = '武汉2015动态调整'

function streetsIn({ units }: Town): Unit[] {
  return units.filter(({ kind }) => kind === 'street')
}

/** 示例: a base for the leaders and six bodies of three, and a share by communities inside each district. */
function approved(town: Town, name: string, [base, share]: readonly [number, number]): ScenarioDocument {
  const funding = [{ pool: 'county', ratio: 1 }]
  const steps: Step[] = [
    { id: 'base', kind: 'constant', posts: base, funding },
    {
      id: 'share',
      kind: 'weighted',
      pool: { perUnit: share, by: 'county' },
      funding,
      weights: [{ indicator: 'villages', normalise: 'share', weight: '1', missing: 0 }],
      method: 'webster',
      min: 0,
      ties: { by: ['code'] },
    },
  ]
  return {
    version: 1,
    name,
    asOf: '2015-12-31',
    postType: 'administrative',
    result: 'set',
    scope: { region: town.region?.code ?? REGION, kinds: ['street'], exclude: [], include: [] },
    steps,
    rules: ['wuhan-2015'],
  }
}

export const wuhan2015: ReformTemplate = {
  region: REGION,
  isSample: true,
  workbook: null,
  note: {
    title: '武汉市街道行政管理体制改革（2015年）',
    published: [
      '内设机构“4+2”：党建、公共管理、公共服务、公共安全四个办公室统一设置，区可再选设不超过两个；每个机构行政编制一般不少于 3 名。',
      '每个街道党政领导职数不超过 7 名（不含中层）。',
      '规模较小的街道合并，编制重新核定；街道编制实行动态调整。',
      '中心城区街道取消招商引资职能和经济指标，经费由区级预算保障；新城区发达街道可参照执行。',
      '部门职责下放街道须经批准（职责准入）；派驻机构双重管理，负责人任免、晋升、评优须街道书面同意；街道考核部门，只有区考核街道。',
      '改革由“1+10”文件组成。',
    ],
    assumed: [
      '街道名称取自内置区划表；改革前的科室名称和各街道编制（每科室 4 名，街道本级 14 名）为示例。',
      '合并花楼街街道与前进街街道、核定 32 名，余编收回区编制池，为示例。',
      '“武汉2015核定”：每街道 24 名，另按社区数分配区内平均每街道 6 名；“武汉2015动态调整”：基数 20 名、按社区数分配 10 名，总数不变，差额在区内调剂。权重不含经济指标，数目为示例。',
      '区选设机构、领导职数分布、准入事项、征求意见、考核分数、十份配套文件的名称、文号和日期均为示例。',
    ],
    look: [
      '改革前见截止 2015-04-30 的表，街道合并后见 2015-05-01，“4+2”后见 2015-07-01 以后；领导职数见 table leaders，考核见 table assessments。',
      '合并街道的余编由街道收回区编制池，检查按跨层级调整行政编制提示（R3，警告）；区与街道之间是否算跨层级，在“规则”中设置。',
    ],
  },
  start: (town) => {
    const streets = streetsIn(town)
    const codes = new Set(streets.map(nameOf))
    const merges = codes.has(MERGED.into) && codes.has(MERGED.other)
    const [pilot] = streets
    if (pilot === undefined) return EMPTY_START
    const own = streets.filter((street) => street.county === MERGED.county && nameOf(street) !== MERGED.other)
    return {
      ...EMPTY_START,
      bodies: sectionsBefore(streets),
      entries: [
        openingDocument(streets, merges ? DEPARTMENT : null),
        ...setOfDocuments(streets, merges),
        ...consents(pilot),
        ...(merges ? assessments(own) : []),
      ],
    }
  },
  scenarios: (town) =>
    streetsIn(town).length === 0 ? [] : [approved(town, NAME, [24, 6]), approved(town, ADJUSTED, [20, 10])],
}
