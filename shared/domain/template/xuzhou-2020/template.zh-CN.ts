// Template 徐州 2020 as a whole: bodies before and after, pools, registers, both readings of the base.
import type { Unit } from '../../region/region.ts'
import type { ScenarioDocument } from '../../scenario/document.ts'
import { EMPTY_START, type ReformTemplate, type Town } from '../template.ts'
import {
  SAMPLE_LEFT_OUT,
  sampleTopUp,
  XUZHOU_PUBLISHED,
  xuzhouByAverage,
  xuzhouScenario,
} from '../xuzhou-2020.zh-CN.ts'
import { bodiesBefore, regimeDocument, structureDocument } from './bodies.zh-CN.ts'
import { poolDocument } from './pools.zh-CN.ts'
import { registerEntries } from './registers.zh-CN.ts'

/** Streets and towns that count, ten of Xuzhou's 167 left out (示例). */
function countedUnits({ units }: Town): Unit[] {
  return streetsAndTowns(units).filter((unit) => !SAMPLE_LEFT_OUT.some((code) => code === unit.code))
}

function streetsAndTowns(units: readonly Unit[]): Unit[] {
  return units.filter((unit) => unit.kind === 'street' || unit.kind === 'town')
}

function countsByCounty(town: Town): Map<string, number> {
  const counted = countedUnits(town)
  return new Map(
    town.counties.map((county) => [county, counted.filter((unit) => unit.county === county).length]),
  )
}

function scenarios(town: Town): ScenarioDocument[] {
  const codes = new Set(town.units.map((unit) => unit.code))
  const leftOut = SAMPLE_LEFT_OUT.filter((code) => codes.has(code))
  const document = xuzhouScenario(countsByCounty(town), leftOut)
  // The template may be followed elsewhere: the scope is then that of the project.
  const scope = { ...document.scope, region: town.region?.code ?? document.scope.region }
  const first = { ...document, scope }
  return [first, xuzhouByAverage(first)]
}

/** The first unit of each county stands for its pilot town (示例). */
function pilots(town: Town): Unit[] {
  return town.counties.flatMap((county) => countedUnits(town).find((unit) => unit.county === county) ?? [])
}

export const xuzhou2020: ReformTemplate = {
  region: XUZHOU_PUBLISHED.region,
  isSample: false,
  workbook: 'xuzhou-indicators.xlsx',
  note: {
    title: '徐州市基层整合审批服务执法力量改革（2020年）',
    published: [
      '市、县向镇（街道）下沉全额事业编制 2,099 名：平均每单位 10 名，市、县（市、区）按 1:1 配套，共 1,570 名（市 785 名，县 785 名）；各县（市、区）另增 529 名。',
      '增量按人口、面积、经济总量测算，向高质量发展考核靠前且改革评估较好的单位倾斜；下一步向完成较好的县（市、区）倾斜。',
      '机构一般 7 个，最多不超过 9 个，从严控制挂牌机构，每项职责明确到机构；建为民服务中心、综合行政执法局、综合指挥中心。',
      '下沉编制用于审批、执法、服务、安全生产一线；镇（街道）可统筹使用各类编制。',
      '县级派驻机构原则上属地管理，中央和省规定除外的仍派驻：编制不变，日常管理和考核归镇（街道），任免负责人事先征求意见。',
      '上级借调原则上一年不超过 3 个月，须镇（街道）同意、组织部门批准、明确期限。下放职责须镇（街道）书面意见、县级批准，人财物技术随之下放。',
      '当年新招录约 200 人；下放权力 200 余项；建立六张清单；2020年5月18日启动，11 个试点镇。',
    ],
    assumed: [
      '权重、529 名的分县数均未公布；单位数 157 由 1,570 ÷ 10 推得，167 个街道和镇中暂不计每县（市、区）末位共 10 个（示例），可改勾选。',
      '“平均10名”有两种读法，各设一个方案：“徐州2020”每单位 10 名；“徐州2020（读法二）”按每单位 10 名计池，再按公式分配，保底 5 名（示例）。两种读法市、县均按 1:1。',
      '倾斜条件（县内考核前 10%，评估 80 分以上，各 2 名，由增量承担）、改革前三个站所、四个内设机构名称、文号和日期、六张清单的事项、试点镇、借调和招录的分布均为示例。',
      '指标值不随模板填入：导入本市数据，或打开示例项目查看完整数字。',
    ],
    look: [
      '方案要有指标值才能运行：在“指标”中填写，或导入本市数据；试用可导入示例指标表 resources/sample/xuzhou-indicators.xlsx（“导入”中可选用）。',
      '2,099 名在 2020-06-01 记入市、县编制池；两种读法的方案都从池中下达。改革前的机构见截止 2020-05-17 的表，改革后见 2020-05-18 以后。',
      '六张清单和下放权力见“职责”（命令行 table duties），借调、当年招录计划见“人员与借调”，专项用途见 table earmarks。',
    ],
  },
  start: (town) => {
    const own = town.region?.code ?? XUZHOU_PUBLISHED.region
    const units = streetsAndTowns(town.units)
    const counts = countsByCounty(town)
    return {
      ...EMPTY_START,
      bodies: bodiesBefore(units),
      entries: [
        structureDocument(units),
        regimeDocument(pilots(town)),
        poolDocument(own, counts, sampleTopUp(counts)),
        ...registerEntries(pilots(town), countedUnits(town)),
      ],
    }
  },
  scenarios,
}
